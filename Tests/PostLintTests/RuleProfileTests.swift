import Diagnostics
import Engine
import Posts
import Rules
import Synchronization
import Testing
import Trials

@testable import PostLint

struct RuleProfileTests {
  /// A clock that is `step` nanoseconds further each time somebody looks.
  private func clock(step: UInt64) -> @Sendable () -> UInt64 {
    let time = Clock()
    return { time.looked(step) }
  }

  private final class Clock: Sendable {
    private let time = Mutex<UInt64>(0)

    func looked(_ step: UInt64) -> UInt64 {
      time.withLock {
        $0 += step
        return $0
      }
    }
  }

  private static func many(_ text: String) -> [String] { Array(repeating: text, count: 100) }

  private func profile(
    _ rule: String, _ texts: [String], on platforms: [String] = [], step: UInt64, in language: Language = .english
  ) throws -> String {
    let trial = try Trial(rule)
    var examination = trial.linter.examination()
    examination.costs = RuleCosts(rules: trial.linter.rules.count, clock: clock(step: step))
    for text in texts {
      let file = SourceFile(path: "a.txt", bytes: Array(text.utf8))
      for post in PostFormat.of(path: "a.txt")?.posts(in: file, options: ReadingOptions()).posts ?? [] {
        _ = trial.linter.result(of: post.with { $0.platforms = platforms }, &examination)
      }
    }
    guard let costs = examination.costs else { return "" }
    return RuleProfile(costs, of: trial.linter.rules, posts: texts.count).table(language)
  }

  @Test func `a rule that has to look at every post is told, with what its author can do`() throws {
    let table = try profile(#"forbid: {regex: '\p{L}{30}'}"#, RuleProfileTests.many("short words"), step: 1_500)
    #expect(table.contains("1 rule took 1.5 µs a post."))
    #expect(table.contains("100.0 %  trial/rule\n"))
    #expect(table.contains("asked 100.0 %, looked 100.0 %, found something 0.0 % of the time"))
    #expect(table.contains("No word stands in all that it looks for"))
  }

  @Test func `a rule whose words are common is told`() throws {
    let table = try profile(#"forbid: {regex: 'the .{40} end'}"#, RuleProfileTests.many("the end"), step: 1_000)
    #expect(table.contains("The words that wake it are common"))
  }

  @Test func `a rule that takes long for each look is told, in French too`() throws {
    let table = try profile(
      #"forbid: {regex: '(\w+\s?)+:$'}"#, RuleProfileTests.many("a b c:"), step: 50_000, in: .french)
    #expect(table.contains("1 règle a pris 50,0 µs par message."))
    #expect(table.contains("revient sur ses pas"))
  }

  @Test func `a post that platforms read in several ways counts for each, and no share is over all`() throws {
    let table = try profile(
      #"forbid: {regex: '\p{L}{30}'}"#, Self.many("short words"), on: ["x", "bluesky", "mastodon"], step: 1_000)
    #expect(table.contains("1 rule took 3.0 µs a post."))
    #expect(table.contains("asked 100.0 %, looked 100.0 %, found something 0.0 % of the time"))
  }

  @Test func `a measure, and a rule that few posts were held against, get no advice`() throws {
    #expect(try !profile("limit: {of: hashtags, max: 2}", Self.many("a"), step: 50_000).contains("pattern"))
    #expect(try !profile(#"forbid: {regex: '\p{L}{30}'}"#, ["a"], step: 50_000).contains("Each look"))
  }

  @Test func `a rule that finds what it looks for gets no advice, and one that nobody asked is not named`() throws {
    let found = try profile(#"forbid: {words: [free]}"#, ["free", "free"], step: 1_000)
    #expect(found.contains("found something 100.0 %"))
    #expect(found.split(separator: "\n").count == 3)
    #expect(try profile(#"forbid: {words: [free]}"#, ["paid"], step: 1_000) == "")
  }
}
