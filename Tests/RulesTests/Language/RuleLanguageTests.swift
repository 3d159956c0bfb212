import Diagnostics
import Documents
import Foundation
import Rules
import Testing
import Trials

/// Every key of the rule language, and every word that can stand behind one, is told on a page, is used by a rule that
/// behaves, and is refused with its place where it is written wrongly. The keys are those of the typed grammar.
struct RuleLanguageTests {
  @Test(arguments: Saying.all)
  func `a rule finds what it says`(saying: Saying) throws {
    let found = try Trial(saying.rule, files: saying.files).marked(saying.post, as: saying.format)
    #expect(found == saying.post)
  }

  @Test func `each key and word is used by a rule that behaves`() {
    let used = Set(WrittenFile.all.flatMap(\.uses).map(\.key))
    #expect(GrammarKey.all.filter { !used.contains($0) }.map(\.path) == [])
  }

  // MARK: Refusals

  @Test(arguments: Slip.allCases)
  func `what is written wrongly is refused, at its place`(slip: Slip) throws {
    var wanted: Set<GrammarKey> = []
    var refused: Set<GrammarKey> = []
    for file in WrittenFile.all {
      for use in file.uses where slip.concerns(use) && !refused.contains(use.key) {
        wanted.insert(use.key)
        guard let (source, place) = slip.made(in: file.source, at: use) else { continue }
        let told = file.refusals(of: source)
        #expect(told.contains { place.contains($0) }, "\(use.key.path) in \(file.path):\n\(source)")
        refused.insert(use.key)
      }
    }
    #expect(wanted.subtracting(refused).map(\.path) == [])
  }

  // MARK: The reference page

  /// Which section of the page tells of what stands below a key.
  private static let sections: [(path: String, heading: String)] = [
    ("rule/limit/", "`limit`"), ("rule/pair/", "`pair`"), ("rule/ask/", "`ask`"), ("rule/fix/", "`fix`"),
    ("rule/examples/", "`examples`"), ("rule/extends", "`extends`"), ("rule/", "A rule"), ("condition/", "Conditions"),
    ("platform/", "A platform"), ("", "A pack"),
  ]

  @Test func `each key and word stands on the reference page, where it belongs`() throws {
    let page = try String(contentsOf: WrittenFile.project.appending(path: "docs/reference/rules.md"), encoding: .utf8)
    let parts = page.split(separator: "\n## ").map { $0.split(separator: "\n", maxSplits: 1).map(String.init) }
    func words(in heading: String) throws -> Set<Substring> {
      let text = try #require(parts.first { $0[0] == heading }?.last)
      let code = text.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
      return Set(code.flatMap { $0.element.split { !$0.isLetter && !$0.isNumber && !"-+.".contains($0) } })
    }
    var missing: [String] = []
    for key in GrammarKey.all {
      let heading = try #require(Self.sections.first { key.path.hasPrefix($0.path) }).heading
      let told = try words(in: heading).union(key.isWord ? words(in: "Parts") : [])
      if !told.contains(Substring(key.written)) { missing.append(key.path) }
    }
    #expect(missing == [])
  }
}
