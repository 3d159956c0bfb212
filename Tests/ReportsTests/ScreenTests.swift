import Diagnostics
import Testing

@testable import Reports

/// What a terminal shows, column by column.
struct ScreenTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("漢字", 4), ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("ｱ", 1),
    ("Ａ", 2),
    ("🙂", 2), ("👨‍👩‍👧‍👦", 2), ("👩🏽‍⚕️", 2), ("🇨🇦", 2), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2), ("❤️", 2), ("❤", 1), ("1️⃣", 2), ("שלום", 4), ("ᐃᓄᒃ", 3),
    ("\u{200D}", 0),
  ])
  func `a text is as wide as a terminal shows it`(text: String, width: Int) {
    #expect(text.displayWidth == width)
  }

  /// ⟦ ⟧ marks the place in the line of the file; the second text is what stands on the screen, `^` below it.
  @Test(arguments: [
    ("a ⟦miracle cure⟧", "a miracle cure", "  ^^^^^^^^^^^^"),
    ("👨‍👩‍👧 ⟦漢字⟧ x", "👨‍👩‍👧 漢字 x", "   ^^^^"),
    ("cafe\u{301} ⟦e\u{301}te\u{301}⟧", "cafe\u{301} e\u{301}te\u{301}", "     ^^^"),
    ("ab⟦⟧c", "abc", "  ^"),
    ("abc⟦⟧", "abc", "   ^"),
    ("\t\tkey: ⟦one\ttwo⟧", "key: one two", "     ^^^^^^^"),
    ("no⟦\u{200B}⟧break", "no⟨U+200B⟩break", "  ^^^^^^^^"),
    ("⟦first line\nsecond⟧", "first line", "^^^^^^^^^^"),
    ("שלום ⟦עולם⟧", "שלום עולם", "     ^^^^"),
    ("one\r\n   ⟦two⟧ \u{1B}[0m", "two  [0m", "^^^"),
  ])
  func `carets stand under what is marked`(marked: String, text: String, carets: String) throws {
    let drawing = try #require(ExcerptDrawing(of: place(marked), width: 80))
    #expect(drawing.text == text)
    #expect(String(repeating: " ", count: drawing.indent) + String(repeating: "^", count: drawing.carets) == carets)
  }

  @Test(arguments: [40, 60, 100], ["x", "漢", "👨‍👩‍👧", "word "])
  func `a long line is cut to the screen, with its marks in sight`(width: Int, filling: String) throws {
    for (before, within, behind) in [(0, 1, 50), (50, 1, 0), (50, 50, 50), (3, 200, 0), (40, 3, 40)] {
      func fill(_ count: Int) -> String { String(repeating: filling, count: count) }
      let place = place("  " + fill(before) + "⟦" + fill(within) + "⟧" + fill(behind))
      let drawing = try #require(ExcerptDrawing(of: place, width: width))
      #expect(drawing.number.count + 3 + drawing.text.displayWidth <= width)
      #expect(drawing.indent + drawing.carets <= width - 3 && drawing.carets > 0)
    }
  }

  @Test func `nothing is drawn of an empty line`() {
    #expect(ExcerptDrawing(of: place("⟦⟧"), width: 80) == nil)
    #expect(ExcerptDrawing(of: place("a\n⟦⟧\nb"), width: 80) == nil)
  }

  @Test(arguments: [
    ("", 20, []), ("one two three", 7, ["one two", "three"]),
    ("a-very-long-word-indeed b", 10, ["a-very-long-word-indeed", "b"]),
    ("Ajoutez « Pub » au début.", 16, ["Ajoutez « Pub »", "au début."]),
    ("Est-ce vrai ?", 11, ["Est-ce", "vrai ?"]), ("漢字 漢字", 5, ["漢字", "漢字"]),
  ])
  func `lines break between words`(text: String, width: Int, lines: [String]) {
    #expect(text.wrapped(to: width) == lines)
  }

  @Test(arguments: [
    ("a/b.yml", "a/b.yml"), ("./a b.yml", "a%20b.yml"), ("<stdin>", "%3Cstdin%3E"), ("été.yml", "%C3%A9t%C3%A9.yml"),
    ("/tmp/x", "file:///tmp/x"), ("c:x%20", "c%3Ax%2520"), ("../a?b#c", "../a%3Fb%23c"), ("", "."),
  ])
  func `a path becomes a URI that names it`(path: String, uri: String) {
    #expect(PathReference.uri(of: path) == uri)
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("@name", "'@name"), ("a,b", "\"a,b\""), ("a \"b\"", "\"a \"\"b\"\"\""), ("plain", "plain"),
    ("\t=1", "\"'\t=1\""), ("", ""), ("a\u{0}b", "a\u{FFFD}b"),
  ])
  func `a cell is never a formula`(cell: String, escaped: String) {
    #expect(CSVReporter.escaped(cell) == escaped)
  }

  private func place(_ marked: String) -> Place {
    let bytes = Array(marked.utf8)
    let opening = Array("⟦".utf8)
    let closing = Array("⟧".utf8)
    let start = bytes.indices.first { bytes[$0...].starts(with: opening) } ?? 0
    let end = bytes.indices.first { bytes[$0...].starts(with: closing) } ?? 0
    let text = bytes[..<start] + bytes[(start + 3)..<end] + bytes[(end + 3)...]
    return SourceFile(path: "x.txt", bytes: Array(text)).place(of: ByteRange(start, end - 3))
  }
}
