import Diagnostics
import Testing

@Suite struct SourceFileTests {
  private func file(_ text: String) -> SourceFile { SourceFile(path: "test", bytes: Array(text.utf8)) }

  @Test(arguments: [
    ("", [0]), ("a", [0]), ("a\n", [0, 2]), ("a\nb", [0, 2]), ("a\r\nb\rc\n\nd", [0, 3, 5, 7, 8]),
    ("\r\r\n\n", [0, 1, 3, 4]), ("\r", [0, 1]), ("a\r", [0, 2]), ("\n\r", [0, 1, 2]),
    ("0123456789\r\n0123456789\r0123456789\u{10A}\u{D0D}", [0, 12, 23]),
  ])
  func `lines end with LF, CR LF or CR`(text: String, starts: [Int]) { #expect(file(text).lines.starts == starts) }

  @Test(arguments: [
    ("abc", 0, Position(line: 1, column: 1, utf16Column: 1)),
    ("abc", 3, Position(line: 1, column: 4, utf16Column: 4)),
    ("a\n👩é.", 2, Position(line: 2, column: 1, utf16Column: 1)),
    ("a\n👩é.", 4, Position(line: 2, column: 1, utf16Column: 1)),
    ("a\n👩é.", 6, Position(line: 2, column: 2, utf16Column: 3)),
    ("a\n👩é.", 7, Position(line: 2, column: 2, utf16Column: 3)),
    ("a\n👩é.", 8, Position(line: 2, column: 3, utf16Column: 4)),
    ("\u{FEFF}ab", 4, Position(line: 1, column: 2, utf16Column: 2)),
    ("\u{FEFF}ab", 1, Position(line: 1, column: 1, utf16Column: 1)),
    ("abc", 99, Position(line: 1, column: 4, utf16Column: 4)),
    ("abc", -1, Position(line: 1, column: 1, utf16Column: 1)),
  ])
  func `a position counts characters from one`(text: String, offset: Int, position: Position) {
    #expect(file(text).position(at: offset) == position)
  }

  @Test func `on a line of two megabytes five thousand positions are found at once`() {
    let long = file("x\n" + String(repeating: "é👩.", count: 300_000))
    for index in stride(from: 0, to: 300_000, by: 60) {
      let position = long.position(at: 2 + index * 7)
      #expect(position == Position(line: 2, column: 1 + index * 3, utf16Column: 1 + index * 4))
    }
  }

  @Test func `a piece of a file knows what came before it`() {
    let piece = SourceFile(path: "p", bytes: Array("ab\ncd".utf8), firstLine: 10, firstByte: 500)
    let place = piece.place(of: ByteRange(3, 5))
    #expect(place.range == ByteRange(503, 505))
    #expect(place.start == Position(line: 11, column: 1, utf16Column: 1))
    #expect(place.excerpt.text == "cd")
  }

  @Test(arguments: ["one ⟦two⟧ three", "⟦⟧", "⟦a⟧", "é ⟦👩‍👩‍👧⟧ é", "ᐃᓄᒃ ⟦ᑎᑐᑦ⟧", "a ⟦مرحبا⟧ b"])
  func `an excerpt shows the line with the place in it`(marked: String) {
    let pieces = marked.split(omittingEmptySubsequences: false) { $0 == "⟦" || $0 == "⟧" }
    let line = pieces.joined()
    let start = pieces[0].utf8.count
    let text = file("before\n\(line)\r\nbehind")
    let excerpt = text.place(of: ByteRange(7 + start, 7 + start + pieces[1].utf8.count)).excerpt
    #expect(excerpt.text == line)
    #expect(Array(excerpt.text.utf8)[excerpt.marked.indices].elementsEqual(pieces[1].utf8))
  }

  @Test func `an excerpt of a long line is cut between characters, and control characters are spaces`() {
    let text = file(String(repeating: "é", count: 500) + "\tX" + String(repeating: "👩", count: 500))
    let excerpt = text.place(of: ByteRange(1001, 1002)).excerpt
    #expect(excerpt.text.utf8.count < 200)
    #expect(Array(excerpt.text.utf8)[excerpt.marked.indices].elementsEqual("X".utf8))
    #expect(!excerpt.text.unicodeScalars.contains("\u{FFFD}") && !excerpt.text.contains("\t"))
    let wide = text.place(of: ByteRange(0, 3002)).excerpt
    #expect(String(validating: Array(wide.text.utf8)[wide.marked.indices], as: UTF8.self) != nil)
  }

  @Test func `broken text is shown byte for byte, at any place`() {
    let bytes: [UInt8] = [0x0A, 0x80, 0x80, 0xC3, 0x28, 0xFF] + [UInt8](repeating: 0xBF, count: 90) + [0x0D, 0xF0]
    let broken = SourceFile(path: "b", bytes: bytes)
    for start in 0...bytes.count {
      for end in start...bytes.count {
        let excerpt = broken.place(of: ByteRange(start, end)).excerpt
        #expect(excerpt.marked.end <= excerpt.text.utf8.count)
      }
    }
  }
}
