import Diagnostics
import Posts
import Testing

@Suite struct HiddenTextTests {
  /// What YAML takes for a comment, and a writer for a hashtag.
  @Test(arguments: [
    ("text: Good #mentalhealth news\n", "#mentalhealth news"),
    ("- text: one\n- text: We are #1\n", "#1"),
    ("text: #all\ntitle: t\n", "#all"),
    ("thread: [a, b]\ntext: |\n  fine #tag\ntitle: Été #Québec 👩‍⚕️\n", "#Québec 👩‍⚕️"),
  ])
  func `a hashtag that YAML takes for a comment is pointed at`(yaml: String, hidden: String) throws {
    let file = SourceFile(path: "posts.yml", bytes: Array(yaml.utf8))
    let read = try #require(PostFormat.named("yaml")).posts(in: file)
    let found = read.diagnostics.filter { $0.code == .hiddenText }
    try #require(found.count == 1)
    let range = try #require(found[0].place).range
    #expect(String(decoding: file.bytes[range.indices], as: UTF8.self) == hidden)
  }

  @Test(arguments: [
    "text: \"Good #mentalhealth news\"\n", "text: |\n  Good #mentalhealth news\n", "text: fine  # a remark\n",
    "text: C#major\n", "# a remark\ntext: fine\n", "text: fine\n#a remark on a line of its own\n",
  ])
  func `a comment, and a text that is whole, are let be`(yaml: String) throws {
    let file = SourceFile(path: "posts.yml", bytes: Array(yaml.utf8))
    let read = try #require(PostFormat.named("yaml")).posts(in: file)
    #expect(read.diagnostics.isEmpty)
    #expect(read.posts.count == 1)
  }
}
