package import Diagnostics
internal import Documents

/// A rule says what its author means, and not what `rules new` wrote for a beginning.
package enum TemplateText: Lint {
  package static func complaints(about rules: [LintedRule], in ruleset: Ruleset) -> [Diagnostic] {
    rules.filter { $0.rule.status != .retired }.compactMap { rule in
      let left = unchanged(in: rule)
      guard let first = left.first else { return nil }
      let keys = left.map(\.key).quotedList(.english)
      let still = left.count == 1 ? "still says" : "still say"
      return Diagnostic(
        .templateText,
        Bilingual(
          "\(keys) of `\(rule.id)` \(still) what `rules new` wrote.",
          fr: "« \(rule.id) » dit encore ce que « rules new » a écrit : \(left.map(\.key).quotedList(.french))."),
        at: first.place,
        help: Bilingual(
          "Say what is there and what to do about it, and why, in both languages.",
          fr: "Dites ce qu’il y a, ce qu’il faut faire et pourquoi, dans les deux langues."),
        severity: rule.rule.status == .active ? .warning : .advice
      ).labelled(rule.labels(for: first.place))
    }
  }

  /// Where a text stands in either language as it was written for a beginning.
  private static func unchanged(in rule: LintedRule) -> [(key: String, place: Place)] {
    [("message", RuleTemplate.message), ("help", RuleTemplate.help)].compactMap { key, template in
      guard let written = rule.written(key) else { return nil }
      for language in Language.allCases {
        guard let text = written.node[language.rawValue], text.scalar?.text.string == template[language] else {
          continue
        }
        return (key, written.file.place(of: text.range))
      }
      return nil
    }
  }
}
