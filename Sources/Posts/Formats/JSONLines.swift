internal import Diagnostics
internal import Documents

extension PostFormat {
  /// One record a line. A line that cannot be read is no post, and the others go on.
  static let jsonLines = PostFormat("json-lines", extensions: ["jsonl", "ndjson"], isStream: true) { file, _, posts in
    var start = file.textStart
    let bytes = file.bytes
    while start < bytes.count {
      let end = JSONLines.end(ofLineAt: start, in: bytes.span)
      let line = ByteRange(start, end)
      start = end + 1
      if JSONLines.isBlank(line, in: bytes.span) { continue }
      if posts.addPlain(line, of: file) { continue }
      var notes = Notes(file: file)
      guard let record = JSONReader.read(file, range: line, notes: &notes) else {
        posts.skip(notes.diagnostics)
        continue
      }
      posts.diagnostics += notes.diagnostics
      posts.add(record, in: file)
    }
  }
}

/// Cuts a stream of lines into pieces that can be read one by one.
package enum JSONLines {
  /// How many bytes of `buffer` are whole lines; 0 where not one line ends in it.
  package static func wholeLines(in buffer: Span<UInt8>) -> Int {
    var end = buffer.count
    while end > 0, buffer[end - 1] != UInt8(ascii: "\n") { end -= 1 }
    return end
  }

  /// How many records stand in `piece`: all its lines but the blank ones. What comes behind it starts at as many more.
  package static func records(in piece: Span<UInt8>) -> Int {
    var count = 0
    var start = startsWithMark(piece) ? UTF8.byteOrderMark.count : 0
    while start < piece.count {
      let end = end(ofLineAt: start, in: piece)
      if !isBlank(ByteRange(start, end), in: piece) { count += 1 }
      start = end + 1
    }
    return count
  }

  private static func startsWithMark(_ bytes: Span<UInt8>) -> Bool {
    bytes.count >= 3 && (0..<3).allSatisfy { bytes[$0] == UTF8.byteOrderMark[$0] }
  }

  static func end(ofLineAt start: Int, in bytes: Span<UInt8>) -> Int {
    bytes.firstPlace(of: UInt8(ascii: "\n"), from: start)
  }

  static func isBlank(_ line: ByteRange, in bytes: Span<UInt8>) -> Bool {
    line.indices.allSatisfy { bytes[$0].isSpace }
  }
}
