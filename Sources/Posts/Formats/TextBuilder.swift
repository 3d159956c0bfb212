internal import Diagnostics
internal import Documents

extension SourceText {
  /// What stands at `range`, each line break as one line feed, however the file has it.
  init(_ range: ByteRange, in file: SourceFile) {
    let bytes = file.bytes[range.indices]
    if !bytes.contains(UInt8(ascii: "\r")) {
      self.init(utf8: Array(bytes), map: OffsetMap(verbatim: range))
      return
    }
    var text = TextBuilder(at: range.start, count: range.count)
    text.append(range, of: file.bytes)
    self = text.finished
  }
}

/// A text that is put together from stretches of a file.
struct TextBuilder {
  private var utf8: [UInt8] = []
  private var map: OffsetMap

  init(at start: Int, count: Int) {
    map = OffsetMap(at: start)
    utf8.reserveCapacity(count)
  }

  var finished: SourceText { SourceText(utf8: utf8, map: map) }

  /// Line breaks become line feeds; all else is copied.
  mutating func append(_ range: ByteRange, of bytes: [UInt8]) {
    var start = range.start
    for index in range.indices where bytes[index] == UInt8(ascii: "\r") {
      copy(ByteRange(start, index), of: bytes)
      start = index + 1
      if start < range.end, bytes[start] == UInt8(ascii: "\n") {
        start += 1
        replace(ByteRange(index, start), with: UInt8(ascii: "\n"))
      } else {
        utf8.append(UInt8(ascii: "\n"))
        map.appendCopy(of: ByteRange(index, start))
      }
    }
    copy(ByteRange(start, range.end), of: bytes)
  }

  /// One byte that stands for several of the file.
  mutating func replace(_ range: ByteRange, with byte: UInt8) {
    utf8.append(byte)
    map.appendReplacement(count: 1, for: range)
  }

  private mutating func copy(_ range: ByteRange, of bytes: [UInt8]) {
    utf8.append(contentsOf: bytes[range.indices])
    map.appendCopy(of: range)
  }
}
