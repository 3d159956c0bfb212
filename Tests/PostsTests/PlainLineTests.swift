import Diagnostics
import Documents
import Testing

@testable import Posts

/// Lines that are read without a tree of the record: what comes of them is what the tree would give.
struct PlainLineTests {
  /// All that a post says, as text.
  private func all(of post: Post) -> String {
    var shown = ""
    dump(post.fields, to: &shown)
    dump(post.record, to: &shown)
    // What is told of the record without reading it is so.
    for key in Post.keys.map(\.name) where post.record[key] != nil { #expect(post.mayRecord(key)) }
    return "\(post.id) \(post.idRange) \(post.beginning) \(post.recordStart)\n\(shown)"
  }

  private func plain(_ line: String) -> Post? {
    let file = SourceFile(path: "a.jsonl", bytes: Array(line.utf8))
    return Post(plain: ByteRange(0, file.bytes.count), of: file, id: "a.jsonl#1")
  }

  private func fromTree(_ line: String) throws -> (post: Post?, diagnostics: [Diagnostic]) {
    let file = SourceFile(path: "a.jsonl", bytes: Array(line.utf8))
    var notes = Notes(file: file)
    guard let record = JSONReader.read(file, notes: &notes) else { return (nil, notes.diagnostics) }
    let post = try? Post(from: record, in: file, id: "a.jsonl#1", &notes)
    return (post, notes.diagnostics)
  }

  @Test(arguments: [
    #"{"text": "One"}"#,
    #" { "id" : "a" , "platforms":["x", "facebook"],"language":"fr" ,"text":"L’été" } "#,
    #"{"text": "caf\u00e9 \"noir\"\n\ud83d\ude00", "title": "\t", "platforms": "x", "topics": ["a"]}"#,
    #"{"id": null, "text": "One", "language": "fr-ca", "account": {"handle": "a"}, "paid": true, "fields": {"x": [1]}}"#,
    #"{"media": [{"file": "a.png", "alt": "A"}], "text": "One", "scheduled": "2026-11-30T09:00:00-05:00", "id": ""}"#,
    #"{"text": "One", "platforms": [], "topics": ["\u0041"], "id": "\u0041", "thread": ["b"], "links": "c"}"#,
  ])
  func `a line with nothing to say about it is read without a tree`(line: String) throws {
    let plain = try #require(self.plain(line))
    let (post, diagnostics) = try fromTree(line)
    #expect(all(of: plain) == all(of: try #require(post)))
    #expect(diagnostics.isEmpty)
  }

  @Test(arguments: [
    "", "  ", "[]", "{}", "{", #"{"text": "a""#, #"{"text": "a"} x"#, #"{"text": "a",}"#, #"{,"text": "a"}"#,
    #"{"text": "a" "id": "b"}"#, #"{"text": "a", "text": "b"}"#, #"{"text": "a", "txt": 1}"#, #"{"text": null}"#,
    #"{"text": "\ud83d"}"#, #"{"text": "a", "paid": "yes"}"#, #"{"text": "a", "platforms": ["x",]}"#,
    #"{"text": "a", "language": "french"}"#, #"{"text": "a", "id": "b}"#, #"{"\u0074ext": "a"}"#, #"{"text": ""}"#,
    #"{"text": "a", "media": [{"alt": 1, "alr": 2}]}"#, #"{"text": "a", "topics": {"a": "b"}}"#,
    #"{"text": "a", "kind": tru}"#, "{\"text\": \"a\u{0}\"}",
  ])
  func `a line about which there may be something to say is left to the tree`(line: String) {
    #expect(plain(line) == nil)
  }

  @Test func `what is read without a tree is what the tree gives`() throws {
    let keys = Post.keys.map(\.name) + ["text", "text", "id", "txt", "\\u0069d", ""]
    let values = [
      #""a""#, #""""#, #""caf\u00e9""#, #""\ud83d\ude00 \n""#, #""\ud83d""#, "\"é\"", #""en""#, #""fr-CA""#, #""mul""#,
      #"["x"]"#, "[]", #"[ "x" , "y\u0041" ]"#, #"["x",]"#, "null", "[null]", "true", "false", "0", "-1.5e3", "01",
      #"{"handle": "a", "kind": "b"}"#, "{}", #"[{"alt": "A", "file": "a.gif"}]"#, #"[{"alt": "A", "alt": "B"}]"#,
      #""2026-11-30T09:00:00-05:00""#, #""tomorrow""#, #"[{"role": "head", "by": "b"}]"#, #"{"a/b": "c"}"#, "[[[]]]",
      "\"a\u{1}\"", "\"a",
    ]
    var random = Seeded(state: 20_261_130)
    var taken = 0
    for _ in 0..<20_000 {
      let space = { Int.random(in: 0..<4, using: &random) == 0 ? " \t" : "" }
      var members: [String] = []
      for _ in 0..<Int.random(in: 1..<6, using: &random) {
        let key = keys.randomElement(using: &random) ?? ""
        let value = Bool.random(using: &random) ? "\"a b\"" : values.randomElement(using: &random) ?? ""
        members.append("\(space())\"\(key)\"\(space()):\(space())\(value)\(space())")
      }
      var line = "\(space()){\(members.joined(separator: ","))}\(space())"
      if Int.random(in: 0..<8, using: &random) == 0, let last = line.indices.randomElement(using: &random) {
        line.remove(at: last)
      }
      guard let plain = plain(line) else { continue }
      taken += 1
      let (post, diagnostics) = try fromTree(line)
      #expect(all(of: plain) == post.map(all), "\(line)")
      #expect(diagnostics.isEmpty, "\(line)")
    }
    #expect(taken > 500)
  }
}
