import Diagnostics
import Engine
import Rules
import Testing
import Trials

/// Rules that take others over, and rules that give way.
struct ReuseTests {
  static let base =
    "forbid: {any: [{words: {en: [utilize, leverage], fr: [utiliser]}}, {regex: 'zz+'}]}\nhelp: {en: H, fr: A}"

  private func trial(_ rule: String, base: String = base) throws -> Trial {
    try Trial(rules: ["base": base, "own": rule])
  }

  private func found(_ trial: Trial, in post: String) throws -> [String] {
    try trial.findings(in: post).filter { $0.rule == "trial/own" }.map(\.evidence)
  }

  @Test(arguments: [
    ("words+: [synergy]", ["utilize", "synergy", "leverage", "zz"]), ("words-: [leverage]", ["utilize", "zz"]),
    ("words-: {en: [Leverage]}", ["utilize", "zz"]),
    ("words+: {en: [synergy]}\nwords-: [utilize]", ["synergy", "leverage", "zz"]),
    ("forbid: {words: [synergy]}", ["synergy"]), ("in: hashtags", []), ("except: {count: {of: emoji, max: 0}}", []),
  ])
  func `what a rule does not say is said by the one that it extends`(own: String, evidence: [String]) throws {
    let trial = try trial("extends: trial/base\nseverity: error\n\(own)")
    #expect(try found(trial, in: "Utilize synergy and leverage zz".lowercased()) == evidence)
    let rule = try #require(trial.ruleset.rules.first { $0.id == "trial/own" })
    #expect(rule.description.help == Bilingual("H", fr: "A"))
    #expect(rule.description.severity == .error)
  }

  @Test func `a rule can extend one that extends another`() throws {
    let trial = try Trial(rules: [
      "a": "forbid: {words: [one]}", "b": "extends: a\nwords+: [two]",
      "c": "extends: trial/b\nwords+: [three]\nwords-: [one]",
    ])
    #expect(
      try trial.findings(in: "one two three").filter { $0.rule == "trial/c" }.map(\.evidence) == ["two", "three"])
  }

  @Test(arguments: [
    ("extends: trial/bse", "unknown-rule"), ("extends: trial/own", "circular-extends"),
    ("extends: trial/base\nwords-: [leverages]", "cannot-change"),
    ("extends: trial/base\nprefer: {a: b}\nwords+: [x]", "cannot-change"),
    ("forbid: {words: [x]}\nwords+: [y]", "cannot-change"), ("extends: trial/base\nwords+: ['*']", "cannot-hold"),
    ("forbid: {words: [x]}\nsupersedes: [trial/bse]", "unknown-rule"),
  ])
  func `what cannot be taken over is refused where it is written`(own: String, code: String) {
    var told: [Diagnostic] = []
    do { _ = try trial(own) } catch { told = (error as? Refused)?.diagnostics ?? [] }
    #expect(told.map(\.code.name) == [code])
    #expect(told.allSatisfy { $0.place?.path == "trial/own.yml" })
  }

  @Test func `mistakes in what is inherited are told where they stand`() {
    var told: [Diagnostic] = []
    do {
      _ = try trial("extends: trial/base\nin: hashtags", base: "forbid: {words: [two words]}")
    } catch { told = (error as? Refused)?.diagnostics ?? [] }
    #expect(told.map(\.code.name) == ["cannot-hold"])
    #expect(told.first?.place?.path == "trial/base.yml")
    #expect(told.first?.place?.excerpt.text == "forbid: {words: [two words]}")
  }

  @Test func `findings at the same place give way`() throws {
    let trial = try Trial(rules: [
      "weak": "forbid: {words: [bad, worse]}", "strong": "forbid: {words: [very bad]}\nsupersedes: [trial/weak]",
    ])
    let found = try trial.findings(in: "bad, very bad, worse").map { "\($0.rule): \($0.evidence)" }
    #expect(found == ["trial/weak: bad", "trial/strong: very bad", "trial/weak: worse"])
  }
}
