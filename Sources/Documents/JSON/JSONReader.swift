package import Diagnostics

/// Reads JSON as RFC 8259 has it, and nothing beside it. A byte order mark at the start of a file is passed over.
///
///     var notes = Notes(file: file)
///     let node = JSONReader.read(file, notes: &notes)
///
/// The way of a post in JSON Lines leads through here: text without escapes is found in steps of eight bytes and copied
/// in one go.
package enum JSONReader {
  /// The value at `range`, a stretch of the file, or in all of it; its places are bytes of the file.
  ///
  /// Nil where nothing but white space is written, and where the text is no JSON: then `notes` says why.
  package static func read(_ file: SourceFile, range: ByteRange? = nil, notes: inout Notes) -> Node? {
    let text = file.readable(range)
    guard notes.canRead(text, of: file) else { return nil }
    let bytes = file.bytes
    var parser = JSONParser(bytes: bytes, offset: text.start, end: text.end)
    do throws(Rejected) { return try parser.document(bytes.span, &notes) } catch { return nil }
  }
}

extension SourceFile {
  /// The part of `range`, or of the file, that there is, without a byte order mark.
  func readable(_ range: ByteRange?) -> ByteRange {
    let end = min(range?.end ?? bytes.count, bytes.count)
    let start = min(range?.start ?? 0, end)
    let hasMark = start == 0 && firstByte == 0 && bytes[..<end].starts(with: UTF8.byteOrderMark)
    return ByteRange(hasMark ? UTF8.byteOrderMark.count : start, end)
  }
}
