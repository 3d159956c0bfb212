/// The line of a file that a place begins in, as much of it as fits on a screen, and the marked stretch in it.
package struct Excerpt: Hashable, Sendable {
  package let text: String
  /// In bytes of `text`; ends with the line where the place goes on below.
  package let marked: ByteRange
  /// Whether the line holds more than white space before what is shown, and whether it goes on behind.
  package let isCutBefore: Bool
  package let isCutBehind: Bool

  /// How many bytes are shown before and behind the marked stretch, at the most.
  static let margin = 60
  static let longest = 240

  /// Of a place that nobody shows.
  static let none = Excerpt()

  private init() {
    text = ""
    marked = ByteRange(0, 0)
    isCutBefore = false
    isCutBehind = false
  }

  init(of range: ByteRange, in file: SourceFile) {
    let bytes = file.bytes
    let line = file.lines.line(at: min(range.start, bytes.count))
    let lineStart = file.lines.starts[line]
    var lineEnd = line + 1 < file.lines.starts.count ? file.lines.starts[line + 1] : bytes.count
    while lineEnd > lineStart, bytes[lineEnd - 1] == 0x0A || bytes[lineEnd - 1] == 0x0D { lineEnd -= 1 }

    let markStart = file.characterStart(at: min(range.start, lineEnd))
    let markEnd = file.characterStart(at: min(max(range.end, markStart), lineEnd, markStart + Excerpt.longest))
    let start = max(lineStart, file.characterStart(at: markStart - min(Excerpt.margin, markStart)))
    var end = min(lineEnd, markEnd + Excerpt.margin)
    while end < lineEnd, end - markEnd < Excerpt.margin + 3, bytes[end].continuesCharacter { end += 1 }

    isCutBefore = bytes[lineStart..<start].contains { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
    isCutBehind = end < lineEnd

    // One byte that cannot be shown becomes one byte that can, so that offsets stay what they are.
    let shown = bytes[start..<end].map { $0 < 0x20 || $0 == 0x7F ? UInt8(ascii: " ") : $0 }
    if let valid = String(validating: shown, as: UTF8.self) {
      text = valid
    } else {
      text = String(decoding: shown.map { $0 < 0x80 ? $0 : UInt8(ascii: "?") }, as: UTF8.self)
    }
    marked = ByteRange(markStart - start, max(markEnd, markStart) - start)
  }
}
