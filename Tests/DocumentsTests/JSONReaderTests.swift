import Diagnostics
import Documents
import Testing

@Suite struct JSONReaderTests {
  @Test(arguments: [
    (#"{"a":1}"#, "{a: 1}"),
    (
      #" { "a" : [ true , false , null , -0.5e+10 , 0 , "" ] , "b" : { } , "c" : [ ] } "#,
      #"{a: [true, false, null, -0.5e+10, 0, ""], b: {}, c: []}"#
    ),
    (#""\"\\\/\b\f\n\r\t\u00e9\uD83D\ude00""#, #""\"\\/\u{8}\u{C}\n\r\té😀""#),
    (#""\u0000""#, #""\u{0}""#),
    ("\"👨‍👩‍👧 ᐃᓄᒃᑎᑐᑦ مرحبا \u{2028}\u{7F}\"", "\"👨‍👩‍👧 ᐃᓄᒃᑎᑐᑦ مرحبا \\u{2028}\\u{7F}\""),
    ("\u{FEFF}[1]\r\n", "[1]"),
    ("12", "12"),
  ])
  func `JSON is read as it is meant`(text: String, shape: String) {
    let reading = Reading(json: text)
    #expect(reading.node?.shape == shape)
    #expect(reading.codes == [])
    #expect(reading.misplaced == nil)
  }

  @Test(arguments: ["", " \n\t\r ", "\u{FEFF}"])
  func `white space is nothing, and no mistake`(text: String) {
    let reading = Reading(json: text)
    #expect(reading.node == nil)
    #expect(reading.codes == [])
  }

  @Test func `a value knows where it stands`() throws {
    let reading = Reading(json: #"{"text": "caf\u00e9 ☕ \uD83D\uDE00!", "n": 12}"#)
    let node = try #require(reading.node?["text"])
    let text = try #require(node.scalar?.text)
    #expect(reading.string(node.range) == #""caf\u00e9 ☕ \uD83D\uDE00!""#)
    #expect(reading.string(text.map.original(of: ByteRange(3, 5))) == #"\u00e9"#)
    #expect(reading.string(text.map.original(of: ByteRange(4, 9))) == #"\u00e9 ☕"#)
    #expect(reading.string(text.map.original(of: ByteRange(10, 15))) == #"\uD83D\uDE00!"#)
    #expect(reading.node?["n"].map { reading.string($0.range) } == "12")
  }

  @Test func `a line of many is read where it stands`() {
    let file = SourceFile(path: "posts.jsonl", bytes: Array("{\"a\":1}\n{\"b\":2}\n{".utf8))
    var notes = Notes(file: file)
    #expect(JSONReader.read(file, range: ByteRange(8, 15), notes: &notes)?["b"]?.range == ByteRange(13, 14))
    #expect(JSONReader.read(file, range: ByteRange(8, 14), notes: &notes) == nil)
    #expect(notes.diagnostics.first?.place?.start == Position(line: 2, column: 7, utf16Column: 7))
  }

  @Test func `ten megabytes are read whole`() throws {
    let word = String(repeating: "é", count: 5_000_000)
    let reading = Reading(json: "[\"\(word)\\n\"]")
    #expect(reading.node?.sequence?.map { $0.scalar?.text.utf8.count } == [10_000_001])
  }
}
