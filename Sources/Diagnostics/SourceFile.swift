/// A text that somebody wrote, and its name: the only thing that places can be in.
///
/// The bytes may be anything, valid UTF-8 or not. A long stream is read in pieces: each piece is a source file of its own
/// that knows how many lines and bytes came before it.
package struct SourceFile: Sendable {
  /// As the user wrote it, or `<stdin>`; shown in every report.
  package let path: String
  package let bytes: [UInt8]
  package let lines: LineIndex
  /// The number of this piece's first line; 1 unless the file is read in pieces.
  package let firstLine: Int
  /// How many bytes of the file came before this piece.
  package let firstByte: Int

  package init(path: String, bytes: [UInt8], firstLine: Int = 1, firstByte: Int = 0) {
    self.path = path
    self.bytes = bytes
    self.firstLine = firstLine
    self.firstByte = firstByte
    lines = LineIndex(of: bytes.span)
  }

  /// The position of the character that the byte at `offset` belongs to; `offset` counts from the start of this piece.
  package func position(at offset: Int) -> Position {
    let offset = characterStart(at: min(max(offset, 0), bytes.count))
    let line = lines.line(at: offset)
    var before = lines.columns(at: offset, in: bytes.span)
    // A byte order mark is not a character of the text: no editor counts it.
    if line == 0, firstByte == 0, offset >= 3, bytes.starts(with: UTF8.byteOrderMark) {
      before.scalars -= 1
      before.utf16 -= 1
    }
    return Position(line: firstLine + line, column: before.scalars + 1, utf16Column: before.utf16 + 1)
  }

  /// No character has more than three bytes behind its first; in broken text there is no telling.
  func characterStart(at offset: Int) -> Int {
    var start = offset
    while start > 0, offset - start < 3, start < bytes.count, bytes[start].continuesCharacter { start -= 1 }
    return start < bytes.count && bytes[start] >= 0xC0 ? start : offset
  }

  /// The same in bytes, from 1; a byte order mark does not count here either.
  private func byteColumn(at offset: Int) -> Int {
    let offset = min(max(offset, 0), bytes.count)
    let line = lines.line(at: offset)
    let isBehindMark = line == 0 && firstByte == 0 && offset >= 3 && bytes.starts(with: UTF8.byteOrderMark)
    return offset - lines.starts[line] + 1 - (isBehindMark ? 3 : 0)
  }

  /// `range` counts from the start of this piece.
  package func place(of range: ByteRange) -> Place {
    Place(
      path: path, range: range.shifted(by: firstByte), start: position(at: range.start), end: position(at: range.end),
      startByteColumn: byteColumn(at: range.start), endByteColumn: byteColumn(at: range.end),
      excerpt: Excerpt(of: range, in: self))
  }
}

extension UTF8 {
  /// What some programs write before the first character of a file.
  package static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
}

extension UInt8 {
  /// Whether this byte is the second, third or fourth of a character in UTF-8.
  package var continuesCharacter: Bool { self & 0xC0 == 0x80 }
}
