package import Diagnostics
internal import Documents

/// A policy, directive, guideline or law that rules cite, and its clauses.
package struct Instrument: Sendable {
  package var id: String
  package var title: Bilingual
  package var url: Bilingual?
  /// The date of the text that was read.
  package var version: String
  package var clauses: [Clause]
  /// Whether the list of its clauses could not be used, which has been told: then nobody knows which there are.
  package var isUnread = false

  /// A clause, and how far rules can see whether a post keeps it.
  package struct Clause: Sendable {
    package var number: String
    package var title: Bilingual
    package var coverage: Coverage
    package var why: Bilingual?
    /// What weight it has; nil where the pack does not say.
    package var force: Force?
    /// The clause of another instrument that took its place.
    package var replacedBy: (instrument: String, clause: String)?
  }

  /// What weight a clause has, and so how much a finding can weigh that rests on it.
  package enum Force: String, Hashable, Sendable, CaseIterable {
    case law, mandatory, guideline, style, practice

    package var mostSevere: Severity {
      switch self {
      case .law, .mandatory: .error
      case .guideline, .style: .warning
      case .practice: .advice
      }
    }
  }

  package enum Coverage: String, Hashable, Sendable, CaseIterable {
    case automated, partly, person
    case notApplicable = "not-applicable"
  }
}

extension Grammar<Instrument.Clause> {
  private static let clause = Key("clause", Grammar<String>.string, Bilingual("the number", fr: "le numéro"))
  private static let title = Key(
    optional: "title", Grammar<WrittenBilingual>.bilingual,
    Bilingual("our own short words for it", fr: "nos propres mots, en bref"))
  private static let coverageMeanings: [String: Instrument.Coverage] = [
    "yes": .automated, "full": .automated, "fully": .automated, "whole": .automated, "auto": .automated,
    "oui": .automated, "automatisée": .automated, "part": .partly, "partial": .partly, "partially": .partly,
    "partielle": .partly, "en partie": .partly, "manual": .person, "human": .person, "people": .person,
    "personne": .person, "none": .notApplicable, "n/a": .notApplicable, "sans objet": .notApplicable,
  ]
  private static let covered = Key(
    "covered", Grammar<Instrument.Coverage>.word(coverageMeanings), absent: .partly,
    Bilingual("how far rules can see it", fr: "ce que des règles peuvent en voir"))
  private static let why = Key(
    optional: "why", Grammar<WrittenBilingual>.bilingual,
    Bilingual("why not automated", fr: "pourquoi ce n’est pas automatisé"))
  private static let force = Key(
    optional: "force", Grammar<Instrument.Force>.word(),
    Bilingual("its weight, which bounds the severity of rules", fr: "son poids, qui borne la gravité des règles"))
  private static let replacedBy = Key(
    optional: "replaced-by", Grammar<Instrument.Successor>.successor,
    Bilingual("the clause that took its place", fr: "la disposition qui la remplace"))

  static let clauseGrammar = Grammar.settings([clause, title, covered, why, force, replacedBy]) {
    settings throws(Rejected) in
    let number = try settings(clause)
    let coverage = try settings(covered)
    let reason = try settings(why)
    if coverage == .partly || coverage == .person, reason == nil, settings.node(of: replacedBy) == nil {
      throw settings.reject(
        .missingKey,
        Bilingual(
          "Clause \(number) is not automated: say why.",
          fr: "La disposition \(number) n’est pas automatisée : dites pourquoi."),
        at: settings.node.range, help: Bilingual("Add `why: {en: …, fr: …}`.", fr: "Ajoutez « why: {en: …, fr: …} »."))
    }
    let successor = try settings(replacedBy)
    return Instrument.Clause(
      number: number, title: try settings(title)?.bilingual ?? Bilingual(both: ""), coverage: coverage,
      why: reason?.bilingual, force: try settings(force), replacedBy: successor.map { ($0.instrument, $0.clause) })
  }.where(
    .unless("covered", .words(["automated", "not-applicable"]), [.hasSome(of: ["why", "replaced-by"])]))
}

extension Instrument {
  struct Successor: Sendable {
    var instrument: String
    var clause: String
  }

  /// The file that lists an instrument’s clauses.
  struct ClauseList: Sendable {
    var instrument: SourceText
    var clauses: [Clause]
  }
}

extension Grammar<Instrument.Successor> {
  private static let instrument = Key(
    "instrument", Grammar<String>.string, Bilingual("the instrument", fr: "l’instrument"))
  private static let clause = Key("clause", Grammar<String>.string, Bilingual("its clause", fr: "sa disposition"))

  static let successor = Grammar.settings([instrument, clause]) { settings throws(Rejected) in
    Instrument.Successor(instrument: try settings(instrument), clause: try settings(clause))
  }
}

extension Grammar<Instrument.ClauseList> {
  private static let instrument = Key(
    "instrument", Grammar<SourceText>.text, Bilingual("its short name", fr: "son nom court"))
  private static let clauses = Key(
    "clauses", .list(of: Grammar<Instrument.Clause>.clauseGrammar), Bilingual("its clauses", fr: "ses dispositions"))

  private static let force = Key(
    optional: "force", Grammar<Instrument.Force>.word(),
    Bilingual("the weight of clauses that name none", fr: "le poids des dispositions qui n’en indiquent pas"))

  static let clauseList = Grammar.settings([instrument, force, clauses]) { settings throws(Rejected) in
    var list = Instrument.ClauseList(instrument: try settings(instrument), clauses: try settings(clauses))
    settings.checkDistinct(clauses)
    let force = try settings(force)
    for index in list.clauses.indices where list.clauses[index].force == nil { list.clauses[index].force = force }
    return list
  }
}

extension Settings {
  /// Of two clauses with one number only the first would ever be cited.
  fileprivate mutating func checkDistinct(_ clauses: some AnyKey) {
    var places: [String: ByteRange] = [:]
    for node in self.node(of: clauses)?.sequence ?? [] {
      guard let written = node["clause"], let number = written.scalar?.text.string else { continue }
      guard let other = places[number] else {
        places[number] = written.range
        continue
      }
      notes.add(
        .duplicateClause,
        Bilingual("Clause \(number) stands here twice.", fr: "La disposition \(number) figure deux fois."),
        at: written.range,
        help: Bilingual(
          "Correct one of the numbers, or make one of the two.", fr: "Corrigez un des numéros, ou n’en faites qu’une."),
        labels: [(Bilingual("the other one", fr: "l’autre"), other)])
    }
  }
}
