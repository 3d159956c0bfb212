import Diagnostics
import Patterns
import Testing

/// Patterns read at a glance: PCRE2 takes each of them, and finds a match only where what is needed stands.
struct PlainPatternTests {
  private static func plain(_ source: String) -> (needed: [String], captureCount: Int)? {
    let utf8 = Array(source.utf8)
    return PlainPattern(utf8.span).map { plain in
      (plain.needed.map { String(decoding: utf8[$0.indices], as: UTF8.self).lowercased() }, plain.captureCount)
    }
  }

  @Test(
    arguments: [
      #"(?i)\b(?:miracle|magic)\s+cures?\b"#: ["miracle", "magic"], #"(?i)\bimbed\s+ladies\b"#: ["ladies"],
      #"(?i)\btheoriz(?:e|es|ed|ing)\b"#: ["theoriz"], #"(?i)#leftovers\w*"#: ["leftovers"],
      #"fleets\b[^.!?\n]{0,40}\bredouble"#: ["redouble"], "Free+ly": ["free"], "abcd?e*f": ["abc"],
      "abc|xyz|Hello": ["abc", "xyz", "hello"], "abc|x": [], "(?:abc)?de": [], "a{2}bcd": ["bcd"], "": [],
      "café crème": ["caf"], "one(?!two)": ["one"], "one(?=twelve)": ["one"], #"(\d+) ?km"#: [],
    ] as [String: [String]])
  func `what is written plainly needs the longest of its words`(pattern: String, needed: [String]) {
    #expect(Self.plain(pattern)?.needed == needed)
  }

  @Test(
    arguments: [
      "(?<=a)b", #"(\w)\1"#, #"\p{L}+"#, "[[:alpha:]]", "[z-a]", "[]a]", "(?x)a b", "a)", "(a", "*a", "a**", #"\b+"#,
      "^*",
      "(?:abc){2}", "a{3,2}", "a{100}", "a{,2}", "[a", "a\\", "(?i", "(*UCP)a", #"\x41"#, #"\Qa"#, "a\u{1}",
    ])
  func `what is not known is declined`(pattern: String) { #expect(Self.plain(pattern)?.needed == nil) }

  /// The text in other letters that are the same to a pattern.
  private static func varied(_ text: String, _ random: inout Seeded) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          guard Int.random(in: 0..<4, using: &random) == 0 else { return scalar }
          switch scalar {
          case "k": return ["K", "\u{212A}"].randomElement(using: &random) ?? scalar
          case "s": return ["S", "ſ"].randomElement(using: &random) ?? scalar
          default: return scalar.properties.uppercaseMapping.unicodeScalars.first ?? scalar
          }
        }))
  }

  @Test
  func `PCRE2 takes what is read, and matches only where what is needed stands`() throws {
    let pieces = [
      "abc", "bca", "kiss", "Sky", "a", "k", "é", "’", " ", "!", "#", "-", "/", ".", #"\s+"#, #"\w"#, #"\d"#, "[abk]",
      "[^a]",
      "[a-z]", "[ '’-]", #"[\w-]"#, "[-a]", "[a-]", "[é-z]", "[a-é]", #"[\d-z]"#, "[^]a]", "(", "(?:", "(?:", "(?=",
      "(?!",
      "(?<!", "(?i)", "|", "|", ")", ")", ")", "*", "+", "?", "{2}", "{0}", "{1,3}", "{2,}", "{,2}", "{3,1}", "+?",
      "++",
      #"\b"#, #"\B"#, "^", "$", #"\1"#, #"\."#, #"\-"#, #"\k"#, "[", "]", "{", "}", "\\", #"\R"#, "\u{1}", "\n",
    ]
    var random = Seeded(state: 20)
    var matcher = Matcher()
    var read = 0
    var matched = 0
    for round in 0..<20_000 {
      let source =
        (round.isMultiple(of: 2) ? "(?i)" : "")
        + (0..<Int.random(in: 1...9, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      guard let plain = Self.plain(source) else { continue }
      read += 1
      guard let pattern = try? Pattern(source) else {
        Issue.record("PCRE2 refuses \(source.debugDescription)")
        continue
      }
      #expect(pattern.captureCount == plain.captureCount, "\(source)")
      if plain.needed.isEmpty { continue }
      for _ in 0..<6 {
        let sample = PatternSampler.sample(source, seed: random.next())
        let text = Self.varied(sample, &random)
        guard (try? matcher.firstMatch(of: pattern, in: Array(text.utf8).span)) ?? nil != nil else { continue }
        matched += 1
        let folded = Folding.fold(text)
        #expect(
          plain.needed.contains { folded.contains($0) },
          "\(source) matches \(text.debugDescription)")
      }
    }
    #expect(read > 2000 && matched > 1500, "\(read) read, \(matched) matched")
  }
}
