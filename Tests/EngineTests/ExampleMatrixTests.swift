import Diagnostics
import Engine
import Posts
import Rules
import Testing
import Trials

struct ExampleMatrixTests {
  private func complaints(_ rules: [String: String]) throws -> [String] {
    let trial = try Trial(rules: rules)
    let day = try #require(Day("2026-11-24"))
    return ExampleMatrix(trial.ruleset, rules: trial.ruleset.rules, day: day).complaints.map(\.code.name)
  }

  @Test func `rules that always fire together are named`() throws {
    let examples = "examples: {flagged: [click here now, 'click here, too', do click here], passes: [no]}"
    #expect(
      try complaints([
        "a": "forbid: {words: [click here]}\n" + examples, "b": "forbid: {regex: 'click +here'}\n" + examples,
      ]) == ["same-findings"])
    #expect(
      try complaints([
        "a": "forbid: {words: [click here]}\n" + examples,
        "b": "forbid: {regex: 'cl?ick +here'}\nexamples: {flagged: [cick here], passes: [no]}",
      ]) == [])
  }

  @Test func `an example that only another rule finds is named`() throws {
    #expect(
      try complaints([
        "a": "forbid: {words: [click here]}\nexamples: {known-missed: [tap there], flagged: [click here]}",
        "b": "forbid: {words: [tap there]}",
      ]) == ["borrowed-example"])
  }

  static let variants: [(rule: String, count: Int)] = [
    ("forbid: {words: [santé]}\nexamples: {flagged: [La santé]}", 0),
    ("forbid: {regex: '^La'}\nexamples: {flagged: [La porte]}", 1),
    ("forbid: {regex: 'sant[é]'}\nexamples: {flagged: [La santé]}", 0),
    ("limit: {of: text, unit: scalars, max: 8}\nexamples: {flagged: [La santé!]}", 0),
    ("limit: {of: text, unit: scalars, max: 11}\nexamples: {passes: [La santé 💉!]}", 1),
    ("in: emoji\nforbid: {regex: '.'}\nexamples: {flagged: [La porte 💉]}", 0),
    ("forbid: {words: [x]}\nexamples: {flagged: ['']}", 0),
  ]

  @Test(arguments: variants)
  func `an example is tried again behind an emoji and with its accents apart`(rule: String, count: Int) throws {
    let trial = try Trial(rule)
    let day = try #require(Day("2026-11-24"))
    let said = ExampleTest(trial.ruleset, day: day).variants(of: trial.ruleset.rules[0])
    #expect(said.map(\.code) == Array(repeating: .exampleVariant, count: count))
  }
}
