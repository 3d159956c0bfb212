package import Diagnostics

/// An active rule tells why it is there.
package enum MissingHelp: Lint {
  package static func complaints(about rules: [LintedRule], in ruleset: Ruleset) -> [Diagnostic] {
    rules.filter { $0.rule.status == .active && $0.rule.description.help == nil }.map { rule in
      Diagnostic(
        .missingHelp, Bilingual("`\(rule.id)` has no `help`.", fr: "« \(rule.id) » n’a pas de « help »."),
        at: rule.rule.place,
        help: Bilingual(
          "Say in `help: {en: …, fr: …}` why the rule is there, and what is fine.",
          fr: "Dites dans « help: {en: …, fr: …} » pourquoi la règle existe, et ce qui convient."),
        severity: .warning)
    }
  }
}
