internal import Diagnostics
internal import Documents
internal import Posts

/// `during:` the scheduled time lies in a period of a calendar; `outside:` it lies in none.
///
///     during: federal-election
///     during: {calendar: federal-election, kind: caretaker}
///
/// A post without a scheduled time is taken as published on the day of the run, as for `effective:`.
struct During: NamedCondition {
  private static let during = Key(
    "during", Grammar<During.Question>.question,
    Bilingual(
      "the scheduled time lies in a period of a calendar", fr: "le moment prévu tombe dans une période d’un calendrier")
  )
  static let keys: [any AnyKey] = [during]

  struct Question: Sendable {
    var calendar: SourceText
    var kind: SourceText?
  }

  let question: Question

  init(from settings: inout Settings) throws(Rejected) { question = try settings(Self.during) }

  func cases(where holds: Bool, in surroundings: Surroundings) -> Cases {
    let cases = question.cases("in", holds)
    // What lies in a period of one kind lies in a period.
    return holds && question.kind != nil ? cases.and(question.ofAnyKind.cases("in", true)) : cases
  }

  func condition(in scope: inout Scope) throws(Rejected) -> any Condition {
    InPeriods(periods: try scope.periods(question), wanted: true)
  }
}

/// `outside:` the scheduled time lies in no period of a calendar.
struct Outside: NamedCondition {
  private static let outside = Key(
    "outside", Grammar<During.Question>.question,
    Bilingual(
      "the scheduled time lies in no period of a calendar",
      fr: "le moment prévu ne tombe dans aucune période d’un calendrier"))
  static let keys: [any AnyKey] = [outside]

  let question: During.Question

  init(from settings: inout Settings) throws(Rejected) { question = try settings(Self.outside) }

  func cases(where holds: Bool, in surroundings: Surroundings) -> Cases { question.cases("out", holds) }

  func condition(in scope: inout Scope) throws(Rejected) -> any Condition {
    InPeriods(periods: try scope.periods(question), wanted: false)
  }
}

extension During.Question {
  fileprivate var ofAnyKind: During.Question { During.Question(calendar: calendar, kind: nil) }

  /// Where the time lies, which is in, out, or not known.
  fileprivate func cases(_ place: String, _ holds: Bool) -> Cases {
    Cases(Cases.Fact(name: "calendar \(calendar.string)/\(kind?.string ?? "")"), among: [place], holds)
  }
}

private final class InPeriods: Condition {
  let periods: [PeriodCalendar.Period]
  let wanted: Bool

  init(periods: [PeriodCalendar.Period], wanted: Bool) {
    self.periods = periods
    self.wanted = wanted
  }

  func evidence(on subject: Subject, in examination: inout Examination) -> Evidence {
    guard let moment = examination.post.scheduled ?? examination.today.map({ Moment(day: $0, seconds: 0, offset: nil) })
    else { return .absent }
    guard periods.contains(where: { $0.contains(moment) }) == wanted else { return .absent }
    // Without a time to point at it is the post as a whole.
    return .present(
      examination.post.scheduled == nil ? [] : [Mark(field: "scheduled", examination.rangeOfSchedule)])
  }
}

extension Scope {
  fileprivate mutating func periods(_ question: During.Question) throws(Rejected) -> [PeriodCalendar.Period] {
    let name = question.calendar
    guard let calendar = contents.calendars[name.string] else {
      throw notes.reject(
        .unknownCalendar,
        Bilingual(
          "The pack has no calendar `\(name.string)`.", fr: "Le module n’a pas de calendrier « \(name.string) »."),
        at: name.place, help: didYouMean(name.string, among: Array(contents.calendars.keys)))
    }
    guard let kind = question.kind else { return calendar.periods }
    let periods = calendar.periods.filter { $0.kind == kind.string }
    if periods.isEmpty {
      let kinds = Set(calendar.periods.compactMap(\.kind)).sorted()
      throw notes.reject(
        .unknownCalendar,
        Bilingual(
          "The calendar `\(calendar.name)` has no period of the kind `\(kind.string)`.",
          fr: "Le calendrier « \(calendar.name) » n’a pas de période de la sorte « \(kind.string) »."),
        at: kind.place,
        help: didYouMean(kind.string, among: kinds)
          ?? Bilingual(
            "Its kinds are \(kinds.quotedList(.english)).", fr: "Ses sortes sont \(kinds.quotedList(.french))."))
    }
    return periods
  }
}

extension Grammar<During.Question> {
  private static let calendar = Key("calendar", .text, Bilingual("the calendar’s name", fr: "le nom du calendrier"))
  private static let kind = Key(
    optional: "kind", .text, Bilingual("only periods of this kind", fr: "seulement les périodes de cette sorte"))

  static let question = Grammar(schema: .either([.scalar, .object(keys: [calendar, kind])])) {
    (node, notes) throws(Rejected) in
    guard node.mapping != nil else {
      return During.Question(calendar: try Grammar<SourceText>.text.read(node, &notes), kind: nil)
    }
    return try node.settings([calendar, kind], &notes) { settings throws(Rejected) in
      During.Question(calendar: try settings(calendar), kind: try settings(kind))
    }
  }
}
