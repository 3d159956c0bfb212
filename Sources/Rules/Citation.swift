package import Diagnostics

/// The clause that a rule rests on.
package struct Citation: Hashable, Sendable {
  /// The instrument’s short name in the pack, `tbs-32728`.
  package var instrument: String
  package var instrumentTitle: Bilingual
  /// As the instrument numbers it, `4.5.10`.
  package var clause: String
  package var clauseTitle: Bilingual
  package var covers: Coverage
  package var url: Bilingual?

  /// Whether a post that passes the rule has met the whole clause. A part of a clause is supported, not fulfilled.
  package enum Coverage: String, Hashable, Sendable, CaseIterable {
    case part, whole
  }

  package init(
    instrument: String, instrumentTitle: Bilingual, clause: String, clauseTitle: Bilingual, covers: Coverage,
    url: Bilingual?
  ) {
    self.instrument = instrument
    self.instrumentTitle = instrumentTitle
    self.clause = clause
    self.clauseTitle = clauseTitle
    self.covers = covers
    self.url = url
  }
}
