import Diagnostics
import Engine
import Testing
import Trials

/// Conditions that ask when a post is published.
struct DateConditionTests {
  static let calendar = [
    "calendars/elections.yml": """
    calendar: elections
    title: {en: Elections, fr: Élections}
    source: https://www.elections.ca
    checked: 2026-11-24
    periods:
      - {name: {en: Past, fr: Passée}, kind: caretaker, from: 2025-03-23, to: 2025-04-29}
      - {name: {en: To the hour, fr: À l’heure}, kind: quiet, from: 2026-01-01T12:00-05:00, to: 2026-01-02T12:00-05:00}
      - {name: {en: Open, fr: Ouverte}, kind: caretaker, from: 2029-09-09}
    """
  ]

  @Test(arguments: [
    ("2025-03-22T23:59:00-04:00", false), ("2025-03-23T00:00:00-04:00", true), ("2025-04-29T23:59:00-04:00", true),
    ("2025-04-30T00:00:00-04:00", false), ("2026-01-01T11:59:00-05:00", false), ("2026-01-01T17:00:00Z", true),
    ("2026-01-02T16:59:59Z", true), ("2026-01-02T17:00:00Z", false), ("2029-09-08T12:00", false),
    ("2029-09-09", true), ("2999-01-01", true),
  ])
  func `a time lies in a period from its first day to its last`(scheduled: String, lies: Bool) throws {
    let post = "{text: Hi, scheduled: \(scheduled)}"
    for (condition, expected) in [("during", lies), ("outside", !lies)] {
      let found = try Trial("forbid: {\(condition): elections}", files: Self.calendar).findings(in: post, as: "yaml")
      #expect(found.map(\.evidence) == (expected ? [scheduled] : []), "\(condition)")
    }
  }

  @Test func `only periods of one kind can be asked for`() throws {
    let trial = try Trial("forbid: {during: {calendar: elections, kind: caretaker}}", files: Self.calendar)
    #expect(try trial.findings(in: "{text: Hi, scheduled: 2026-01-01T17:00:00Z}", as: "yaml").isEmpty)
    #expect(try trial.findings(in: "{text: Hi, scheduled: 2025-04-01}", as: "yaml").count == 1)
  }

  @Test(arguments: [("2025-04-01", 1), ("2026-11-24", 0)])
  func `a post without a time is published today`(today: String, findings: Int) throws {
    let trial = try Trial("forbid: {during: elections}", files: Self.calendar, day: today)
    #expect(try trial.findings(in: "Hi").count == findings)
  }

  @Test(arguments: [
    ("2026-11-30T09:00:00-05:00", "2026-11-30T09:15:00-05:00", true),
    ("2026-11-30T09:00:00-05:00", "2026-11-30T09:15:01-05:00", false),
    ("2026-11-30T09:00:00-05:00", "2026-11-30T14:00:00Z", true), ("2026-11-30T23:50", "2026-12-01T00:05", true),
    ("2026-11-30T09:00:00-05:00", "soon", false),
  ])
  func `within compares with another time`(scheduled: String, other: String, holds: Bool) throws {
    let trial = try Trial("forbid: {within: 15m, of: fields.release}")
    let post = "{text: Hi, scheduled: \(scheduled), fields: {release: '\(other)'}}"
    let found = try trial.findings(in: post, as: "yaml")
    #expect(found.map(\.evidence) == (holds ? [scheduled] : []))
  }

  @Test(arguments: ["{text: Hi}", "{text: Hi, scheduled: 2026-11-30}", "{text: Hi, fields: {release: 2026-11-30}}"])
  func `within does not hold where a time is missing`(post: String) throws {
    #expect(try Trial("require: {within: 15m, of: fields.release}").findings(in: post, as: "yaml").count == 1)
  }

  @Test(arguments: [
    ("forbid: {within: 15m}", "missing-key"), ("forbid: {within: 15, of: scheduled}", "invalid-value"),
    ("forbid: {within: 15m, of: release}", "unknown-value"), ("forbid: {during: election}", "unknown-calendar"),
    ("forbid: {outside: {calendar: elections, kind: x}}", "unknown-calendar"),
  ])
  func `what asks for no time is refused`(rule: String, code: String) {
    #expect(Trial.refusal(of: rule, files: Self.calendar).map(\.code.name) == [code])
  }

  @Test(arguments: [
    ("{name: {en: A, fr: B}, from: 2026-02-01, to: 2026-01-01}", "cannot-hold"),
    ("{name: {en: A}, from: 2026-02-01}", "missing-translation"), ("{name: {en: A, fr: B}}", "missing-key"),
    ("{name: {en: A, fr: B}, from: soon}", "invalid-value"),
  ])
  func `a period that cannot be is refused`(period: String, code: String) {
    let calendar =
      "calendar: elections\ntitle: {en: E, fr: É}\nsource: x\nchecked: 2026-11-24\nperiods: [\(period)]\n"
    let told = Trial.refusal(of: "forbid: {words: [x]}", files: ["calendars/elections.yml": calendar])
    #expect(told.map(\.code.name) == [code])
  }
}
