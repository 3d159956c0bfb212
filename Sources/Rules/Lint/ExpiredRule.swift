package import Diagnostics
package import Posts

/// A rule whose last day has passed is silent, and nobody notices.
package enum ExpiredRule {
  package static func complaints(about rules: [LintedRule], on day: Day) -> [Diagnostic] {
    rules.compactMap { rule in
      guard rule.rule.status != .retired, let last = rule.rule.effective.to, last < day else { return nil }
      let place = rule.place(of: "effective")
      return Diagnostic(
        .expiredRule,
        Bilingual(
          "`\(rule.id)` expired on \(last): it says nothing of later posts.",
          fr: "« \(rule.id) » a pris fin le \(last) : elle ne dit rien des messages suivants."),
        at: place,
        help: Bilingual(
          "Correct the day, or set `status: retired`.", fr: "Corrigez la date, ou mettez « status: retired »."),
        severity: .warning
      ).labelled(rule.labels(for: place))
    }
  }
}
