import Diagnostics
import Posts
import Testing

@testable import PostLint

struct PostIDTests {
  private func diagnostics(_ posts: [Post], most: Int = .max / 4) -> [Diagnostic] {
    var ids = PostIDs()
    for post in posts { ids.add(post) }
    return ids.duplicates(most: most).shown
  }

  private func posts(_ text: String, path: String) -> [Post] {
    let file = SourceFile(path: path, bytes: Array(text.utf8))
    return PostFormat.of(path: path)?.posts(in: file, options: ReadingOptions()).posts ?? []
  }

  /// As the diagnostic and its label name them.
  private func places(_ found: [Diagnostic]) -> [[String]] {
    found.map { diagnostic in
      ([diagnostic.place] + diagnostic.labels.map(\.place)).map {
        $0.map { "\($0.path):\($0.start.line):\($0.start.column)-\($0.end.column) \($0.range.start)" } ?? ""
      }
    }
  }

  @Test func `a second post of one name is told, with the place of the first`() {
    let first = posts("- {id: b, text: a}\n- text: é\n  id: flu-en\n", path: "one.yml")
    let second = posts(#"{"text": "b"}"# + "\n" + #"{"id": "flu-en", "text": "é"}"#, path: "two.jsonl")
    let third = posts("text,id\n\"a\nb\",b\n", path: "three.csv")
    let found = diagnostics(first + second + third)
    #expect(found.map(\.code) == [.duplicatePost, .duplicatePost])
    #expect(
      places(found) == [
        ["two.jsonl:2:8-16 21", "one.yml:3:7-13 36"], ["three.csv:3:4-5 14", "one.yml:1:8-9 7"],
      ])
    #expect(found.first?.place?.excerpt.text == #"{"id": "flu-en", "text": "é"}"#)
  }

  @Test func `of a long line the id alone is shown, where it stands`() {
    let line = #"{"text": ""# + String(repeating: "a", count: 100) + #"", "id": "flu-en"}"# + "\n"
    let found = diagnostics(posts(line + line, path: "a.jsonl"))
    #expect(places(found) == [["a.jsonl:2:120-126 248", "a.jsonl:1:120-126 119"]])
    #expect(found.first?.place?.excerpt.text.hasSuffix("  flu-en") == true)
  }

  @Test func `a name that is written and a number that is given are told apart too`() {
    #expect(diagnostics(posts("[{text: a}, {text: b, id: \"a.yml#1\"}]", path: "a.yml")).count == 1)
  }

  @Test func `among many posts none is taken for another, and every second one is found`() {
    let lines = (0..<60_000).map { "{\"id\": \"p\($0)\", \"text\": \"a\"}\n" }.joined()
    let posts = posts(lines, path: "a.jsonl")
    #expect(posts.count == 60_000)
    #expect(diagnostics(posts).isEmpty)
    let twice = posts + posts.suffix(2_000).reversed()
    #expect(diagnostics(twice).count == 2_000)
    #expect(diagnostics(twice, most: 10) == Array(diagnostics(twice).prefix(10)))
  }

  @Test func `no post is lost on its way through a scratch file`() {
    guard var scratch = ScratchFile() else {
      Issue.record("there is no scratch file")
      return
    }
    let pieces = (1..<50).map { [UInt8](repeating: UInt8($0), count: $0 * 1_000) }
    let starts = pieces.compactMap { scratch.append($0) }
    #expect(starts.count == pieces.count)
    for (piece, start) in zip(pieces, starts).reversed() { #expect(scratch.read(start..<start + piece.count) == piece) }
    #expect(scratch.read(0..<10_000_000) == nil)
  }
}
