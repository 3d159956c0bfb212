import Diagnostics
import Engine
import Foundation
import PostLint
import Posts
import Rules
import Testing

/// Every example of every rule that is shipped, a case of its own.
struct ShippedRulesTests {
  private static let loaded: (ruleset: Ruleset, diagnostics: [Diagnostic]) = {
    var diagnostics: [Diagnostic] = []
    let shelf = PackShelf(folder: Golden.project.appending(path: "rules").path)
    let sources = (try? shelf.packs([], diagnostics: &diagnostics))?.sources ?? []
    return (Ruleset(reading: sources, diagnostics: &diagnostics), diagnostics)
  }()

  static let results: [ExampleCase] = {
    guard let day = Day("2026-11-24") else { return [] }
    let test = ExampleTest(loaded.ruleset, day: day)
    return loaded.ruleset.rules.flatMap { rule in
      test.results(of: rule).enumerated().map { ExampleCase(rule: rule.id, number: $0 + 1, result: $1) }
    }
  }()

  struct ExampleCase: Sendable, CustomTestStringConvertible {
    let rule: String
    let number: Int
    let result: ExampleResult

    var testDescription: String { "\(rule) \(result.example.expectation.rawValue) \(number)" }
  }

  @Test func `the packs are read without a word`() {
    #expect(Self.loaded.diagnostics.map { "\($0.path ?? ""): \($0.message.english)" } == [])
    #expect(Self.results.count > 100)
  }

  @Test(arguments: results)
  func `an example behaves, or is a gap that is written down`(example: ExampleCase) {
    let verdict = example.result.verdict
    #expect([.behaves, .known].contains(verdict), "\(example.result.diagnostic?.message.english ?? "")")
  }

  @Test func `emoji and accents of their own change nothing, and examples reach every branch`() throws {
    let run = try Program.run("rules test rules --variants --coverage", input: "")
    #expect(run.status == 0)
    #expect(!run.output.contains("advice["), "\(run.output)")
  }
}
