import Patterns
import Testing

struct PatternCostTests {
  /// From the literature on denial of service by regular expression: each takes exponential or quadratic time, or worse.
  static let hostile = [
    "(a+)+$", "^(a+)+$", "([a-zA-Z]+)*$x", "(a|aa)+$", "(a|a?)+$", "(.*a){12}$", "^(([a-z])+.)+[A-Z]([a-z])+$",
    "(x+x+)+y", "^(?:(?:\\w+)\\s?)*$", "\\s+$", "^\\s*(.*?)\\s*:\\s*(.*?)\\s*$x",
    "^([0-9a-zA-Z]([-.\\w]*[0-9a-zA-Z])*@(([0-9a-zA-Z])+([-\\w]*[0-9a-zA-Z])*\\.)+[a-zA-Z]{2,9})$",
    "(?:.*,){11}P", "^(\\d+)*[^\\d]x$", "(.*)*=", "\\w*\\d*\\w*!", "(?:a|b|ab)*c", "^(?=(?:a+)+$)a", "(a*)*b",
    "(\\w+\\s*)+:", ".*.*=.*", "(?i)((A+)b?)+c",
    // What goes round must not be what comes behind it, or the search ends at once.
    "(\\w+\\s?)+\\d{6}", "(\\w+\\s?)+[a-z]{6}-",
  ]

  @Test(arguments: hostile)
  func `a pattern that can be made slow is named, with the text that does it`(source: String) throws {
    let cost = try #require(PatternCost.worst(of: source))
    #expect(!cost.round.isEmpty)
  }

  static let harmless = [
    "click here", "a+b", "\\bhere\\b", "(?:abc)+d", "[a-z]+\\d+!", "(?>a+)+b", "(?:\\d{3}-)*\\d{4}", "^#\\p{Ll}{12,}$",
    "(?:https?://)?example\\.org", "\\d{1,3}(?:,\\d{3})*", "[\"“][^\"”]{1,40}[\"”]", "x*", "(?:a|b)*+c", "",
  ]

  @Test(arguments: harmless)
  func `a pattern that is quick from every place where it can begin passes`(source: String) {
    #expect([nil, .search].contains(PatternCost.worst(of: source)?.growth))
  }

  @Test func `what doubles with each letter is told from what grows with the square`() {
    #expect(PatternCost.worst(of: "(a+)+$")?.growth == .exponential)
    #expect(PatternCost.worst(of: ".*.*=.*")?.growth == .polynomial)
    #expect(PatternCost.worst(of: "\\s+$")?.growth == .search)
    #expect(PatternCost.worst(of: "\\d{2,4}-x") == nil)
  }

  @Test(arguments: hostile)
  func `on its slow text a matcher gives up or ends, within its budget`(source: String) throws {
    let cost = try #require(PatternCost.worst(of: source))
    let pattern = try Pattern(source)
    let text = Array(cost.text(repeating: 20_000).utf8)
    let time = ContinuousClock().measure {
      var matcher = Matcher()
      do throws(GaveUp) { try matcher.forEachMatch(of: pattern, in: text.span) { _ in true } } catch {}
    }
    #expect(time < .seconds(5))
  }
}
