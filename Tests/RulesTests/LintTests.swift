import Diagnostics
import Rules
import Testing
import Trials

/// What is said of rules that work and could be better.
struct LintTests {
  /// Of all rules, or of one.
  private func complaints(
    _ rules: [String: String], files: [String: String] = [:], of one: String? = nil
  ) throws -> [Diagnostic] {
    let source = Trial.pack(rules: rules, files: files)
    var diagnostics: [Diagnostic] = []
    let ruleset = Ruleset(reading: [source], diagnostics: &diagnostics)
    try #require(diagnostics.isEmpty, "\(diagnostics.map(\.message.english))")
    let linted = ruleset.rules.compactMap { LintedRule($0, in: ruleset, [source]) }
    #expect(linted.count == ruleset.rules.count)
    return lints.flatMap { $0.complaints(about: linted.filter { one == nil || $0.id == one }, in: ruleset) }
  }

  static let inherited: [(base: String, rule: String, codes: [String])] = [
    ("forbid: {regex: '(a+)+$'}", "extends: base", ["slow-pattern", "pattern-without-literal"]),
    ("forbid: {regex: '(a+)+$'}", "extends: base\nforbid: {words: [a]}", []),
    ("forbid: {words: [a]}\nexcept: {regex: '(a+)+$'}", "extends: base\nforbid: {words: [b]}", ["slow-pattern"]),
    ("when: {regex: 'ab\\Xc'}\nforbid: {words: [a]}", "extends: middle", ["cluster-pattern"]),
    ("help: {en: Fine, fr: \"L'heure\"}\nforbid: {words: [a]}", "extends: base", ["french-typography"]),
    ("help: {en: Fine, fr: \"L'heure\"}\nforbid: {words: [a]}", "extends: base\nhelp: {en: Fine, fr: Bien}", []),
  ]

  @Test(arguments: inherited)
  func `what a rule takes over is looked at, too, and told where it is written`(
    base: String, rule: String, codes: [String]
  ) throws {
    let rules = ["base": base, "middle": "extends: base\nin: all-text", "rule": rule]
    let said = try complaints(rules, of: "trial/rule")
    #expect(said.map(\.code.name).sorted() == codes.sorted())
    for complaint in said {
      #expect(complaint.path == "trial/base.yml")
      #expect(complaint.labels.map(\.place.path) == ["trial/rule.yml"])
    }
  }

  @Test func `a message that is taken over is not told to be like itself`() throws {
    let base = """
      title: {en: Title, fr: Titre}
      severity: warning
      status: preview
      message: {en: Do not write this word here, fr: N’écrivez pas ce mot ici}
      forbid: {words: [a]}
      """
    func said(_ rule: String) throws -> [String] {
      try complaints([:], files: ["base.yml": base, "rule.yml": rule]).map(\.code.name)
    }
    #expect(try said("extends: base\nstatus: preview\nwords+: [b]\n") == [])
    #expect(try said(base).allSatisfy { $0 == "similar-messages" })
    #expect(try said(base).count == 2)
  }

  static let rules: [(rule: String, code: String, severity: Severity)] = [
    ("forbid: {regex: '(a+)+$'}", "slow-pattern", .error),
    ("forbid: {regex: '.*.*=.*'}", "slow-pattern", .warning),
    ("forbid: {all: [{words: [here]}, {regex: 'x\\s+$'}, {regex: '\\w+!'}]}", "slow-pattern", .advice),
    ("forbid: {regex: {en: 'fine', fr: '(b|b)*c'}}", "slow-pattern", .error),
    ("forbid: {regex: '^\\p{L}{3}$'}", "pattern-without-literal", .advice),
    ("forbid: {regex: 'ab\\Xc'}", "cluster-pattern", .advice),
    ("when: {language: en}\nforbid: {words: {en: [a], fr: [b]}}", "unlikely-language", .advice),
    ("when: {kind: [reply], language: fr}\nprefer: {en: {a: b}, fr: {c: d}}", "unlikely-language", .advice),
    ("message: {en: Fine, fr: \"L'heure\"}\nforbid: {words: [a]}", "french-typography", .warning),
    (
      "message: {en: '“{match}” stands here. Say it another way.', fr: Autre}\nforbid: {words: [a]}", "template-text",
      .advice
    ),
    (
      "help: {en: Why, fr: 'Écrivez ici pourquoi, pour qui n’est pas d’accord.'}\nforbid: {words: [a]}",
      "template-text", .advice
    ),
  ]

  @Test(arguments: rules)
  func `what could be better is named, with its weight and its place`(rule: String, code: String, severity: Severity)
    throws
  {
    let said = try complaints(["rule": rule])
    let complaint = try #require(said.first { $0.code.name == code })
    #expect(complaint.severity == severity)
    #expect(complaint.place != nil)
  }

  @Test(arguments: [
    "forbid: {words: [click here]}", "forbid: {regex: '\\bhere\\b'}",
    "when: {language: en}\nforbid: {words: {en: [a]}}", "when: {kind: [a]}\nforbid: {words: {en: [a], fr: [b]}}",
    "forbid: {all: [{words: [x]}, {regex: '^.$'}]}",
    "message: {en: \"It's fine\", fr: \"Ça va : c’est « bien » et non; oui!\"}\nforbid: {words: [a]}",
  ])
  func `a rule with nothing to mend is left alone`(rule: String) throws {
    #expect(try complaints(["rule": rule]).map(\.message.english) == [])
  }

  static let french: [(text: String, count: Int)] = [
    ("", 0), ("Aujourd’hui : oui!", 0), ("Aujourd'hui", 1), ("Dites «oui»", 2), ("Dites « l'oui » : non", 0),
    ("Ah ! Oui ?", 1), ("Ainsi: oui", 1), ("À 12:30 ou https://canada.ca", 0), ("Un mot “cité”", 2), ("« ", 0),
    ("👩‍⚕️ l'👩‍⚕️", 0),
  ]

  @Test(arguments: french)
  func `French is held to how Canada writes it`(text: String, count: Int) throws {
    let quoted = text.replacing("\"", with: "\\\"")
    let said = try complaints(["rule": "message: {en: Fine, fr: \"\(quoted)…\"}\nforbid: {words: [a]}"])
    #expect(said.count { $0.code == .frenchTypography } == count)
  }

  private static let pack = """
    pack: trial
    title: {en: Trial, fr: Essai}
    version: "1"
    instruments:
      guide: {title: {en: Guide, fr: Guide}, version: "1", clauses: clauses/guide.yml}
    """
  private static let clauses = """
    instrument: guide
    force: guideline
    clauses:
      - {clause: "1", covered: automated}
      - {clause: "2", covered: automated, force: law}
      - {clause: "3", covered: automated, replaced-by: {instrument: guide, clause: "2"}}
    """

  static let citing: [(cites: String, severity: String, codes: [String])] = [
    ("1", "error", ["severity-above-force"]), ("1", "warning", []), ("2", "error", []),
    ("3", "advice", ["retired-clause"]),
  ]

  @Test(arguments: citing)
  func `a rule weighs no more than its clauses bear, and cites none that was replaced`(
    clause: String, severity: String, codes: [String]
  ) throws {
    let said = try complaints(
      ["rule": "severity: \(severity)\ncites: [{instrument: guide, clause: '\(clause)'}]\nforbid: {words: [a]}"],
      files: ["pack.yml": Self.pack, "clauses/guide.yml": Self.clauses])
    #expect(said.map(\.code.name) == codes)
  }

  @Test func `an active rule that still says what a new one says is more than advised`() throws {
    let rule = """
      status: active
      cites: [{instrument: guide, clause: "1"}]
      help: {en: Fine, fr: Bien}
      message: {en: "\(RuleTemplate.message.english)", fr: "\(RuleTemplate.message.french)"}
      forbid: {words: [a]}
      examples:
        flagged: [{text: "a b", language: en}]
        passes: [{text: c, language: en}]
      """
    let said = try complaints(["rule": rule], files: ["pack.yml": Self.pack, "clauses/guide.yml": Self.clauses])
    #expect(said.map(\.code.name) == ["template-text"])
    #expect(said.allSatisfy { $0.severity == .warning })
  }

  @Test func `rules whose messages cannot be told apart are named together, once for each language`() throws {
    let message = "message: {en: Do not write this word here, fr: N’écrivez pas ce mot ici}\n"
    let rules = Dictionary(uniqueKeysWithValues: (1...30).map { ("rule-\($0)", message + "forbid: {words: [w\($0)]}") })
    let said = try complaints(rules).filter { $0.code == .similarMessages }
    #expect(said.count == 2)
    #expect(said.first?.message.english.hasPrefix("30 rules") ?? false)
  }
}
