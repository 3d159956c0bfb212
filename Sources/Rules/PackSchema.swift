package import Diagnostics
package import Documents
internal import Posts

/// A kind of file that a pack has, and the JSON Schema that its keys make.
package enum PackSchema: String, CaseIterable, Sendable {
  case rule, pack, clauses, calendar, platform

  package var title: Bilingual {
    switch self {
    case .rule: Bilingual("A rule of postlint", fr: "Une règle de postlint")
    case .pack: Bilingual("A pack of postlint: pack.yml", fr: "Un module de postlint : pack.yml")
    case .clauses: Bilingual("The clauses of an instrument", fr: "Les dispositions d’un instrument")
    case .calendar: Bilingual("A calendar of dated periods", fr: "Un calendrier de périodes datées")
    case .platform: Bilingual("The record of a platform", fr: "La fiche d’une plateforme")
    }
  }

  package var schema: JSONSchema {
    switch self {
    case .rule: Grammar<WrittenRule>.schema
    case .pack: Grammar<PackManifest>.manifest.schema
    case .clauses: Grammar<Instrument.ClauseList>.clauseList.schema
    case .calendar: Grammar<PeriodCalendar>.calendar.schema
    case .platform: Grammar<Platform>.platformRecord.schema
    }
  }

  /// What stands behind the references in it.
  package var definitions: [(name: String, schema: JSONSchema)] {
    self == .rule ? [("condition", Grammar<any WrittenCondition>.definition)] : []
  }
}
