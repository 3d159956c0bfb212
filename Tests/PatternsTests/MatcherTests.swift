import Diagnostics
import Patterns
import Testing

struct MatcherTests {
  @Test(
    arguments: [
      ("cure", "a miracle ⟦cure⟧, a ⟦cure⟧"),
      ("cure", ""),
      ("(?i)café", "⟦CAFÉ⟧ ou ⟦café⟧"),
      (#"\b\w+\b"#, "👩‍⚕️ ⟦Miracle⟧ 👨‍👩‍👧‍👦⟦cure⟧"),
      ("👨‍👩‍👧‍👦", "une ⟦👨‍👩‍👧‍👦⟧ famille"),
      (#"\p{Canadian_Aboriginal}+"#, "⟦ᐃᓄᒃᑎᑐᑦ⟧ and ⟦ᐊᒻᒪ⟧"),
      (#"שלום"#, "⟦שלום⟧ عليكم"),
      (#"\p{Arabic}+"#, "שלום ⟦عليكم⟧"),
      ("(?i)k", "⟦K⟧⟦k⟧⟦\u{212A}⟧"),
      ("", "⟦⟧é⟦⟧👍⟦⟧"),
      ("", "⟦⟧"),
      ("a*", "⟦⟧é⟦aa⟧⟦⟧👍⟦⟧"),
      ("x?", "⟦⟧\r\n⟦⟧é⟦⟧"),
      (#"(?m)^"#, "⟦⟧one\r\n⟦⟧two\n⟦⟧three\r⟦⟧four"),
      (#"(?m)$"#, "one⟦⟧\r\ntwo⟦⟧\nthree⟦⟧\rfour⟦⟧"),
      (".+", "⟦one⟧\r\n⟦two⟧\n⟦trois é⟧"),
      (#"\R"#, "a⟦\r\n⟧b⟦\n⟧c⟦\u{2028}⟧"),
      (#"\s#\w+"#, "one\r⟦\n#two⟧\r⟦\n#three⟧"),
      (#"\W "#, "é.\r⟦\n ⟧"),
      (#"(?<=é)a"#, "é⟦a⟧a"),
      (#"a\Kb"#, "a⟦b⟧a⟦b⟧"),
      (#"a\K"#, "a⟦⟧a⟦⟧a⟦⟧"),
      (#"\G\d"#, "⟦1⟧⟦2⟧x3"),
      (#"\b"#, "⟦⟧né⟦⟧ ⟦⟧là⟦⟧"),
      ("(?|(a)|(b))", "⟦a⟧⟦b⟧"),
    ] as [(String, Marked)])
  func `finds each match, on whole characters`(pattern: String, text: Marked) throws {
    #expect(try matches(pattern, in: text.text) == text.ranges)
  }

  @Test(
    arguments: [
      (#"#(\w+)"#, 1, "#⟦vrai⟧ et #⟦même⟧"),
      ("(a)|(b)", 2, "a⟦b⟧a⟦b⟧"),
      ("(a)|(b)", 3, "abab"),
      ("(a)|(b)", -1, "abab"),
      ("a()b", 1, "a⟦⟧b"),
      ("(?<tag>x)(?<other>y)?", 2, "x x⟦y⟧"),
      ("(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)(k)(l)", 12, "abcdefghijk⟦l⟧"),
    ] as [(String, Int, Marked)])
  func `narrows to a group, where it took part`(pattern: String, capture: Int, text: Marked) throws {
    #expect(try matches(pattern, in: text.text, capture: capture) == text.ranges)
  }

  @Test
  func `a range can be looked back from, and ends the text`() throws {
    let text = Array("né né né".utf8)
    #expect(try matches("(?<=é )n", in: text, range: ByteRange(4, 8)) == [ByteRange(4, 5)])
    #expect(try matches("^n", in: text, range: ByteRange(4, 8)) == [])
    #expect(try matches("é$", in: text, range: ByteRange(0, 7)) == [ByteRange(5, 7)])
    #expect(try matches("n", in: text, range: ByteRange(0, 7)) == [ByteRange(0, 1), ByteRange(4, 5)])
    #expect(try matches("", in: text, range: ByteRange(3, 3)) == [ByteRange(3, 3)])
    #expect(try matches("n", in: text, range: ByteRange(90, 99)) == [])
  }

  @Test
  func `a range that cuts characters shrinks to whole ones`() throws {
    let text = Array("é👍é".utf8)
    #expect(try matches(".", in: text, range: ByteRange(1, 7)) == [ByteRange(2, 6)])
    #expect(try matches("", in: text, range: ByteRange(3, 5)) == [ByteRange(6, 6)])
    for start in 0...text.count {
      for end in start...text.count {
        let found = try matches(".|", in: text, range: ByteRange(start, end))
        #expect(found.allSatisfy { [0, 2, 6, 8].contains($0.start) && [0, 2, 6, 8].contains($0.end) })
      }
    }
  }

  @Test
  func `stops when told to`() throws {
    let pattern = try Pattern("a")
    var matcher = Matcher()
    var count = 0
    try matcher.forEachMatch(of: pattern, in: [97, 97, 97].span) { _ in
      count += 1
      return count < 2
    }
    #expect(count == 2)
    #expect(try matcher.firstMatch(of: pattern, in: [98, 97].span) == ByteRange(1, 2))
    #expect(try matcher.firstMatch(of: pattern, in: [98].span) == nil)
  }

  @Test
  func `matches at one place alone`() throws {
    let pattern = try Pattern("(?i)(?<!x)a(b)?")
    var matcher = Matcher()
    for bulk in [false, true] {
      if bulk { pattern.prepareForBulk() }
      let text = Array("xab ÉABa".utf8)
      #expect(try matcher.match(of: pattern, in: text.span, at: 1) == nil)
      #expect(try matcher.match(of: pattern, in: text.span, at: 4) == nil)
      #expect(try matcher.match(of: pattern, in: text.span, at: 5) == nil)
      #expect(try matcher.match(of: pattern, in: text.span, at: 6) == ByteRange(6, 8))
      #expect(try matcher.match(of: pattern, in: text.span, at: 6, capture: 1) == ByteRange(7, 8))
      #expect(try matcher.match(of: pattern, in: text.span, at: 8, capture: 1) == nil)
      #expect(try matcher.match(of: pattern, in: text.span, at: 8) == ByteRange(8, 9))
      #expect(try matcher.match(of: pattern, in: text.span, at: 9) == nil)
      #expect(try matcher.match(of: pattern, in: text.span, at: 10) == nil)
    }
  }

  @Test
  func `a place kept inside a look-around does not hang`() throws {
    let text = Array("aéaéa".utf8)
    // Where this version refuses them there is nothing to see.
    for source in [#"(?=(?1))(?(DEFINE)(aé\K))"#, #"(?<=(?1))(?(DEFINE)(\Ka))é"#, #"(?=a\K)"#] {
      guard (try? Pattern(source)) != nil else { continue }
      for match in try matches(source, in: text) { #expect(match.end <= text.count) }
    }
  }

  @Test
  func `many threads share one pattern`() async throws {
    let pattern = try Pattern(#"\b(\w)\w*\1\b"#)
    let text = Array(String(repeating: "abba été 👩‍⚕️ xyz ", count: 50).utf8)
    let counts = try await withThrowingTaskGroup(of: Int.self) { group in
      for task in 0..<16 {
        group.addTask {
          var matcher = Matcher()
          var count = 0
          for round in 0..<20 {
            if round == task { pattern.prepareForBulk() }
            try matcher.forEachMatch(of: pattern, in: text.span) { _ in
              count += 1
              return true
            }
            if try matcher.match(of: pattern, in: text.span, at: 0) != nil { count += 1 }
          }
          return count
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(counts == Array(repeating: 20 * 101, count: 16))
  }
}
