import Diagnostics
import Documents
import Engine
import Patterns
import Posts
import Rules
import Testing
import TextAnalysis
import Trials

/// The plan passes rules over that cannot fire. It only saves work: what is found is what every rule finds by itself.
struct PlanTests {
  @Test(arguments: 0..<16)
  func `what is passed over would have found nothing`(seed: Int) throws {
    var random = Seeded(UInt64(seed))
    var rules: [String: String] = [:]
    for number in 0..<30 { rules["rule-\(number)"] = random.rule() }
    let trial = try Trial(rules: rules)
    var quick = trial.linter.examination()
    // With sieves, as for many posts.
    trial.linter.ruleset.prepareForBulk()
    var quickest = trial.linter.examination()
    var thorough = trial.linter.examination(skipsNothing: true)
    for _ in 0..<50 {
      let text = random.text()
      for post in try Trial.posts(text) {
        let truth = trial.linter.result(of: post, &thorough).findings
        for findings in [
          trial.linter.result(of: post, &quick).findings, trial.linter.result(of: post, &quickest).findings,
        ] where findings != truth {
          let differing = Set(findings.map(\.rule)).symmetricDifference(truth.map(\.rule))
          Issue.record("\(text.debugDescription): \(differing.map { rules[String($0.dropFirst(6))] ?? "" })")
        }
      }
    }
  }

  @Test func `an excuse is seen where it stands, in a part that no key of the rule names`() throws {
    let trial = try Trial(rules: ["excused": "limit: {of: hashtags, max: 1}\nexcept: {regex: '\\d\\d'}"])
    trial.linter.ruleset.prepareForBulk()
    var examination = trial.linter.examination()
    for post in try Trial.posts("#a11 #b22 #c33") {
      #expect(trial.linter.result(of: post, &examination).findings == [])
    }
  }

  @Test(arguments: 0..<6)
  func `a pattern finds what PCRE2 finds alone`(seed: Int) throws {
    var random = Seeded(UInt64(1000 + seed))
    var patterns: [Pattern] = []
    while patterns.count < 30 {
      let written = random.pattern()
      let source = ComposedText(Array(written.utf8)).map { String(decoding: $0.utf8, as: UTF8.self) } ?? written
      if let pattern = try? Pattern(source), !patterns.contains(where: { $0.source == pattern.source }) {
        patterns.append(pattern)
      }
    }
    let trial = try Trial(
      rules: Dictionary(
        uniqueKeysWithValues: patterns.enumerated().map { number, pattern in
          let doubled = pattern.source.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
          return ("rule-\(number)", "in: all-text\nforbid: {regex: '\(doubled)'}")
        }))
    var matcher = Matcher()
    if seed.isMultiple(of: 2) { trial.linter.ruleset.prepareForBulk() }
    var examination = trial.linter.examination()
    for _ in 0..<50 {
      let text = random.text()
      guard let post = try Trial.posts(text).first else { continue }
      let findings = trial.linter.result(of: post, &examination).findings
      // A pattern sees each accent on its letter.
      let composed = ComposedText(post.text.utf8)
      let utf8 = composed?.utf8 ?? post.text.utf8
      for (number, pattern) in patterns.enumerated() {
        var matches: Set<ByteRange> = []
        try matcher.forEachMatch(of: pattern, in: utf8.span) {
          matches.insert(post.text.map.original(of: composed?.original(of: $0) ?? $0))
          return true
        }
        let found = Set(findings.filter { $0.rule == "trial/rule-\(number)" }.map(\.place.range))
        #expect(found == matches, "\(pattern.source.debugDescription) in \(text.debugDescription)")
      }
    }
  }

  @Test(arguments: 0..<6)
  func `a phrase is found wherever its folded bytes stand as whole words`(seed: Int) throws {
    var random = Seeded(UInt64(2000 + seed))
    var phrases: Set<String> = []
    while phrases.count < 12 { phrases.insert(random.phrase()) }
    let written = phrases.sorted()
    let trial = try Trial(
      rules: Dictionary(
        uniqueKeysWithValues: written.enumerated().map { ("rule-\($0)", "in: all-text\nforbid: {words: [\"\($1)\"]}") })
    )
    var examination = trial.linter.examination()
    for _ in 0..<50 {
      let text = random.text()
      guard let post = try Trial.posts(text).first else { continue }
      let findings = trial.linter.result(of: post, &examination).findings
      for (number, phrase) in written.enumerated() {
        let found = Set(findings.filter { $0.rule == "trial/rule-\(number)" }.map(\.place.range))
        let sought = phrase.plainlySought(in: post.text.utf8)
        #expect(found == Set(sought.map { post.text.map.original(of: $0) }), "\(phrase) in \(text.debugDescription)")
      }
    }
  }
}

extension Seeded {
  fileprivate mutating func rule() -> String {
    while true {
      let rule = [
        "in: \(pick(["text", "all-text", "sentences", "hashtags"]))",
        chance(3) ? "when: \(condition(depth: 1))" : "",
        chance(5) ? "require: \(condition())" : "forbid: \(condition())",
        chance(3) ? "except: \(condition(depth: 1))" : "",
      ].joined(separator: "\n")
      // Two pieces put together are not always a pattern, and a phrase with a space is in no hashtag.
      if Trial.refusal(of: rule).isEmpty { return rule }
    }
  }
}

extension String {
  /// Each place of the folded phrase, byte by byte.
  fileprivate func plainlySought(in text: [UInt8]) -> [ByteRange] {
    let isOpen = hasSuffix("*")
    let phrase = FoldedText(Array((isOpen ? String(dropLast()) : self).utf8).span).utf8
    let folded = FoldedText(text.span)
    var found: [ByteRange] = []
    guard phrase.count <= folded.utf8.count else { return [] }
    for start in 0...(folded.utf8.count - phrase.count) {
      var end = start + phrase.count
      guard folded.utf8[start..<end].elementsEqual(phrase), isWordStart(at: start, in: folded.utf8.span) else {
        continue
      }
      while isOpen, end < folded.utf8.count, !isWordEnd(at: end, in: folded.utf8.span) {
        repeat {
          end += 1
        } while end < folded.utf8.count
          && (folded.utf8[end].continuesCharacter || folded.utf8[end - 1] == UInt8(ascii: "'"))
      }
      if isWordEnd(at: end, in: folded.utf8.span) { found.append(folded.map.original(of: ByteRange(start, end))) }
    }
    return found
  }
}
