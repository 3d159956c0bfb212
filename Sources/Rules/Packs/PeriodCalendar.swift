package import Diagnostics
package import Documents
package import Posts

/// Dated periods that rules ask about: `calendars/federal-election.yml`.
///
///     calendar: federal-election
///     title: {en: Federal elections, fr: Élections fédérales}
///     source: https://www.elections.ca
///     checked: 2026-11-24
///     periods:
///       - {name: {en: Caretaker period of 2025, fr: Période de transition de 2025}, kind: caretaker, from: 2025-03-23, to: 2025-05-13}
///
/// A period without `to` has not ended. A calendar says what is known on the day it was checked, and no more.
package struct PeriodCalendar: Sendable {
  package var name: String
  package var title: Bilingual
  package var source: String
  package var checked: Day
  package var periods: [Period]

  package struct Period: Sendable {
    package var name: Bilingual
    /// What rules call periods of its sort; nil where the calendar has one sort only.
    package var kind: String?
    package var from: Edge
    package var to: Edge?
    package var note: Bilingual?

    package func contains(_ moment: Moment) -> Bool {
      switch from {
      case .day(let day): if moment.day < day { return false }
      case .moment(let start): if moment.isBefore(start) { return false }
      }
      switch to {
      case nil: return true
      case .day(let day): return moment.day <= day
      case .moment(let end): return moment.isBefore(end)
      }
    }
  }

  /// A whole day, or a time on it.
  package enum Edge: Sendable {
    case day(Day)
    case moment(Moment)
  }
}

extension Grammar<PeriodCalendar.Edge> {
  static let edge = Grammar(schema: .matching(Moment.pattern)) { (node, notes) throws(Rejected) in
    if let text = node.scalar?.text.string, let day = Day(text) { return .day(day) }
    return .moment(try Grammar<Moment>.moment.read(node, &notes))
  }
}

extension Grammar<PeriodCalendar.Period> {
  private static let name = Key(
    "name", Grammar<WrittenBilingual>.bilingual, Bilingual("what it is called", fr: "son nom"))
  private static let kind = Key(
    optional: "kind", Grammar<String>.string,
    Bilingual("its sort, for rules to name", fr: "sa sorte, que les règles nomment"))
  private static let from = Key(
    "from", Grammar<PeriodCalendar.Edge>.edge, Bilingual("its first day or moment", fr: "son premier jour ou moment"))
  private static let to = Key(
    optional: "to", Grammar<PeriodCalendar.Edge>.edge,
    Bilingual(
      "its last day, or the moment it ends; absent while it has not ended",
      fr: "son dernier jour, ou le moment de sa fin; absent tant qu’elle dure"))
  private static let note = Key(
    optional: "note", Grammar<WrittenBilingual>.bilingual,
    Bilingual("what the dates rest on", fr: "ce sur quoi reposent les dates"))

  static let period = Grammar.settings([name, kind, from, to, note]) { settings throws(Rejected) in
    let name = try settings(name)
    name.check(Language.allCases, what: Bilingual("period’s name", fr: "Le nom de la période"), &settings.notes)
    let period = PeriodCalendar.Period(
      name: name.bilingual, kind: try settings(kind), from: try settings(from), to: try settings(to),
      note: try settings(note)?.bilingual)
    if let to = period.to, to.isBefore(period.from) {
      throw settings.reject(
        .cannotHold, Bilingual("The period ends before it begins.", fr: "La période finit avant de commencer."),
        at: settings.node(of: Self.to)?.range ?? settings.node.range)
    }
    return period
  }
}

extension PeriodCalendar.Edge {
  fileprivate func isBefore(_ start: PeriodCalendar.Edge) -> Bool {
    switch (self, start) {
    case (.day(let end), .day(let start)): end < start
    case (.day(let end), .moment(let start)): end < start.day
    case (.moment(let end), .day(let start)): end.day < start
    case (.moment(let end), .moment(let start)): !start.isBefore(end)
    }
  }
}

extension Grammar<PeriodCalendar> {
  private static let name = Key("calendar", Grammar<String>.string, Bilingual("its name", fr: "son nom"))
  private static let title = Key("title", Grammar<WrittenBilingual>.bilingual, Bilingual("its title", fr: "son titre"))
  private static let source = Key(
    "source", Grammar<String>.string, Bilingual("where the dates come from", fr: "d’où viennent les dates"))
  private static let checked = Key(
    "checked", Grammar<Day>.day,
    Bilingual("the day on which they were last looked up", fr: "le jour de la dernière vérification"))
  private static let periods = Key(
    "periods", .list(of: Grammar<PeriodCalendar.Period>.period, least: 1), Bilingual("its periods", fr: "ses périodes"))

  package static let calendarKeys: [any AnyKey] = [name, title, source, checked, periods]

  package static let calendar = Grammar.settings(calendarKeys) { settings throws(Rejected) in
    PeriodCalendar(
      name: try settings(name), title: try settings(title).bilingual, source: try settings(source),
      checked: try settings(checked), periods: try settings.nonEmpty(periods))
  }
}
