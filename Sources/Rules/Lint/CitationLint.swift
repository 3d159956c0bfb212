package import Diagnostics

/// What a rule rests on: whether it still holds, and whether it bears the rule’s weight.
package enum CitationLint: Lint {
  package static func complaints(about rules: [LintedRule], in ruleset: Ruleset) -> [Diagnostic] {
    let instruments = ruleset.packs.flatMap(\.instruments)
    func clause(_ citation: Citation) -> Instrument.Clause? {
      instruments.lazy.filter { $0.id == citation.instrument }.flatMap(\.clauses).first { $0.number == citation.clause }
    }
    return rules.flatMap { rule -> [Diagnostic] in
      let cites = rule.rule.description.cites
      let retired = cites.compactMap { cite in
        clause(cite)?.replacedBy.map { other in
          let place = rule.place(of: cite)
          return Self.retired(cite, replacedBy: other.instrument, other.clause, at: place).labelled(
            rule.labels(for: place))
        }
      }
      let forces = cites.compactMap { clause($0)?.force }
      // A clause whose weight nobody wrote down may bear anything.
      guard forces.count == cites.count, let most = forces.map(\.mostSevere).max(),
        most < rule.rule.description.severity
      else { return retired }
      return retired + [tooSevere(rule, most).labelled(rule.labels(for: rule.place(of: "severity")))]
    }
  }

  private static func retired(
    _ cite: Citation, replacedBy instrument: String, _ clause: String, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .retiredClause,
      Bilingual(
        "Clause \(cite.clause) of `\(cite.instrument)` has been replaced.",
        fr: "La disposition \(cite.clause) de « \(cite.instrument) » a été remplacée."),
      at: place,
      help: Bilingual(
        "Clause \(clause) of `\(instrument)` took its place.",
        fr: "La disposition \(clause) de « \(instrument) » la remplace."),
      severity: .warning)
  }

  private static func tooSevere(_ rule: LintedRule, _ most: Severity) -> Diagnostic {
    let severity = rule.rule.description.severity.rawValue
    return Diagnostic(
      .severityAboveForce,
      Bilingual(
        "The clauses that `\(rule.id)` cites bear `\(most.rawValue)` at most, not `\(severity)`.",
        fr: "Les dispositions que cite « \(rule.id) » justifient au plus « \(most.rawValue) », non « \(severity) »."),
      at: rule.place(of: "severity"),
      help: Bilingual(
        "Write `severity: \(most.rawValue)`, or cite the clause that bears more.",
        fr: "Écrivez « severity: \(most.rawValue) », ou citez la disposition qui justifie davantage."),
      severity: .warning)
  }
}
