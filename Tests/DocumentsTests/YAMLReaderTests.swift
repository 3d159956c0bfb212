import Diagnostics
import Documents
import Testing

@Suite struct YAMLReaderTests {
  @Test(arguments: [
    ("a: 1", "{a: 1}"),
    ("a:\n  - x\n  - y: z\n", "{a: [x, {y: z}]}"),
    ("- - 1\n  - 2\n- 3", "[[1, 2], 3]"),
    ("{a: [1, 'two', \"three\"], b: }", #"{a: [1, "two", "three"], b: }"#),
    ("no: yes\nversion: 4.10\ntime: 12:30", "{no: yes, version: 4.10, time: 12:30}"),
    ("a: b\n  c\n\n  d", "{a: b c\nd}"),
    ("a: 'it''s\n  one'", #"{a: "it's one"}"#),
    (
      #"a: "\x41\u00e9\U0001F600\n\t\"\\\/\0\a\b\e\f\r\v\N\_\L\P\ " "#,
      #"{a: "Aé😀\n\t\"\\/\u{0}\u{7}\u{8}\u{1B}\u{C}\r\u{B}\u{85}\u{A0}\u{2028}\u{2029} "}"#
    ),
    ("a: \"one\\\n    two\n\n  three \\\n  four\"", #"{a: "onetwo\nthree four"}"#),
    ("a: |\n  one\n   two\n\n  three\n\n", #"{a: "one\n two\n\nthree\n"}"#),
    ("a: |-\n  one\n", #"{a: "one"}"#),
    ("a: |+\n  one\n\n\nb: 1", #"{a: "one\n\n\n", b: 1}"#),
    ("a: |2-\n    one\n   two\n", #"{a: "  one\n two"}"#),
    ("a:\n  b: |1\n    one\n", #"{a: {b: " one\n"}}"#),
    ("- - |1 # why\n    one\n", #"[[" one\n"]]"#),
    ("a: >\n  one\n  two\n\n  three\n    four\n  five\n", #"{a: "one two\nthree\n  four\nfive\n"}"#),
    ("a: >-\n\n\n  one\n", #"{a: "\n\none"}"#),
    ("a: |\n\nb: 1", #"{a: "", b: 1}"#),
    ("a: |", #"{a: ""}"#),
    ("a: |\r\n  one\r\n  two\r\n", #"{a: "one\ntwo\n"}"#),
    ("a: one\r\n  two\r\n", "{a: one two}"),
    ("a: |\n  one\u{85}  two\u{2028}  three\u{2029}", #"{a: "one\ntwo\u{2028}three\u{2029}"}"#),
    ("a: 'one\u{2028}  two'", #"{a: "one\u{2028}two"}"#),
    ("\u{FEFF}a: é\nb: 👨‍👩‍👧\nc: ᐃᓄᒃᑎᑐᑦ\nd: مرحبا", "{a: é, b: 👨‍👩‍👧, c: ᐃᓄᒃᑎᑐᑦ, d: مرحبا}"),
    ("---\na: 1\n...\n", "{a: 1}"),
    ("---\na: 1\n---\n", "{a: 1}"),
    ("%YAML 1.1\n---\na: 1\n", "{a: 1}"),
    ("? a\n: 1\n'b' : 2", "{a: 1, b: 2}"),
    ("just a text", "just a text"),
    ("~", "~"),
  ])
  func `YAML is read as it is meant`(text: String, shape: String) {
    let reading = Reading(yaml: text)
    #expect(reading.node?.shape == shape)
    #expect(reading.codes == [])
    #expect(reading.misplaced == nil)
  }

  @Test(arguments: ["", "\n\n", "# only a comment\n", "---\n", "\u{FEFF}", "---\n# c\n...\n"])
  func `what says nothing is nothing, and no mistake`(text: String) {
    let reading = Reading(yaml: text)
    #expect(reading.node == nil)
    #expect(reading.codes == [])
  }

  /// ⟦ ⟧ marks, in the file, where ` X ` in the value comes from.
  @Test(arguments: [
    "a: one⟦X⟧two",
    "a: 'it''s ⟦X⟧ here'",
    "é: \"\\u00e9\\\n   b ⟦\\x58⟧ \"",
    "a: >\n   one\n   two\n\n   ⟦X⟧ three\n",
    "- x: |2\n     y\n    ⟦X⟧ three\n",
    "a: |\r\n  é\r\n\r\n  ⟦X⟧\r\n",
    "a: one\n\n\n   two\n   ⟦X⟧",
    "# 👨‍👩‍👧 é\na: [b, {c: 'd\n\n e ⟦X⟧'}]",
  ])
  func `each byte of a value knows where it stands in the file`(marked: String) throws {
    let pieces = marked.split(omittingEmptySubsequences: false) { $0 == "⟦" || $0 == "⟧" }
    let before = pieces[0].utf8.count
    let expected = pieces[1]
    let reading = Reading(yaml: marked.filter { $0 != "⟦" && $0 != "⟧" })
    let text = try #require(reading.scalars.first { $0.text.string.contains("X") }).text
    let at = try #require(text.utf8.firstIndex(of: UInt8(ascii: "X")))
    #expect(text.map.original(of: ByteRange(at, at + 1)) == ByteRange(before, before + expected.utf8.count))
  }

  @Test func `a folded line break stands for the blanks around it`() throws {
    let reading = Reading(yaml: "a: one  \n   two")
    let text = try #require(reading.node?["a"]?.scalar?.text)
    #expect(reading.string(text.map.original(of: ByteRange(3, 4))) == "  \n   ")
  }

  @Test func `front matter is read where it stands`() throws {
    let file = SourceFile(path: "post.md", bytes: Array("é---\nplatform: x\n---\nText: \"".utf8))
    var notes = Notes(file: file)
    let node = YAMLReader.read(file, range: ByteRange(6, 18), notes: &notes)
    #expect(node?.shape == "{platform: x}")
    #expect(node?["platform"]?.range == ByteRange(16, 17))
    #expect(notes.diagnostics == [])
  }

  @Test func `a block ends with its last line, and a mapping with its last value`() throws {
    let reading = Reading(yaml: "a:\n  b: |\n    one\n    two\n\n\n# c\nd: 1\n")
    #expect(reading.node?["a"]?["b"].map { reading.string($0.range) } == "one\n    two\n")
    #expect(reading.node?["a"].map { reading.string($0.range) } == "b: |\n    one\n    two\n")
    #expect(reading.node.map { reading.string($0.range) } == "a:\n  b: |\n    one\n    two\n\n\n# c\nd: 1")
  }
}
