internal import Diagnostics
internal import Rules

extension ClauseCoverage.State {
  var word: Bilingual {
    switch self {
    case .automated: Bilingual("automated", fr: "automatisée")
    case .partly: Bilingual("partly", fr: "en partie")
    case .person: Bilingual("by a person", fr: "par une personne")
    case .notApplicable: Bilingual("not applicable", fr: "sans objet")
    case .uncovered: Bilingual("uncovered", fr: "non couverte")
    }
  }

  fileprivate func counted(_ count: Int) -> Bilingual {
    let word = word
    let takesPlural = self == .automated || self == .uncovered
    return Bilingual("\(count) \(word.english)", fr: "\(count) \(word.french)\(takesPlural && count > 1 ? "s" : "")")
  }
}

extension [ClauseCoverage] {
  /// How many clauses there are of each kind, in one sentence.
  var sentence: Bilingual {
    func parts(_ language: Language) -> String {
      ClauseCoverage.State.allCases.map { state in
        state.counted(reduce(0) { $0 + $1.count(of: state) })[language]
      }.joined(separator: ", ")
    }
    let count = reduce(0) { $0 + $1.clauses.count }
    return Bilingual(
      "\(count) \(count == 1 ? "clause" : "clauses"): \(parts(.english)).",
      fr: "\(count) \(count < 2 ? "disposition" : "dispositions") : \(parts(.french)).")
  }
}

extension ClauseCoverage.Entry {
  /// Why rules do not see all of it, or what does not agree.
  var remark: Bilingual? {
    if let next = clause.replacedBy {
      return Bilingual(
        "Replaced by \(next.instrument), \(next.clause).", fr: "Remplacée par \(next.instrument), \(next.clause).")
    }
    if isContradicted {
      return Bilingual(
        "Marked for a person, and cited by rules all the same.",
        fr: "Confiée à une personne, et citée par des règles malgré tout.")
    }
    if !idle.isEmpty {
      return Bilingual(
        "Not in effect: " + idle.map { "\($0.id), \($0.period.english)" }.joined(separator: "; ") + ".",
        fr: "Pas en vigueur : " + idle.map { "\($0.id), \($0.period.french)" }.joined(separator: "; ") + ".")
    }
    if state == .uncovered {
      return Bilingual("No active rule cites it.", fr: "Aucune règle active ne la cite.")
    }
    return clause.why
  }
}
