import Diagnostics
import Testing

@Suite struct SuggestionTests {
  @Test(arguments: [
    ("hashtag", "hashtags"), ("mentoins", "mentions"), ("Links", "links"), ("lnks", "links"), ("colour", nil),
    ("", nil),
    ("été", nil), (String(repeating: "links", count: 1_000_000), nil),
  ])
  func `the nearest name is meant, if any is near`(word: String, meant: String?) {
    #expect(suggestion(for: word, among: ["hashtags", "mentions", "links"]) == meant)
  }

  @Test func `every kind of mistake has a name of its own and a page in both languages`() {
    let all = DiagnosticCode.all
    #expect(Set(all.map(\.name)).count == all.count)
    #expect(all.allSatisfy { !$0.explanation.english.isEmpty && !$0.explanation.french.isEmpty })
  }
}
