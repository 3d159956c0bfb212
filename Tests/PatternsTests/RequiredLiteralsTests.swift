import Diagnostics
import Patterns
import Testing

struct RequiredLiteralsTests {
  @Test(
    arguments: [
      ("miracle cure!", ["miracle cure!"]),
      ("cure", ["cur"]),
      (#"\b(?:click|tap)\s+here\b"#, ["click her", "tap her", "\u{180E}"]),
      ("a(bc|de)?f!", ["abcf!", "adef!", "af!"]),
      ("(?i)#Ad!", ["#ad!"]),
      (#"https?://\S+"#, ["http://", "https://"]),
      ("(?x) sale  # now!\n !", ["sale!"]),
      (#"(?x) \Q a \E ! b!"#, ["a !b!"]),
      (#"foo\Q.*\E+bar!"#, ["foo.*"]),
      ("ab(?#c)+!", ["b!"]),
      ("x(?=yes!)y{2}!", ["xyy!"]),
      ("(?<q>['\"])free!", ["\"free!", "'free!"]),
      ("don’t!", ["don't!"]),
      ("a+b+c+!+", ["c!"]),
      ("[ab]{2}!", ["aa!", "ab!", "ba!", "bb!"]),
      (#"(?:foo|bar)\d+%!"#, ["%!"]),
      ("cafe\u{301} noir!", ["noir!"]),
      ("ᐃᓄᒃ", ["ᐃᓄᒃ"]),
      ("🎉+", ["🎉"]),
      (#"\x41\x{e9}\N{U+21}\."#, ["aé!."]),
      (#"(?:twitter|x)\.com/"#, ["twitter.com/", "x.com/"]),
    ] as [(String, [String])])
  func `what a match cannot be without`(pattern: String, literals: [String]) throws {
    _ = try Pattern(pattern)
    let found = try #require(RequiredLiterals.of(pattern)).literals
    #expect(found.map { Array($0.utf8) } == literals.map { Array($0.utf8) }, "\(found)")
  }

  @Test(arguments: [
    "", "a", "ab", #"\w+"#, "(?:free!)?", "free!|", "(?!free!)", "(?<=free!)", "[^free!]", "(a)?(?(1)free!|win!)",
    "(*ACCEPT)free!",
    "a(*COMMIT)b", "(?xx)free!", "free!{,3}", #"\12free!"#, "(?C)free!", "(?:free!){0}", "(?R)?", "a|b|free!", "(", ")",
    "[", "\\",
    "(?", "(?<", "(?P", #"\x"#, #"\N{U"#, "[[:", "[a-", "(?#",
  ])
  func `where there is nothing to look for, or doubt, there is nothing`(pattern: String) {
    #expect(RequiredLiterals.of(pattern) == nil)
  }

  @Test
  func `letters stay where marks do not compose`() {
    #expect(RequiredLiterals.of(#"\bcure\b"#, whereMarksCompose: false)?.literals == ["cure"])
  }

  @Test(arguments: [
    (#"\d+ ?%"#, true), ("[0-9]{2}", true), ("(a1|b2)", true), (#"(\d|x)"#, false), (#"\d*"#, false),
    (#"\p{Nd}a"#, true),
    ("[[:digit:]]+", true), (#"[\d,]+"#, false), ("(?=1)a", false), (#"(?:\d{3})+"#, true), ("[^0-9]", false),
  ])
  func `whether a digit is needed`(pattern: String, needed: Bool) {
    #expect(RequiredLiterals.needDigit(pattern) == needed)
  }

  @Test
  func `a pattern of any shape is read in time`() {
    let nested = String(repeating: "(?:", count: 200) + #"ab\w"# + String(repeating: "){8}", count: 200)
    let branches = (0..<8000).map { #"\w\#($0)a"# }.joined(separator: "|")
    let lists = String(repeating: "(?:ab|cd|ef|gh|ij)[kl]?", count: 2000)
    let time = ContinuousClock().measure {
      for pattern in [
        nested, branches, lists, String(repeating: "a", count: 60_000), String(repeating: "(", count: 60_000),
      ] {
        _ = RequiredLiterals.of(pattern)
      }
    }
    // It hangs where its time grows with a power of the pattern; other tests run beside it.
    #expect(time < .seconds(60))
  }

  @Test
  func `letters that match each other caselessly fold alike`() throws {
    let cased = (UInt32(0)...0x1FFFF).compactMap(Unicode.Scalar.init).filter {
      $0.properties.changesWhenUppercased || $0.properties.changesWhenLowercased
    }
    let all = String(String.UnicodeScalarView(cased))
    let text = Array(all.utf8)
    var matcher = Matcher()
    for scalar in cased {
      let pattern = "(?i)!\(scalar)!"
      guard let literal = RequiredLiterals.of(pattern)?.literals.first, literal.unicodeScalars.count == 3 else {
        continue
      }
      let folded = Folding.fold(String(scalar))
      try matcher.forEachMatch(of: try Pattern("(?i)\(scalar)"), in: text.span) { range in
        let other = String(decoding: text[range.indices], as: UTF8.self)
        #expect(Folding.fold(other).unicodeScalars.elementsEqual(folded.unicodeScalars), "\(scalar) \(other)")
        return true
      }
    }
  }
}
