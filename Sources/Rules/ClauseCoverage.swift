internal import Diagnostics

/// What of an instrument the rules of some packs see, clause by clause.
package struct ClauseCoverage: Sendable {
  package var instrument: Instrument
  package var clauses: [Entry]

  package struct Entry: Sendable {
    package var clause: Instrument.Clause
    /// The active rules that cite it, and how much of it each covers.
    package var rules: [(id: String, covers: Citation.Coverage)]

    /// What the pack says of it and what is so: a clause that rules are said to see, and none cites, is uncovered.
    package var state: State {
      switch clause.coverage {
      case .automated: rules.isEmpty ? .uncovered : .automated
      case .partly: rules.isEmpty && clause.replacedBy == nil ? .uncovered : .partly
      case .person: .person
      case .notApplicable: .notApplicable
      }
    }

    /// Whether rules cite it although it is said that none can see it.
    package var isContradicted: Bool {
      !rules.isEmpty && (clause.coverage == .person || clause.coverage == .notApplicable)
    }
  }

  package enum State: String, Hashable, Sendable, CaseIterable {
    case automated, partly, person
    case notApplicable = "not-applicable"
    case uncovered
  }

  package init(_ instrument: Instrument, rules: [Rule]) {
    self.instrument = instrument
    clauses = instrument.clauses.map { clause in
      Entry(
        clause: clause,
        rules: rules.filter { $0.status == .active }.flatMap { rule in
          rule.description.cites.filter { $0.instrument == instrument.id && $0.clause == clause.number }
            .map { (rule.id, $0.covers) }
        })
    }
  }

  package func count(of state: State) -> Int { clauses.count { $0.state == state } }
}
