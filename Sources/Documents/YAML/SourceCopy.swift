internal import Diagnostics

/// A text under way from its source: what has been copied or replaced so far, and the place that comes next.
struct SourceCopy {
  let bytes: [UInt8]
  let end: Int
  var offset: Int
  private(set) var text: [UInt8] = []
  private(set) var map: OffsetMap

  init(bytes: [UInt8], range: ByteRange) {
    self.bytes = bytes
    offset = range.start
    end = range.end
    map = OffsetMap(at: range.start)
  }

  /// Copies the source from here to `stop`.
  mutating func copy(to stop: Int) {
    text.append(contentsOf: bytes[offset..<stop])
    map.appendCopy(of: ByteRange(offset, stop))
    offset = stop
  }

  mutating func append(_ replacement: some Collection<UInt8>, for range: ByteRange) {
    text.append(contentsOf: replacement)
    map.appendReplacement(count: replacement.count, for: range)
  }

  /// A line break in the value: most are `\n` there; line and paragraph separators stay themselves.
  mutating func append(lineBreak range: ByteRange) {
    if range.count == 3 || bytes[range.start] == 0x0A {
      text.append(contentsOf: bytes[range.indices])
      map.appendCopy(of: range)
    } else {
      append(CollectionOfOne(0x0A), for: range)
    }
  }

  /// How many bytes the line break at `place` has: LF, CR, CR LF, NEL, LS or PS; 0 where there is none.
  func lineBreak(at place: Int) -> Int {
    guard place < end else { return 0 }
    switch bytes[place] {
    case 0x0A: return 1
    case 0x0D: return place + 1 < end && bytes[place + 1] == 0x0A ? 2 : 1
    case 0xC2: return place + 1 < end && bytes[place + 1] == 0x85 ? 2 : 0
    case 0xE2:
      let isSeparator =
        place + 2 < end && bytes[place + 1] == 0x80 && (bytes[place + 2] == 0xA8 || bytes[place + 2] == 0xA9)
      return isSeparator ? 3 : 0
    default: return 0
    }
  }

  func isBlank(at place: Int) -> Bool { place < end && (bytes[place] == 0x20 || bytes[place] == 0x09) }

  /// Whether the text is a line feed where it is folded: then a single one becomes a space.
  func folds(_ lineBreak: ByteRange) -> Bool { lineBreak.count < 3 }
}
