import Diagnostics
import Documents
import Testing

/// ⟦ ⟧ marks the place that is shown; the words must be in the message or its remedy.
@Suite struct JSONComplaintTests {
  @Test(arguments: [
    (#"{"a": 1⟦,⟧}"#, "Remove it: there is no comma after the last item"),
    ("[1⟦,⟧\n]", "no comma after the last item"),
    (#"{"a": ⟦NaN⟧}"#, "Write `null`"),
    (#"{"a": ⟦None⟧}"#, "Write `null`"),
    (#"{"a": ⟦True⟧}"#, "Write `true`"),
    (#"{"a": ⟦truest⟧}"#, "double quotation marks"),
    (#"{"a": ⟦été⟧}"#, "double quotation marks"),
    (#"{⟦a⟧: 1}"#, "A key in double quotation marks"),
    (#"{⟦'⟧a': 1}"#, "straight double quotation marks"),
    (#"{"a": ⟦“⟧b”}"#, "straight double quotation marks"),
    (#"{"a": ⟦« ⟧b »}"#.replacing("« ⟧", with: "«⟧ "), "straight double quotation marks"),
    ("{⟦// why⟧\n}", "JSON has no comments"),
    ("[1, ⟦/* why */ 2]⟧", "JSON has no comments"),
    ("⟦# why⟧\n[]", "JSON has no comments"),
    (#"{"a" ⟦1⟧}"#, "colon"),
    ("[1 ⟦2⟧]", "comma between items"),
    (#"{"a": [1⟦}⟧"#, "Close it with `]`"),
    (#"{"a": [1⟦⟧"#, "Close it with `]`"),
    (#"{"a":⟦⟧"#, "ends in the middle"),
    (#"["a⟦⟧"#.replacing("\"a⟦⟧", with: "⟦\"a⟧"), "not closed"),
    ("[⟦\"a⟧\n\"]", "\\n"),
    ("[\"a⟦\t⟧\"]", "\\t"),
    ("[\"a⟦\u{1}⟧\"]", "\\u0001"),
    (#"["⟦\x⟧41"]"#, "begins nothing"),
    (#"["⟦\u⟧12"]"#, "four digits"),
    (#"["⟦\é⟧"]"#, "begins nothing"),
    (#"["a⟦\ud83d⟧ b"]"#, "one half of a character"),
    (#"["a⟦\ude00⟧\ud83d\ude00"]"#, "one half of a character"),
    ("[⟦01⟧]", "without a zero"),
    ("[⟦1.⟧]", "both sides"),
    ("[⟦.⟧5]", "both sides"),
    ("[⟦+⟧1]", "Write digits"),
    ("[⟦-⟧]", "Write digits"),
    ("[⟦1e⟧]", "Write digits"),
    ("[⟦,⟧]", "value is missing"),
    ("{} ⟦{⟧}", ".jsonl"),
    ("[1]⟦]⟧", "Remove it"),
    (#"{"a": 1, ⟦"a"⟧: 2}"#, "stands here twice"),
    (#"{"a": 1, ⟦"\u0061"⟧: 2}"#, "stands here twice"),
  ])
  func `a mistake is shown where it is, with what to do`(marked: String, words: String) {
    let pieces = marked.split(omittingEmptySubsequences: false) { $0 == "⟦" || $0 == "⟧" }
    let reading = Reading(json: pieces.joined())
    let start = pieces[0].utf8.count
    #expect(reading.diagnostics.first?.place?.range == ByteRange(start, start + pieces[1].utf8.count))
    #expect(reading.english.contains(words), "\(reading.english)")
    #expect(reading.diagnostics.count == 1)
  }

  @Test func `of two keys with one name the first stays, and is pointed to`() throws {
    let keys = (0..<40).map { #""k\#($0)":\#($0)"# }.joined(separator: ",")
    let reading = Reading(json: "{\(keys),\"k7\":99}")
    #expect(reading.node?["k7"]?.shape == "7")
    #expect(reading.node?.mapping?.count == 40)
    #expect(reading.codes == ["duplicate-key"])
    #expect(reading.diagnostics.first?.labels.map { reading.string($0.place.range) } == ["\"k7\""])
  }

  @Test func `half a character becomes a replacement character`() {
    #expect(Reading(json: #"["a\ud83db"]"#).node?.shape == "[\"a\u{FFFD}b\"]")
  }

  @Test func `sixty-four levels are read, not one more`() {
    let deep = { String(repeating: "[", count: $0) + String(repeating: "]", count: $0) }
    #expect(Reading(json: deep(64)).codes == [])
    #expect(Reading(json: deep(65)).codes == ["nested-too-deep"])
    #expect(Reading(json: deep(65)).diagnostics.first?.place?.range == ByteRange(64, 65))
    #expect(Reading(json: String(repeating: "{\"a\":[", count: 1_000_000)).codes == ["nested-too-deep"])
  }

  @Test func `the first byte that is no UTF-8 is shown with its line`() {
    let reading = Reading(json: Array("{\n\"é\": \"caf".utf8) + [0xE9, 0x22, 0x7D])
    #expect(reading.node == nil)
    #expect(reading.codes == ["invalid-utf8"])
    #expect(reading.diagnostics.first?.place?.start == Position(line: 2, column: 10, utf16Column: 10))
    #expect(reading.english.contains("in Windows-1252 it is “é”"))
    #expect(Reading(json: [0xFF, 0xFE, 0x7B, 0x00]).english.contains("UTF-16"))
  }

  @Test func `a document over the limit is refused`() {
    let reading = Reading(json: [UInt8](repeating: 0x20, count: Limits.bytes + 1))
    #expect(reading.codes == ["too-large"])
  }
}
