import Diagnostics
import Engine
import Testing
import Trials

/// `ask:` a person must judge.
struct AskTests {
  static let rule = "ask: {question: {en: Did they agree?, fr: Ont-ils consenti?}}"

  @Test(arguments: [
    ("", "review"), ("answers: {trial/rule: {answer: yes, by: A}}", "pass"),
    ("answers: {trial/rule: {answer: Oui, by: A, at: 2026-11-20}}", "pass"),
    ("answers: {trial/rule: {answer: yes}}", "review"), ("answers: {trial/rule: {answer: no, by: A}}", "fail"),
    ("answers: {trial/rule: {answer: perhaps, by: A}}", "review"),
    ("answers: {trial/other: {answer: yes, by: A}}", "review"),
  ])
  func `a recorded answer settles it`(answers: String, outcome: String) throws {
    let found = try Trial(Self.rule).findings(in: "text: Hi\n\(answers)\n", as: "yaml")
    #expect(found.map(\.outcome.rawValue) == (outcome == "pass" ? [] : [outcome]))
  }

  @Test func `other words can settle it`() throws {
    let trial = try Trial("ask: {question: {en: Which?, fr: Lequel?}, passes: [routine], fails: [none]}")
    let outcomes = try ["routine", "none", "yes"].map { answer in
      try trial.findings(in: "{text: Hi, answers: {trial/rule: {answer: \(answer), by: A}}}", as: "yaml").map(\.outcome)
    }
    #expect(outcomes == [[], [.fail], [.review]])
  }

  @Test func `nobody is asked where the rule does not apply, or is excused`() throws {
    let trial = try Trial("\(Self.rule)\nwhen: {paid: true}\nexcept: {words: [news]}")
    #expect(try trial.findings(in: "Hi").isEmpty)
    #expect(try trial.findings(in: "{text: news, paid: true}", as: "yaml").isEmpty)
    #expect(try trial.findings(in: "{text: Hi, paid: true}", as: "yaml").count == 1)
  }

  @Test(arguments: [
    ("{en: Mind this., fr: Attention.}", "Mind this. Did they agree?"),
    ("{en: 'First: {question}', fr: '{question}'}", "First: Did they agree?"),
  ])
  func `the question is in the message`(message: String, told: String) throws {
    #expect(try Trial("\(Self.rule)\nmessage: \(message)").message(on: "Hi")?.english == told)
  }

  @Test(arguments: [
    ("{question: {en: Why?}}", "missing-translation"), ("{}", "missing-key"),
    ("{question: {en: A?, fr: B?}, passes: []}", "cannot-hold"),
    ("{question: {en: A?, fr: B?}, fails: [yes]}", "cannot-hold"),
  ])
  func `a question that nobody can answer is refused`(ask: String, code: String) {
    #expect(Trial.refusal(of: "ask: \(ask)").map(\.code.name) == [code])
  }
}
