import Diagnostics
import Documents
import Testing

/// ⟦ ⟧ marks the place that is shown; the words must be in the message or its remedy.
@Suite struct YAMLComplaintTests {
  @Test(arguments: [
    ("a:\n⟦\t⟧b: 1", "Replace the tab with spaces"),
    ("a:\n  b: 1\n⟦\t⟧c: 2", "Replace the tab with spaces"),
    ("a: ⟦\"⟧one\nb: 1\n", "not closed"),
    ("a: ⟦'⟧it''s\n", "not closed"),
    ("a: 'it'⟦s one'⟧\nb: 1\n", "behind a closed quotation mark"),
    ("a: \"x\" ⟦y⟧\nb: 1", "behind a closed quotation mark"),
    ("text: Note⟦:⟧ this\n", ""),
    ("a: one⟦:⟧ two", "Put a text that holds `: ` in quotation marks"),
    ("é: one⟦:⟧ two", "Put a text that holds `: ` in quotation marks"),
    ("- {text: The bay is open⟦:⟧ dig, here: too}", "inside { } or [ ] in quotation marks"),
    ("[a, b: c⟦:⟧ d]", "inside { } or [ ] in quotation marks"),
    ("en: {match} ⟦needs a number⟧\nfr: x", "begins with { or [ needs quotation marks"),
    ("a: 1\n  b⟦:⟧ 2", "indented like its neighbours"),
    ("a:\n    b: 1\n  ⟦c: 2⟧\n", "Indent it like its neighbours"),
    ("- a\n⟦b: 1⟧\n", "Indent it like its neighbours"),
    ("a:\n  - b\n ⟦- c⟧\n", "Indent it like its neighbours"),
    ("a: 1\n⟦some text⟧\nb: 2\n", "without a colon"),
    ("a: ⟦[⟧1, 2\nb: 1", "Close it with `]`"),
    ("a: ⟦{⟧b: 1\n", "Close it with `}`"),
    ("a: ⟦@user⟧", "cannot begin with `@`"),
    ("a: ⟦`code`⟧", "cannot begin with `` ` ``".replacing("`` ` ``", with: "```")),
    ("a: ⟦%d⟧", "cannot begin with `%`"),
    ("a: ⟦* item⟧", "cannot begin with `*`"),
    ("a: ⟦& more⟧", "cannot begin with `&`"),
    ("a: \"⟦\\d⟧\"", "single quotation marks"),
    ("a: \"⟦\\ud83d⟧\\ude00\"", "\\U0001F600"),
    ("é: \"⟦\\x4⟧\"", "begins nothing"),
    ("a: ⟦| text⟧\nb: 1", "Begin the text on the next line"),
    ("a: - ⟦b⟧".replacing("- ⟦b⟧", with: "⟦- b⟧"), "A list cannot begin here"),
    ("é: \"b⟦\u{1}⟧\"", "\\x01"),
    ("a: [1, ⟦,⟧ 2]", "A value is missing"),
    ("a: 1\n⟦a⟧: 2", "stands here twice"),
    ("a: ⟦&x⟧ 1", "Anchors"),
    ("a: ⟦!!str⟧ 1", "Tags"),
    ("a: ⟦*x⟧", "Write the value out"),
    ("⟦<<⟧: *x", "Write the keys out"),
    ("⟦[a, b]⟧: 1", "cannot be a key"),
    ("⟦{a: b}⟧: 1", "cannot be a key"),
    ("a: 1\n⟦---⟧\nb: 2", "only the first is read"),
  ])
  func `a mistake is shown where it is, with what to do`(marked: String, words: String) {
    let pieces = marked.split(omittingEmptySubsequences: false) { $0 == "⟦" || $0 == "⟧" }
    let reading = Reading(yaml: pieces.joined())
    let start = pieces[0].utf8.count
    #expect(reading.diagnostics.first?.place?.range == ByteRange(start, start + pieces[1].utf8.count))
    #expect(reading.english.contains(words), "\(reading.english)")
    #expect(reading.diagnostics.count == 1)
  }

  @Test(arguments: [
    ("a: &x 1\nb: 2", "{a: 1, b: 2}"),
    ("a: !t\n  b: 1\nb: 2", "{a: {b: 1}, b: 2}"),
    ("a: 1\na: 2\nb: 3", "{a: 1, b: 3}"),
    ("<<: *x\nb: 3", "{b: 3}"),
    ("[a]: 1\nb: 3", "{b: 3}"),
    ("b: 3\n---\nc: 1", "{b: 3}"),
  ])
  func `what is usable is read all the same`(text: String, shape: String) {
    #expect(Reading(yaml: text).node?.shape == shape)
    #expect(Reading(yaml: text).codes.count == 1)
    #expect(Reading(yaml: text).misplaced == nil)
  }

  @Test func `after a syntax error nothing is usable, but earlier mistakes are told`() {
    let reading = Reading(yaml: "a: 1\na: 2\nb: \"")
    #expect(reading.node == nil)
    #expect(reading.codes == ["duplicate-key", "invalid-yaml"])
  }

  @Test func `sixty-four levels are read, not one more`() {
    let flow = { String(repeating: "[", count: $0) + String(repeating: "]", count: $0) }
    #expect(Reading(yaml: flow(64)).codes == [])
    #expect(Reading(yaml: flow(65)).codes == ["nested-too-deep"])
    #expect(Reading(yaml: String(repeating: "- ", count: 65)).codes == ["nested-too-deep"])
    #expect(Reading(yaml: String(repeating: "[", count: 1_000_000)).codes == ["nested-too-deep"])
    #expect(Reading(yaml: String(repeating: "- ", count: 1_000_000)).codes == ["nested-too-deep"])
    #expect(Reading(yaml: String(repeating: "{a: ", count: 1_000_000)).codes == ["nested-too-deep"])
  }

  @Test func `the first byte that is no UTF-8 is shown with its line`() {
    let reading = Reading(yaml: Array("a: 1\né: caf".utf8) + [0xE9, 0x0A])
    #expect(reading.node == nil)
    #expect(reading.codes == ["invalid-utf8"])
    #expect(reading.diagnostics.first?.place?.start == Position(line: 2, column: 7, utf16Column: 7))
  }

  @Test func `two megabytes are read whole`() {
    let words = String(
      repeating: "é xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n  ", count: 25_000)
    #expect(Reading(yaml: "a: >\n  \(words)").node?["a"]?.scalar?.text.utf8.count == 25_000 * 76)
  }
}
