import Diagnostics
import Patterns
import Testing

/// A sieve may let through what does not match; what it holds back cannot.
struct SieveTests {
  private static func told(_ sought: [Sieve.Sought], _ texts: [String]) -> [Set<Int>] {
    let sieve = Sieve(sought)
    var walk = sieve.walk()
    return texts.map { text in
      var told = Set(sieve.untold)
      walk.scan(Array(text.utf8).span) { told.insert($0) }
      return told
    }
  }

  private static func sought(_ pattern: String) -> [Sieve.Sought] {
    [Sieve.Sought(pattern: pattern, isWhole: true, number: 0)]
  }

  static let passing = [
    (#"\d+ ?%"#, "up 12 %"), (#"\bass\b"#, "an ass, no"), (#"(?:^|\s)#[a-z]{12,}\b"#, "#governmentofcanada"),
    (#"(?:^|\s)#[a-z]{12,}\b"#, "the #governmentofcanada"), (#"[“”‘’«»]"#, "l’eau"), (#"(?i)kilo"#, "\u{212A}ilo"),
    (#"(?i)sou"#, "ſou"), (#"(\w)\1"#, "ee"), (#"\w+é$"#, "été"), (#"\p{Mn}"#, "a\u{FE0F}"), (#"[^a]b"#, "👍b"),
    (#"\d"#, "٣"), (#"\s#"#, "\r\n#"), (#"(?m)^#"#, "a\n#"), (#"a\X"#, "a👩‍👩‍👧"), (#"\bé"#, "é"), (#"x\b."#, "x!"),
  ]

  @Test(arguments: passing)
  func `what may match passes`(pattern: String, text: String) {
    #expect(Self.told(Self.sought(pattern), [text]) == [[0]])
  }

  static let held = [
    (#"\d+ ?%"#, "12 percent"), (#"\bass\b"#, "the class passes an assistant"),
    (#"(?:^|\s)#[a-z]{12,}\b"#, "a#abcdefghijkl"),
    (#"(?:^|\s)#[a-z]{12,}\b"#, "#abcdefghijk"), (#"[“”‘’«»]"#, "l'eau — 👍"), (#"^\.?@\w+"#, "and @canada"),
    (#"\b\d{3}[ -]\d{3}[ -]\d{3}\b"#, "613-555-0199"), (#"[a-z]{2}https?://"#, "see https://canada.ca"),
    (#"\d"#, "👍"), (#"[à-ÿ]"#, "→ 中"),
  ]

  @Test(arguments: held)
  func `what cannot match is held back`(pattern: String, text: String) {
    #expect(Self.told(Self.sought(pattern), [text]) == [[]])
  }

  @Test func `of an item nobody knows what stands around it`() {
    let sought = [Sieve.Sought(pattern: #"^\bfoo\b"#, isWhole: false, number: 7)]
    #expect(Self.told(sought, ["a food", "a fog"]) == [[7], []])
  }

  @Test func `what can match nothing passes always`() {
    #expect(Self.told(Self.sought("a*"), ["b", ""]) == [[0], [0]])
  }

  @Test func `many patterns are told at once, each by its number`() {
    let sought = (0..<200).map { Sieve.Sought(pattern: "\\b\($0)\\b", isWhole: true, number: $0) }
    #expect(Self.told(sought, ["7, 70 and 1999", "199"]) == [[7, 70], [199]])
  }

  /// On texts of all kinds, long enough for a walk to fill up and begin anew.
  @Test(arguments: 0..<8)
  func `what PCRE2 finds, no sieve held back`(seed: Int) throws {
    var random = Seeded(state: UInt64(seed) &+ 77)
    let pieces = [
      "a", "b", "K", "é", " ", "ab", "!", "#", ".", #"\s"#, #"\s+"#, #"\w"#, #"\w+"#, #"\d"#, "[ab]", "[^a]", "[a-z]",
      "[ '’]", "[“”é]", "[a-é]", "[é-’]", #"[\d.]"#, #"[\w-]"#, #"\p{L}"#, #"\P{L}"#, #"\W"#, #"\S"#,
      "(?:", "(?i)", "(?:", "(?=", "(?<!", "(?>", "|", ")", ")", ")", "*", "+", "?", "{2}", "{1,3}", "{0}", "+?",
      #"\b"#,
      #"\b"#, #"\B"#, "^", "$", "(?m)", #"\1"#, "(a)", "ſ", #"\x{e9}"#, "1", #"\K"#, #"\R"#, #"\X"#, "👩‍⚕️", "\u{FE0F}",
      "[[:alpha:]]", #"\h"#, #"\A"#, #"\G"#,
    ]
    let signs = [
      "a", "b", "k", "K", "\u{212A}", "é", "É", "ſ", " ", " ", "\n", "\r\n", "\u{A0}", "#", ".", "'", "’", "“", "1",
      "23", "٣", "👍", "👩‍⚕️", "\u{301}", "\u{FE0F}", "中", "−", "_", "ab", "Ａ", "\u{1D7CE}", "\u{2028}", "!",
    ]
    var matcher = Matcher()
    var patterns: [Pattern] = []
    while patterns.count < 60 {
      let source = (0..<Int.random(in: 1...8, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
      if let pattern = try? Pattern(source) { patterns.append(pattern) }
    }
    let sieve = Sieve(
      patterns.enumerated().map { Sieve.Sought(pattern: $1.source, isWhole: true, number: $0) })
    #expect(sieve.untold.count < 50)
    var walk = sieve.walk()
    var held = 0
    for _ in 0..<300 {
      let text = Array(
        (0..<Int.random(in: 0...12, using: &random)).map { _ in signs.randomElement(using: &random) ?? "" }.joined()
          .utf8)
      var told = Set(sieve.untold)
      walk.scan(text.span) { told.insert($0) }
      held += patterns.count - told.count
      for (number, pattern) in patterns.enumerated() where !told.contains(number) {
        let match = try? matcher.firstMatch(of: pattern, in: text.span)
        #expect(
          match == nil,
          "\(pattern.source.debugDescription) matches \(String(decoding: text, as: UTF8.self).debugDescription)")
      }
    }
    #expect(held > 1000)
  }

  /// Over all characters there are: no item takes one of a block of which it is said that it takes none.
  @Test(arguments: [
    #"\d"#, #"\s"#, #"\h"#, #"\v"#, #"\w"#, "[a-z]", "(?i)[a-z]", "(?i)k", "[é]", "(?i)é", "[‘-”]", #"[\w’]"#, ".",
  ])
  func `no character slips through a block`(pattern: String) throws {
    let compiled = try Pattern(pattern)
    let sieve = Sieve(Self.sought(pattern))
    var walk = sieve.walk()
    var matcher = Matcher()
    var missed: [String] = []
    for value in UInt32(0)...0x1FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = Array(String(scalar).utf8)
      guard try matcher.firstMatch(of: compiled, in: text.span) != nil else { continue }
      var isTold = false
      walk.scan(text.span) { _ in isTold = true }
      if !isTold { missed.append(String(value, radix: 16)) }
    }
    #expect(missed.isEmpty)
  }
}
