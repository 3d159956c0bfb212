import Patterns
import Testing

struct PatternTests {
  @Test(arguments: [
    ("(ad", "missing closing parenthesis", 3),
    ("é[z-a]", "range out of order in character class", 5),
    (#"\C"#, #"using \C is disabled by the application"#, 2),
    ("*", "quantifier does not follow a repeatable item", 0),
  ])
  func `a mistake is told with its place`(pattern: String, message: String, offset: Int) {
    #expect(throws: PatternError(message: message, offset: offset)) { try Pattern(pattern) }
  }

  @Test
  func `a pattern that is too deep or too long is refused`() {
    #expect(throws: PatternError.self) { try Pattern(String(repeating: "(", count: 100_000)) }
    #expect(throws: PatternError.self) { try Pattern(String(repeating: "a", count: 100_000)) }
    #expect(throws: PatternError.self) { try Pattern("(?:(?:ab{1,65535}){1,65535}){1,65535}") }
  }

  @Test
  func `groups are counted and named`() throws {
    let pattern = try Pattern("(?J)(a)(?<b>b)(?'c'c)(?P<b>d)(?:e)")
    #expect(pattern.captureCount == 4)
    #expect(pattern.namedGroups == ["b": 2, "c": 3])
    #expect(try Pattern("").namedGroups.isEmpty)
  }

  @Test
  func `a callout is nobody's business`() throws {
    #expect(try matches("a(?C1)b(?C'text')", in: Array("ab".utf8)).count == 1)
  }
}
