import Diagnostics
import Patterns
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The law: where PCRE2 finds a match, one of the pattern's literals stands in the folded text.
struct LiteralSoundnessTests {
  private static let patterns: [String] = [
    #"(?i)\b(?:click|tap|press)\s+(?:here|this\s+link|the\s+link)\b"#, #"(?i)\blinks?\s+in\s+(?:my\s+|our\s+)?bio\b"#,
    #"https?://\S+\s+https?://\S+"#, #"(?i)(?<![/@\w.])www\.[a-z0-9-]+\.[a-z]{2,}"#,
    #"(?i)\b(?:bit\.ly|goo\.gl|t\.co)/[a-z0-9_-]+"#,
    #"(?i)[?&](?:utm_[a-z]+|fbclid|gclid)="#, #"(?i)café"#, "(?i)cafe\u{301}", #"(?i)kilo\s*Å"#, #"(?i)straße"#,
    #"(?i)ſkin care!"#,
    #"(?i)İstanbul"#, #"(?i)ΙΩΤΑ!"#, "(?i)παιδι!", "(?i)αιωι", #"(?i)ᾳβγ!"#, #"don['’]t\s+miss"#,
    #"(?i)l’eau d[’']ici"#, #"a\h+b\h*c!"#,
    #"un\Rdeux"#,
    #"(?i)free(?!\s+speech)"#, #"(?i)(?:re)?win(?:ner|ning)?s?\b"#, #"(?i)100 ?% (?:s[uû]re?|guaranteed)"#,
    #"#(?:ad|pub)\b"#,
    #"(?i)\bmiracle[ -]?cures?\b"#, "(?x) sale \\s+ # now\n off \\  !", #"\Qa.b*c\E+!"#, #"(?i:Offer)\s+ENDS"#,
    #"(?:foo|ba(?:r|z))+!"#, #"x{3,5}y{2}z"#, #"(?:ab|cd){2}e?f"#,
    #"(?<a>go)\k<a>!"#, #"(go)\1!"#, #"(?:a|b|)cd!"#, #"(?>free|fee)d"#, #"(?|win|won)der"#, #"\x66\x{72}ee"#,
    #"[fF][rR]ee"#, #"[’']tis"#,
    #"fr[ée]e?"#, #"[\s-]*sale[\s!]"#, #"\s*\bgratuit\b\s*"#, #"(?i)\bgagn(?:er|ez|ant)\s+(?:un|le)\s+prix\b"#,
    "co\u{AD}op!", "zero\u{200B}width",
    "🎉{2,}", "👨‍👩‍👧‍👦 day", "❤️ you", "ᐃᓄᒃᑎᑐᑦ", "שלום עולם", "مرحبا", "한국어!", "各位", "が!", "≠x", "a=b", "<b>", #"\d+ ?km"#,
    #"(?:\d{3}-)+\d"#,
    #"[\w.]+@gc\.ca"#, #"(?i)e\s?-?mail"#, #"(?:very ){2,}good"#, #"(?: a)+ b!"#, #"a( |\t)+b!"#, #"a[ \x{A0}]+b!"#,
    "a\u{180E}b!", #"a\v+b\s?c!"#,
    #"(?=free)fr\Kee!"#, #"(?<=x)yes!"#, #"^(?:Ad|Pub)\b"#, ##"(?m)^\#pub$"##, #"\bAd\b|\bPub\b"#,
    #"no(?:w|n(?:e|\b))"#, #"(?i)k\d\d ?å"#, #"ẛx\."#,
    #"(?:(?:ab)?c)+de"#, #"(?:ab*c)+?d!"#, #"(?i)ﬀ?office"#, #"(?i)ǆungla"#, #"\$\s?\d+(?:\.\d\d)?\s?off"#,
    #"(?U)a+b!"#, #"(?s).sale."#, #"(?-i)ABC"#,
    #"a\E+b!"#, #"ab(?#x)?c!"#, #"[[:alpha:]]x!"#, #"[]x]y!"#, #"[^]x]yy"#, #"[a\-z]xy"#, #"\(free\)"#, #"e\x{301}t!"#,
    #"(?i)[ſs]{2}!"#, #"\p{Lu}bc!"#,
  ]

  private static let marks = ["\u{301}", "\u{323}", "\u{327}", "\u{345}", "\u{338}", "\u{FE0F}"]
  private static let twins: [Character: [String]] = [
    "k": ["K", "\u{212A}"], "s": ["S", "ſ"], "å": ["\u{212B}", "Å", "a\u{30A}"], "é": ["É", "e\u{301}"], "e": ["E"],
    "i": ["I", "İ", "ı"],
    " ": ["\u{A0}", "  ", "\t", "\n", "\u{180E}", "\r\n"], "'": ["’", "ʼ"], "’": ["'"], "ß": ["ẞ", "ss"],
    "ι": ["Ι", "\u{345}", "\u{1FBE}"],
    "Ι": ["ι", "\u{345}"], "ω": ["Ω", "\u{2126}"], "\u{301}": [""],
  ]

  /// The text, varied as people and machines vary texts.
  private static func varied(_ text: String, _ random: inout Seeded) -> String {
    var result = ""
    for character in text {
      switch Int.random(in: 0..<24, using: &random) {
      case 0: result += character.uppercased()
      case 1: result += character.lowercased()
      case 2: result += String(character) + (marks.randomElement(using: &random) ?? "")
      case 3...6: result += twins[character]?.randomElement(using: &random) ?? String(character)
      case 7 where Int.random(in: 0..<4, using: &random) == 0: result += "\u{200B}" + String(character)
      default: result.append(character)
      }
    }
    let around = ["", "", " ", "x", "é", "\u{301}", "7", "👍", "\u{FEFF}", "."]
    return (around.randomElement(using: &random) ?? "") + result + (around.randomElement(using: &random) ?? "")
  }

  /// How often the pattern matched a text that was made for it. Reports where the law does not hold.
  private func check(_ source: String, samples: Int, seed: UInt64) throws -> Int {
    var begun = 0
    return try check(source, samples: samples, seed: seed, &begun)
  }

  /// And of how many matches it was known with what they begin.
  private func check(_ source: String, samples: Int, seed: UInt64, _ begun: inout Int) throws -> Int {
    guard let pattern = try? Pattern(source) else { return 0 }
    let literals = RequiredLiterals.of(source)?.literals.map { Array(Folding.fold($0).utf8) }
    let needs = PatternNeeds(source)
    let beginnings = needs.beginsWithLiteral ? needs.literals?.map { Array(Folding.fold($0.text).utf8) } : nil
    let needsDigit = RequiredLiterals.needDigit(source)
    if literals == nil && !needsDigit { return 0 }
    let trie = PhraseTrie(phrases: literals ?? [])
    if seed.isMultiple(of: 2) { pattern.prepareForBulk() }
    var matcher = Matcher()
    var random = Seeded(state: seed)
    var matched = 0
    for _ in 0..<samples {
      let sample = PatternSampler.sample(source, seed: random.next())
      let text = Bool.random(using: &random) ? sample : Self.varied(sample, &random)
      do {
        guard try matcher.firstMatch(of: pattern, in: Array(text.utf8).span) != nil else { continue }
      } catch { continue }
      matched += 1
      if literals != nil {
        var isSeen = false
        trie.scan(Array(Folding.fold(text).utf8).span) { _, _ in isSeen = true }
        #expect(
          isSeen, "\(source) matches \(text.debugDescription) without \(RequiredLiterals.of(source)?.literals ?? [])")
      }
      if let beginnings, !text.unicodeScalars.contains(where: \.properties.isMark) {
        let utf8 = Array(text.utf8)
        try matcher.forEachMatch(of: pattern, in: utf8.span) { match in
          let rest = Array(Folding.fold(String(decoding: utf8[match.start...], as: UTF8.self)).utf8)
          #expect(
            beginnings.contains { rest.starts(with: $0) },
            "\(source) matches \(text.debugDescription) at \(match.start) without \(needs.literals ?? [])")
          begun += 1
          return true
        }
      }
      if needsDigit {
        #expect(text.unicodeScalars.contains { $0.properties.generalCategory == .decimalNumber }, "\(source) \(text)")
      }
    }
    return matched
  }

  @Test
  func `a match has one of the literals of its pattern`() throws {
    var silent: [String] = []
    var begun = 0
    for (number, pattern) in Self.patterns.enumerated() {
      _ = try Pattern(pattern)
      if RequiredLiterals.of(pattern) == nil { continue }
      if try check(pattern, samples: 150, seed: UInt64(number), &begun) == 0 { silent.append(pattern) }
    }
    #expect(begun > 1000)
    #expect(silent.count < 8, "never matched, so nothing was tested: \(silent)")
  }

  @Test
  func `so it is with patterns made at random`() throws {
    let pieces = [
      "a", "b", "K", "é", " ", "ab", "!", "#", ".", #"\s"#, #"\s+"#, #"\w"#, #"\d"#, "[ab]", "[^a]", "[a-z]", "[ '’]",
      "(", "(?:", "(?i)", "(?x)",
      "(?=", "(?<!", "(?>", "|", ")", ")", ")", "*", "+", "?", "{2}", "{1,3}", "{0}", "+?", "\\Q", "\\E", #"\b"#, "^",
      "$", #"\1"#, "(?#c)", "\u{301}",
      "\u{200B}", "’", "ſ", #"\x{e9}"#, "# c\n", "[", "]", "{", "}", "\\", "-", "1", #"\K"#, "(?<n>", #"\R"#,
      "\u{180E}", "👩‍⚕️",
    ]
    var random = Seeded(state: 2026)
    var compiled = 0
    var matched = 0
    var begun = 0
    for round in 0..<6000 {
      let source = (0..<Int.random(in: 1...12, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
      if (try? Pattern(source)) != nil { compiled += 1 }
      _ = RequiredLiterals.of(source)
      matched += try check(source, samples: 12, seed: UInt64(round), &begun)
    }
    #expect(
      compiled > 1000 && matched > 1000 && begun > 300, "\(compiled) compiled, \(matched) matched, \(begun) begun")
  }

  @Test(
    .enabled(
      if: ProcessInfo.processInfo.environment["POSTLINT_BENCH"] != nil, "POSTLINT_BENCH names no folder of rules"))
  func `so it is with the rules of the benchmark`() throws {
    struct Rule: Decodable {
      let pattern, flags: String
    }
    let folder = try #require(ProcessInfo.processInfo.environment["POSTLINT_BENCH"])
    let data = try Data(contentsOf: URL(filePath: folder + "/rules2000.json"))
    var usable = 0
    var matched = 0
    let rules = try JSONDecoder().decode([Rule].self, from: data)
    for (number, rule) in rules.enumerated() {
      let source = rule.flags.isEmpty ? rule.pattern : "(?\(rule.flags))" + rule.pattern
      if RequiredLiterals.of(source) != nil { usable += 1 }
      matched += try check(source, samples: 20, seed: UInt64(number))
    }
    #expect(usable > rules.count / 2 && matched > rules.count, "\(usable) of \(rules.count) usable, \(matched) matched")
    print("\(usable) of \(rules.count) have literals; \(matched) matches were tested")
  }
}

extension Unicode.Scalar.Properties {
  fileprivate var isMark: Bool {
    switch generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }
}
