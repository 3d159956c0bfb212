import Diagnostics
import Patterns
import Testing

struct LimitTests {
  private func outcome(_ source: String, _ text: String, bulk: Bool, limits: MatchLimits = MatchLimits()) throws
    -> GaveUp?
  {
    let pattern = try Pattern(source)
    if bulk { pattern.prepareForBulk() }
    var matcher = Matcher(limits: limits)
    let text = Array(text.utf8)
    do throws(GaveUp) {
      try matcher.forEachMatch(of: pattern, in: text.span) { _ in true }
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: ["(a+)+$", "^(a|aa)+$", #"^(\w+\s?)*$"#, "(?:a|a?)+$"], [false, true])
  func `a pattern without end is given up, at once`(pattern: String, bulk: Bool) throws {
    let text = String(repeating: "a", count: 280) + "!"
    var answer: GaveUp?
    let time = try ContinuousClock().measure { answer = try outcome(pattern, text, bulk: bulk) }
    #expect(answer == .matchLimit)
    #expect(time < .seconds(1))
  }

  @Test
  func `each limit has its name`() throws {
    let text = String(repeating: "ab", count: 3000)
    #expect(try outcome("^(a|b)*[cd]", text, bulk: false, limits: MatchLimits(depth: 100)) == .depthLimit)
    #expect(try outcome("^(a|b)*[cd]", text, bulk: false, limits: MatchLimits(heapBytes: 20 << 10)) == .heapLimit)
    #expect(try outcome("^(a|b)*[cd]", text, bulk: true, limits: MatchLimits(jitStackBytes: 32 << 10)) == .jitStack)
    #expect(try outcome("^(a|b)*[cd]", text, bulk: true) == nil)
  }

  @Test(arguments: [false, true])
  func `a pattern lowers its own limit, and cannot raise it`(bulk: Bool) throws {
    let text = String(repeating: "a", count: 25) + "!"
    let limits = MatchLimits(matches: 1000)
    #expect(try outcome("(*LIMIT_MATCH=10)^(a|b)*[cd]", text, bulk: bulk) == .matchLimit)
    #expect(try outcome("(*LIMIT_MATCH=4000000000)(a+)+$", text, bulk: bulk, limits: limits) == .matchLimit)
  }

  @Test(arguments: [#"\w+[@&]"#, #"https?://\S+\s+https?://"#, "(?:a|a?)+b", #"(?<=a.{20}).*x"#], [false, true])
  func `a text of any length ends in time`(pattern: String, bulk: Bool) throws {
    let clock = ContinuousClock()
    for unit in ["a", "http://", "é "] {
      let text = String(repeating: unit, count: 1_000_000 / unit.utf8.count)
      let time = try clock.measure { _ = try outcome(pattern, text, bulk: bulk) }
      #expect(time < .seconds(10), "\(pattern) on \(unit)")
    }
    let letters = String(repeating: "a", count: 100_000)
    #expect(try outcome(#"\w+[@&]"#, letters, bulk: bulk) == .workLimit)
  }

  @Test
  func `a long text gives the same matches as a short one`() throws {
    let unit = Array("#tag né\r\n👍 a b ".utf8)
    let long = Array(repeatElement(unit, count: 2000).joined())
    for pattern in [#"#(\w+)"#, #"\b"#, "", #"(?m)^.*$"#, "[^a]+", #"(?<=é)\R"#, "a(?= b)"] {
      let all = try matches(pattern, in: long, limits: MatchLimits(meteredAboveBytes: .max))
      #expect(try matches(pattern, in: long) == all)
    }
  }
}
