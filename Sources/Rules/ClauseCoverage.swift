package import Diagnostics
package import Posts

/// What of an instrument the rules of some packs see, clause by clause.
package struct ClauseCoverage: Sendable {
  package var instrument: Instrument
  package var clauses: [Entry]

  package struct Entry: Sendable {
    package var clause: Instrument.Clause
    /// The active rules that cite it, and how much of it each covers.
    package var rules: [(id: String, covers: Citation.Coverage)]
    /// Those that would, and do not apply on the day: when each does.
    package var idle: [(id: String, period: Bilingual)]

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

  /// - Parameter day: on which rules have to apply, to count.
  package init(_ instrument: Instrument, rules: [Rule], on day: Day) {
    self.instrument = instrument
    clauses = instrument.clauses.map { clause in
      var entry = Entry(clause: clause, rules: [], idle: [])
      for rule in rules where rule.status == .active {
        for cite in rule.description.cites where cite.instrument == instrument.id && cite.clause == clause.number {
          if rule.effective.contains(day) {
            entry.rules.append((rule.id, cite.covers))
          } else if let period = rule.period(on: day) {
            entry.idle.append((rule.id, period))
          }
        }
      }
      return entry
    }
  }

  package func count(of state: State) -> Int { clauses.count { $0.state == state } }
}
