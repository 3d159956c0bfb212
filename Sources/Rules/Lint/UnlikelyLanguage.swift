package import Diagnostics
internal import Documents

/// Words and patterns in a language for which `when` does not ask: looked for only in posts that may be in both.
package enum UnlikelyLanguage: Lint {
  package static func complaints(about rules: [LintedRule], in ruleset: Ruleset) -> [Diagnostic] {
    rules.flatMap { rule -> [Diagnostic] in
      guard let known = rule.postLanguages else { return [] }
      return rule.languages(behind: ["forbid", "require", "prefer", "except"])
        .filter { !known.contains(Cases.set([$0.language])) }
        .map { complaint($0.language, at: $0.place).labelled(rule.labels(for: $0.place)) }
    }
  }

  private static func complaint(_ language: Language, at place: Place) -> Diagnostic {
    let (english, french) = language == .english ? ("English", "en anglais") : ("French", "en français")
    return Diagnostic(
      .unlikelyLanguage,
      Bilingual(
        "`when` asks for no post in \(english), so this is looked for only in posts that may be in both languages.",
        fr:
          "« when » ne vise pas de message \(french); ceci n’est cherché que si un message peut être dans les deux langues."
      ),
      at: place,
      help: Bilingual(
        "Take it away, or let `when` take in that language.",
        fr: "Supprimez-le, ou admettez cette langue dans « when »."),
      severity: .advice)
  }
}

extension LintedRule {
  /// The languages that posts may be in which `when` leaves, as `Cases` has them; nil where there is no telling.
  fileprivate var postLanguages: Set<String>? {
    guard let when = written("when") else { return nil }
    var notes = Notes(file: when.file)
    let condition = try? Grammar<any WrittenCondition>.condition.read(when.node, &notes)
    return condition?.cases(where: true, in: Surroundings(speaksOfPost: true)).values(of: .languages)
  }
}
