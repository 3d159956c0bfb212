import Diagnostics
import Engine
import Posts
import Testing
import Trials

/// What nobody writes by hand, and somebody sends all the same: an answer in time that grows with the input, never faster.
struct HardInputTests {
  /// One of each kind of rule.
  static let rules = [
    "words": "in: all-text\nforbid: {words: [flu, flu shot]}",
    "any": "in: all-text\nforbid: {any: [{words: [flu]}, {words: [flu, shot]}]}\nexcept: {words: [flu shot]}",
    "text": "forbid: {words: [flu]}\nexcept: {words: [flu shot]}",
    "tags": "in: hashtags\nforbid: {words: [flu]}\nexcept: {words: [shot]}",
    "required": "in: hashtags\nrequire: {any: [{shape: camel}, {words: [flu]}, {regex: 'flu'}]}",
    "regex": "in: all-text\nforbid: {regex: 'shots? #'}",
    "sentences": "limit: {of: sentences, measure: words, max: 100}",
    "length": "limit: {of: text, max: platform}", "count": "limit: {of: hashtags, max: 5}",
    "prefer": "in: all-text\nprefer: {shot: vaccine}",
    "lookup": "in: hashtags\nforbid: {lookup: {register: tags, absent: true}}\nexcept: {words: [flu]}",
  ]

  static func seconds(on text: String, platforms: [String] = ["x", "facebook"]) throws -> (Double, PostResult) {
    let trial = try Trial(rules: rules, files: ["registers/tags.csv": "tag\nother\n"])
    let post = try #require(try Trial.posts(text).first).with { $0.platforms = platforms }
    var examination = trial.linter.examination()
    let clock = ContinuousClock()
    var result: PostResult?
    let time = clock.measure { result = trial.linter.result(of: post, &examination) }
    return (Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18, try #require(result))
  }

  @Test(arguments: [
    "#flu ", "#FluShot ", "flu shot ", "flu. ", "é #été ", "👨‍👩‍👧 ", "@a canada.ca ", "a", "e\u{301}", "\n",
  ])
  func `time grows with the text, not with its square`(piece: String) throws {
    let few = try Self.seconds(on: "x" + String(repeating: piece, count: 500)).0
    let many = try Self.seconds(on: "x" + String(repeating: piece, count: 4_000)).0
    // Eight times as long; a square would take sixty-four times. The machine may be busy.
    #expect(many < max(few * 24, 0.5), "\(few) s, then \(many) s")
  }

  @Test func `more places than are reported is not clean, and says so`() throws {
    let trial = try Trial(Self.rules["tags"] ?? "")
    let findings = try trial.findings(in: String(repeating: "#flu ", count: 3000))
    #expect(findings.map(\.outcome) == [.notChecked])
    #expect(findings.first?.message.english.contains("1000") ?? false)
  }

  @Test(arguments: ["(a+)+$", "^(\\w+\\s?)*$", "(?:a|aa)+$"])
  func `a pattern without end is stopped, and the other rules still speak`(pattern: String) throws {
    let trial = try Trial(rules: ["endless": "forbid: {regex: '\(pattern)'}", "words": "forbid: {words: [bad]}"])
    let findings = try trial.findings(in: "bad " + String(repeating: "a", count: 5000) + " !")
    #expect(
      Set(findings.map { "\($0.rule) \($0.outcome.rawValue)" }) == ["trial/endless not-checked", "trial/words fail"])
    let gaveUp = findings.first { $0.outcome == .notChecked }
    #expect(gaveUp?.fingerprint.description.count == 16)
  }

  @Test(arguments: [
    "", " ", "\n", "\u{FEFF}", "\r\n\r\n", "\u{0}", "#", "@", "⟦", "\u{200D}", "\u{301}", "🇨🇦", "שלום \u{202E}bad",
  ])
  func `a text of next to nothing is no trouble`(text: String) throws {
    let trial = try Trial(rules: Self.rules, files: ["registers/tags.csv": "tag\nother\n"])
    for finding in try trial.findings(in: text) { #expect(finding.outcome == .fail) }
  }

  @Test(arguments: [
    ("bad\r\nnews bad\r\n", [(1, 1), (2, 6)]), ("\u{FEFF}bad\nbad", [(1, 1), (2, 1)]),
    ("é bad 👨‍👩‍👧 bad", [(1, 3), (1, 13)]),
    ("\u{FEFF}text: bad", [(1, 7)]),
  ])
  func `lines and columns are those of an editor`(text: String, places: [(Int, Int)]) throws {
    let findings = try Trial("forbid: {words: [bad]}").findings(in: text)
    #expect(findings.map { [$0.place.start.line, $0.place.start.column] } == places.map { [$0.0, $0.1] })
  }

  @Test func `conditions may stand inside one another as deep as a file may`() throws {
    var condition = "{words: [bad]}"
    for depth in 0..<28 { condition = depth % 2 == 0 ? "{all: [\(condition)]}" : "{not: {not: \(condition)}}" }
    #expect(try Trial("require: \(condition)").findings(in: "bad").isEmpty)
    var deeper = condition
    for _ in 0..<1000 { deeper = "{not: \(deeper)}" }
    #expect(Trial.refusal(of: "require: \(deeper)").map(\.code.name).contains("nested-too-deep"))
  }
}
