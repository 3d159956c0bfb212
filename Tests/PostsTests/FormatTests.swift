import Diagnostics
import Documents
import Testing

@testable import Posts

struct FormatTests {
  @Test(arguments: [
    ("a.txt", "text"), ("a.md", "markdown"), ("a.yml", "yaml"), ("b/a.YAML", "yaml"), ("a.json", "json"),
    ("a.jsonl", "json-lines"), ("a.ndjson", "json-lines"), ("a.csv", "csv"), ("a.b.tsv", "tsv"), ("a.xlsx", nil),
    ("a", nil),
    ("csv", nil), ("a.csv/b", nil), ("", nil), (".", nil),
  ])
  func `the extension tells the format`(path: String, name: String?) {
    #expect(PostFormat.of(path: path)?.name == name)
    if let name { #expect(PostFormat.named(name)?.name == name) }
  }

  @Test func `no two formats share a name or an extension`() {
    let names = PostFormat.all.map(\.name)
    let extensions = PostFormat.all.flatMap(\.extensions)
    #expect(Set(names).count == names.count)
    #expect(Set(extensions).count == extensions.count)
    #expect(PostFormat.named("hootsuite") != nil)
  }

  @Test(arguments: [
    ("Hello", "Hello"), ("Hello\n", "Hello"), ("Hello\r\n", "Hello"), ("Hello\n\n", "Hello\n"), (" Hello ", " Hello "),
    ("\u{FEFF}One\r\nTwo\rThree", "One\nTwo\nThree"), ("---\nHello", "---\nHello"), ("👩‍⚕️ ᐃᓄᒃᑎᑐᑦ שלום", "👩‍⚕️ ᐃᓄᒃᑎᑐᑦ שלום"),
    ("a\0b", "a\0b"),
  ])
  func `all of a text file is what the post says`(file: String, text: String) {
    let posts = read(file, as: .text)
    #expect(posts.posts.map(\.text.string) == [text])
    #expect(posts.posts.map(\.id) == ["a#1"])
  }

  @Test(arguments: [
    ("---\nid: b\n---\nHello\n", "b", "Hello"),
    ("---\nid: b\n--- \n\n\nHello\n\nThere\n", "b", "Hello\n\nThere"),
    ("---\r\nid: b\r\n---\r\n\r\nHello\r\nThere\r\n", "b", "Hello\nThere"),
    ("\u{FEFF}---\nid: b\n---\nHello", "b", "Hello"),
    ("---\n---\nHello\n", "a#1", "Hello"),
    ("---\n# nothing\n---\nHello\n", "a#1", "Hello"),
    ("---\nid: b\ntext: Hello\n---\n", "b", "Hello"),
    ("Hello\n---\nThere\n", "a#1", "Hello\n---\nThere"),
    ("----\nHello\n", "a#1", "----\nHello"),
  ])
  func `front matter and text make one post`(file: String, id: String, text: String) {
    let posts = read(file, as: .markdown)
    #expect(posts.complaints == [])
    #expect(posts.posts.map(\.id) == [id])
    #expect(posts.posts.map(\.text.string) == [text])
  }

  @Test(arguments: [
    ("---\nid: b\nHello\n", "invalid-yaml 1:1"), ("---", "invalid-yaml 1:1"),
    ("---\nid: [b\n---\nHello\n", "invalid-yaml"),
    ("---\n- b\n---\nHello\n", "wrong-type 2:1"), ("---\ntext: a\n---\nb\n", "duplicate-key 2:1"),
    ("---\nlang: en\n---\nb\n", "unknown-key 2:1"), ("---\nid: b\n---\n", "missing-key 2:1"),
  ])
  func `what is wrong with front matter is told`(file: String, complaint: String) {
    let complaints = read(file, as: .markdown).complaints
    #expect(complaints.count == 1)
    #expect(complaints.first?.hasPrefix(complaint) == true)
  }

  @Test(arguments: [
    "[{id: b, text: Hello}, {id: c, text: Hi}]",
    "- id: b\n  text: Hello\n- {id: c, text: Hi}\n",
    "posts: [{id: b, text: Hello}, {id: c, text: Hi}]",
  ])
  func `a document is one post or several`(document: String) {
    let posts = read(document, as: .yaml)
    #expect(posts.complaints == [])
    #expect(posts.posts.map(\.id) == ["b", "c"])
  }
}
