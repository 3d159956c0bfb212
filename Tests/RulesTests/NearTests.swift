import Diagnostics
import Testing
import Trials

/// `near:` all of these stand near one another.
struct NearTests {
  @Test(arguments: [
    ("⟦send your SIN⟧ now", 40), ("⟦SIN, send⟧", 40), ("send a very long letter about your SIN", 20),
    ("⟦send SIN⟧ or ⟦send SIN⟧", 10), ("send send ⟦send SIN⟧", 10), ("⟦send 👨‍👩‍👧 SIN⟧", 10), ("send 👨‍👩‍👧 SIN", 9),
    ("⟦SIN send⟧ SIN", 10), ("sender SIN", 40), ("", 40), ("send", 40),
  ])
  func `the shortest stretches that hold all are found`(post: String, most: Int) throws {
    let found = try Trial("forbid: {near: {within: \(most), all: [{words: [send]}, {regex: '\\bSIN\\b'}]}}").marked(
      post)
    #expect(found == post)
  }

  @Test(arguments: [
    "⟦Send us your SIN⟧.", "Send it. SIN is a number.", "⟦Send SIN⟧! Why? ⟦SIN sent, send⟧.",
  ])
  func `all stand in one sentence`(post: String) throws {
    let found = try Trial("forbid: {near: {same: sentence, all: [{words: [send]}, {words: [SIN]}]}}").marked(post)
    #expect(found == post)
  }

  @Test func `three can be near one another, and what has no place only has to hold`() throws {
    let trial = try Trial(
      "forbid: {near: {within: 15, all: [{words: [a1]}, {words: [b2]}, {words: [c3]}, {paid: true}]}}")
    #expect(
      try trial.marked("{paid: true, text: a1 x a1 ⟦b2 c3 a1⟧}", as: "yaml") == "{paid: true, text: a1 x ⟦a1 b2 c3⟧ a1}"
    )
    #expect(try trial.findings(in: "a1 b2 c3").isEmpty)
  }

  @Test func `a long text is looked at once`() throws {
    let trial = try Trial("forbid: {near: {within: 5, all: [{words: [yes]}, {words: [no]}]}}")
    let post = String(repeating: "yes, and a great deal more. ", count: 20_000) + "no"
    #expect(try trial.findings(in: post).isEmpty)
  }

  @Test(arguments: [
    ("{within: 5, all: [{words: [a]}]}", "invalid-value"),
    ("{within: 0, all: [{words: [a]}, {words: [b]}]}", "invalid-value"),
    ("{all: [{words: [a]}, {words: [b]}]}", "missing-key"),
    ("{within: 5, same: sentence, all: [{words: [a]}, {words: [b]}]}", "missing-key"),
    ("{within: 5, all: [{words: [a]}, {not: {words: [b]}}]}", "no-place"),
    ("{same: word, all: [{words: [a]}, {words: [b]}]}", "unknown-value"),
  ])
  func `what cannot be near is refused`(near: String, code: String) {
    #expect(Trial.refusal(of: "forbid: {near: \(near)}").map(\.code.name) == [code])
  }
}
