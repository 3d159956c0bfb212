private import Synchronization

/// A text that somebody wrote, and its name: the only thing that places can be in.
///
/// The bytes may be anything, valid UTF-8 or not. A long stream is read in pieces: each piece is a source file of its own
/// that knows how many lines and bytes came before it.
///
/// A class, as much hangs on it and it never changes: everything in a post holds the file that it stands in.
package final class SourceFile: Sendable {
  /// As the user wrote it, or `<stdin>`; shown in every report.
  package let path: String
  package let bytes: [UInt8]
  /// The number of this piece's first line; 1 unless the file is read in pieces.
  package let firstLine: Int
  /// How many bytes of the file came before this piece.
  package let firstByte: Int
  /// Found at once, where many places will be asked for: what is found later costs more each time.
  private let knownLines: LineIndex?
  /// Found when somebody first asks for a place: of most files of a pack nobody does.
  private let foundLines = AtomicLazyReference<LineIndex>()

  /// - Parameter hasManyPlaces: whether many places will be asked for, as of posts.
  package init(path: String, bytes: [UInt8], firstLine: Int = 1, firstByte: Int = 0, hasManyPlaces: Bool = false) {
    self.path = path
    self.bytes = bytes
    self.firstLine = firstLine
    self.firstByte = firstByte
    knownLines = hasManyPlaces ? LineIndex(of: bytes.span) : nil
  }

  package var lines: LineIndex {
    if let knownLines { return knownLines }
    if let found = foundLines.load() { return found }
    let bytes = bytes
    return foundLines.storeIfNil(LineIndex(of: bytes.span))
  }

  /// The position of the character that the byte at `offset` belongs to; `offset` counts from the start of this piece.
  package func position(at offset: Int) -> Position { located(offset).position }

  /// The same, and the column in bytes, from 1.
  private func located(_ offset: Int) -> (position: Position, byteColumn: Int) {
    let byte = min(max(offset, 0), bytes.count)
    let (bytes, lines) = (bytes, lines)
    let offset = characterStart(at: byte)
    let line = lines.line(at: offset)
    var before = lines.columns(at: offset, onLine: line, in: bytes.span)
    var byteColumn = byte - lines.starts[line] + 1
    // A byte order mark is not a character of the text: no editor counts it.
    if line == 0, firstByte == 0, bytes.starts(with: UTF8.byteOrderMark) {
      if offset >= 3 {
        before.scalars -= 1
        before.utf16 -= 1
      }
      if byte >= 3 { byteColumn -= 3 }
    }
    let position = Position(line: firstLine + line, column: before.scalars + 1, utf16Column: before.utf16 + 1)
    return (position, byteColumn)
  }

  /// The same from an earlier place on the same line; nil where it is on another, or where that would be no shorter.
  private func located(
    _ offset: Int, after start: (offset: Int, position: Position, byteColumn: Int)
  ) -> (position: Position, byteColumn: Int)? {
    let line = start.position.line - firstLine
    let lines = lines
    let lineEnd = line + 1 < lines.starts.count ? lines.starts[line + 1] : bytes.count
    // In the middle of a character, and before a byte order mark, columns are counted otherwise.
    guard start.offset >= 3, start.offset <= offset, offset < lineEnd, !bytes[start.offset].continuesCharacter,
      !bytes[offset].continuesCharacter, offset - start.offset < 4096
    else { return nil }
    var columns = LineIndex.Columns()
    let bytes = bytes
    columns.count(bytes.span.extracting(start.offset..<offset))
    var position = start.position
    position.column += columns.scalars
    position.utf16Column += columns.utf16
    return (position, start.byteColumn + offset - start.offset)
  }

  /// No character has more than three bytes behind its first; in broken text there is no telling.
  func characterStart(at offset: Int) -> Int {
    var start = offset
    while start > 0, offset - start < 3, start < bytes.count, bytes[start].continuesCharacter { start -= 1 }
    return start < bytes.count && bytes[start] >= 0xC0 ? start : offset
  }

  /// `range` counts from the start of this piece. `withExcerpt` tells whether somebody will show what stands there.
  package func place(of range: ByteRange, withExcerpt: Bool = true) -> Place {
    let (start, startByteColumn) = located(range.start)
    let (end, endByteColumn) = located(range.end, after: (range.start, start, startByteColumn)) ?? located(range.end)
    return Place(
      path: path, range: range.shifted(by: firstByte), start: start, end: end, startByteColumn: startByteColumn,
      endByteColumn: endByteColumn, excerpt: withExcerpt ? Excerpt(of: range, in: self) : .none)
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
