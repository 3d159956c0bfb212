import Diagnostics
import Documents
import Testing

@testable import Posts

struct HardInputTests {
  @Test(arguments: PostFormat.all.map(\.name), ["", "\u{FEFF}"])
  func `an empty file holds no post and no mistake`(name: String, file: String) throws {
    let posts = read(file, as: try #require(PostFormat.named(name)))
    #expect(posts.complaints == [])
    #expect(posts.posts.isEmpty)
  }

  @Test(arguments: PostFormat.all.map(\.name))
  func `a file that is not UTF-8 is told once, where it stops being so`(name: String) throws {
    let format = try #require(PostFormat.named(name))
    #expect(read(Array("ab\n".utf8) + [0x63, 0xE9, 0x0A], as: format).complaints.contains("invalid-utf8 2:2"))
    #expect(read([0xFF, 0xFE, 0x61, 0x00], as: format).complaints == ["invalid-utf8 1:1"])
  }

  @Test func `ten megabytes of text are one post`() {
    let text = String(repeating: "Ça va bien aller 👩‍⚕️\r\n", count: 350_000)
    #expect(read(text, as: .text).posts.map(\.text.utf8.count) == [text.utf8.count - 350_000 - 1])
    let posts = read("text\n\"\(text)\"\n", as: .csv)
    #expect(posts.complaints == [])
    #expect(posts.posts.count == 1)
  }

  @Test func `a hundred thousand rows are a hundred thousand posts, faults among them`() {
    var table = "text,id\n"
    for row in 0..<100_000 { table += "a,\(row)\(row % 1000 == 0 ? ",b" : "")\n" }
    let posts = read(table, as: .csv)
    #expect(posts.posts.count == 99_900)
    #expect(posts.diagnostics.count == 100)
  }

  @Test(arguments: [
    String(repeating: "[", count: 1_000_000), String(repeating: #"{"fields":"#, count: 200_000),
    #"{"text": "a", "fields": "# + String(repeating: #"{"a":"#, count: 500) + "1" + String(repeating: "}", count: 501),
  ])
  func `what is nested without end is told`(document: String) {
    for format in [PostFormat.json, .yaml, .jsonLines] {
      let posts = read(document, as: format)
      #expect(posts.posts.isEmpty)
      #expect(posts.diagnostics.count == 1)
    }
  }

  @Test(arguments: [
    (String(repeating: "a,", count: 100_000), 0, 1), (String(repeating: "text,", count: 900), 0, 899),
    (String(repeating: "\"", count: 100_001), 0, 1), (String(repeating: "\"a\"b,", count: 50_000), 0, 1),
    ("text\n" + String(repeating: "\"a\"b\n", count: 5_000), 0, 5_000),
    ("text\n" + String(repeating: "\"a", count: 100_000), 0, 1),
    ("text\n" + String(repeating: "\r", count: 100_000) + "a", 1, 0), ("text\0,\0\n\0,\0", 0, 3),
  ])
  func `a hostile table is read to its end`(table: String, posts: Int, complaints: Int) {
    let read = read(table, as: .csv)
    #expect(read.posts.count == posts)
    #expect(read.diagnostics.count == complaints)
  }
}
