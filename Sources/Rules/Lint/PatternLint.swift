package import Diagnostics
internal import Documents
internal import Patterns

/// What patterns cost: time on texts made to be slow, and being tried on every post.
package enum PatternLint: Lint {
  package static func complaints(about rules: [LintedRule], in ruleset: Ruleset) -> [Diagnostic] {
    var costs: [String: PatternCost?] = [:]
    return rules.flatMap { rule in
      rule.patterns.flatMap { text -> [Diagnostic] in
        let source = text.string
        let cost = costs[source] ?? PatternCost.worst(of: source)
        costs[source] = .some(cost)
        let place = text.place
        // A rule that waits for words or literals elsewhere in it is not tried on every post.
        let isAlwaysTried = !rule.rule.trigger.waitsForPhrases
        return [
          cost.map { slow($0, at: place) }, isAlwaysTried ? withoutLiteral(source, at: place) : nil,
          cluster(source, at: place),
        ].compactMap { $0?.labelled(rule.labels(for: place)) }
      }
    }
  }

  private static func slow(_ cost: PatternCost, at place: Place) -> Diagnostic {
    let text = cost.shown
    let message =
      switch cost.growth {
      case .exponential:
        Bilingual(
          "On \(text.english) the time doubles, or worse, with each repetition.",
          fr: "Sur \(text.french), le temps double au moins à chaque répétition.")
      case .polynomial:
        Bilingual(
          "On \(text.english) the time grows with the square of the length, or worse.",
          fr: "Sur \(text.french), le temps croît au moins comme le carré de la longueur.")
      case .search:
        Bilingual(
          "On \(text.english) a match is sought anew from each place: the time grows with the square of the length.",
          fr:
            "Sur \(text.french), la recherche reprend à chaque endroit : le temps croît comme le carré de la longueur.")
      }
    let severity: Severity =
      switch cost.growth {
      case .exponential: .error
      case .polynomial: .warning
      case .search: .advice
      }
    let help =
      cost.growth == .search
      ? Bilingual(
        "Say where a match can begin, with `\\b` or `(?<!\\w)`, or limit the repetition: `{1,40}`.",
        fr:
          "Dites où une correspondance peut commencer, avec « \\b » ou « (?<!\\w) », ou limitez la répétition : « {1,40} »."
      )
      : Bilingual(
        "Let each repetition begin with what the one before cannot take, limit it, or keep what it took: `++`, `*+`.",
        fr:
          "Faites commencer chaque répétition par ce que la précédente n’accepte pas, limitez-la, ou gardez ce qu’elle a pris : « ++ », « *+ »."
      )
    return Diagnostic(.slowPattern, message, at: place, help: help, severity: severity)
  }

  private static func withoutLiteral(_ source: String, at place: Place) -> Diagnostic? {
    guard RequiredLiterals.of(source, whereMarksCompose: false) == nil, !RequiredLiterals.needDigit(source) else {
      return nil
    }
    return Diagnostic(
      .patternWithoutLiteral,
      Bilingual(
        "No text stands in every match, so this pattern is tried on every post.",
        fr: "Aucun texte ne figure dans toute correspondance; ce motif est donc essayé sur chaque message."),
      at: place,
      help: Bilingual(
        "See whether `words`, `shape`, `count` or `host` can say the same.",
        fr: "Voyez si « words », « shape », « count » ou « host » peuvent dire la même chose."),
      severity: .advice)
  }

  private static func cluster(_ source: String, at place: Place) -> Diagnostic? {
    guard source.replacing("\\\\", with: "").contains("\\X") else { return nil }
    return Diagnostic(
      .clusterPattern,
      Bilingual(
        "`\\X` takes a row of emoji for one character.", fr: "« \\X » prend une suite d’émojis pour un seul caractère."),
      at: place,
      help: Bilingual("Look in the part `emoji`.", fr: "Cherchez dans la partie « emoji »."), severity: .advice)
  }
}

extension PatternCost {
  /// The text as a message quotes it.
  fileprivate var shown: Bilingual {
    func quoted(_ text: String) -> String {
      text.unicodeScalars.map { scalar in
        scalar.value < 0x20 || scalar.value == 0x7F ? "\\x{\(String(scalar.value, radix: 16))}" : String(scalar)
      }.joined()
    }
    let begin = quoted(before)
    let middle = String(repeating: quoted(round), count: round.count > 4 ? 2 : 4)
    let end = quoted(behind)
    return Bilingual("“\(begin)\(middle)…\(end)”", fr: "« \(begin)\(middle)…\(end) »")
  }
}
