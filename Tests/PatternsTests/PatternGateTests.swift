import Diagnostics
import Patterns
import Testing

struct PatternGateTests {
  private static func admits(_ pattern: String, _ text: String) -> Bool {
    var traits = TextTraits()
    traits.add(Array(text.utf8).span)
    return PatternGate(of: pattern).admits(traits)
  }

  /// Each with a text that shows what it needs, and one that does not.
  private static let needs: [(pattern: String, shown: String, missing: String)] = [
    (#"\d{3}-\d{4}"#, "555-0100", "555-010"), (#"\d+ ?%"#, "١٢ %", "twelve %"),
    (#"#\w+(?:[^#\n]*#\w+){2}"#, "#a #b #c", "#a #b"), (#"(?:@\w+\s+){3,}"#, "@a @b @c ", "@a @b "),
    (#"\b[A-Z]{4,}\b"#, "STOP", "STO P"), ("[a-z,;:]  +[a-zA-Z]", "a  b", "a b"),
    (#"(?i)([a-z])\1{3,}"#, "hEeEey", "heeey"), (#"(?i)([a-z])\1{3,}"#, "heee\u{212A}", "heee"),
    (#"(?i)\b([a-z]+)\s+\1\b"#, "The the", "the them"), (#"(?i)\b([a-z]+)\s+\1\b"#, "is\u{A0}is", "is his"),
    (#"(?:[🌀-🫿☀-➿]️?\s*){4,}"#, "☀☀☀☀", "“quoted” – and so on…"), ("[“”«»]", "«", "'"),
    (#"\p{M}{2,}"#, "a\u{301}\u{327}", "é"),
    (#"!\?|\?!"#, "!?", "."),
    (#"\b\d{1,2}/\d{1,2}\b"#, "le 5/11", "5 and/or 11"), (#"\b\d{5,}\b"#, "12345", "1234 5678"),
    (#"\d{3}"#, "١٢٣", "12 3"), (#"(?:\d{1,3}\.){3}\d{1,3}"#, "10.0.0.1", "10 a.m. 20 b. 30 c. 40"),
    (#"[a-z] +[,;!?]"#, "why ?", "why? not"), (#"\b[A-Z]\d[A-Z] ?\d"#, "K1A 0B1", "KA 101"),
    (#"#\d+"#, "#1", "# 1"), (#"\d(?:-|/)\d"#, "1-2", "1 - 2"), (#"(?:a-b|c/d)x*"#, "c/d", "c / d"),
  ]

  @Test(arguments: needs)
  func `a gate opens where a text shows what its pattern needs`(pattern: String, shown: String, missing: String) {
    #expect(Self.admits(pattern, shown))
    #expect(!Self.admits(pattern, missing))
  }

  @Test(arguments: ["", ".*", "^$", #"\w+"#, "[^a]", "a?", #"(?i)k"#, "(", "\u{10FFFF}?"])
  func `a pattern of which nothing is known is tried on every text`(pattern: String) {
    #expect(Self.admits(pattern, pattern == "(?i)k" ? "\u{212A}" : ""))
  }

  /// Whatever matches has passed the gate; and in a text of ASCII the quick search finds the same.
  @Test(arguments: 0..<4)
  func `no gate keeps a match out, and ASCII is searched alike`(seed: Int) throws {
    let pieces = [
      "a", "K", "s", "é", " ", "  ", "!", "#", "@", "7", #"\s"#, #"\w"#, #"\d"#, "[ab]", "[^a]", "[a-z]", "[A-Z]",
      "[A-Z0-9]",
      "[☀-➿]", "[“”]", #"\p{M}"#, #"\x{2019}"#, "(?:", "(", "(?i)", #"\d{3}"#, "/", "-", ",", "[-/]", #"\s?"#, "12",
      "(?=", "(?<!", "|", ")", ")", ")", "*", "+", "?",
      "{2}",
      "{4,}", "{0,2}", "+?", #"\b"#, #"\B"#, "^", "$", #"\1"#, "ſ", "🎉", #"\."#, #"[[:punct:]]"#, #"\W"#, #"\S"#,
    ]
    let signs = [
      "a", "A", "k", "\u{212A}", "S", "ſ", "é", "e\u{301}", " ", "  ", "\n", "!", "#", "@", "7", "١", "“", "☀", "🎉",
      ".", "-", "/", ",", "12", "٣", "\u{1FBF3}",
    ]
    let plain = [
      "a", "A", "k", "S", "b", "Z", " ", "  ", "\t", "\r\n", "!", "#", "@", "7", ".", "_", "AAAA", "the the", "12", "-",
      "/", ",",
    ]
    var random = Seeded(state: UInt64(seed) + 77)
    var matcher = Matcher()
    var matched = 0
    for round in 0..<4000 {
      let source = (0..<Int.random(in: 1...9, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
      guard let pattern = try? Pattern(source) else { continue }
      if round.isMultiple(of: 2) { pattern.prepareForBulk() }
      for isASCII in [false, true] {
        for _ in 0..<6 {
          let text = (0..<Int.random(in: 0...12, using: &random))
            .map { _ in (isASCII ? plain : signs).randomElement(using: &random) ?? "" }.joined()
          let bytes = Array(text.utf8)
          guard let found = matches(of: pattern, in: bytes, isASCII: false, &matcher) else { continue }
          if !found.isEmpty {
            matched += 1
            #expect(Self.admits(source, text), "\(source.debugDescription) in \(text.debugDescription)")
          }
          if isASCII {
            #expect(
              matches(of: pattern, in: bytes, isASCII: true, &matcher) == found,
              "\(source.debugDescription) in \(text.debugDescription)")
          }
        }
      }
    }
    #expect(matched > 2000, "\(matched) matched")
  }

  /// Nil where it gives up.
  private func matches(
    of pattern: Pattern, in text: [UInt8], isASCII: Bool, _ matcher: inout Matcher
  ) -> [ByteRange]? {
    var found: [ByteRange] = []
    do {
      try matcher.forEachMatch(of: pattern, in: text.span, isASCII: isASCII) {
        found.append($0)
        return true
      }
    } catch { return nil }
    return found
  }
}
