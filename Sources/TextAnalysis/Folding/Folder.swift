internal import Diagnostics

/// One pass over a text that writes it folded.
struct Folder {
  private(set) var output: [UInt8] = []
  private(set) var map = OffsetMap()
  private(set) var recomposed = false

  /// From here to where the pass stands, the output has the same places as the text, and the map does not know it yet.
  private var verbatimStart = 0

  init(capacity: Int) { output.reserveCapacity(capacity) }

  mutating func fold(_ text: Span<UInt8>) {
    var offset = 0
    while offset < text.count {
      let byte = text[offset]
      if byte > 0x20, byte < 0x80 {
        output.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        offset += 1
        continue
      }
      let (scalar, end) = text.readScalar(at: offset)
      switch FoldedScalar(scalar) {
      case .letter(let folded): offset = append(folded, for: ByteRange(offset, end))
      case .space: offset = appendSpace(at: offset, in: text)
      case .removed:
        copy(upTo: offset)
        verbatimStart = end
        offset = end
      case .mark: offset = appendMarks(at: offset, in: text)
      }
    }
    copy(upTo: offset)
  }

  /// The map learns of the bytes that were taken over since it last did.
  private mutating func copy(upTo offset: Int) {
    map.appendCopy(of: ByteRange(verbatimStart, offset))
    verbatimStart = offset
  }

  private mutating func append(_ scalar: UInt32, for range: ByteRange) -> Int {
    let start = output.count
    output.append(scalar: scalar)
    if output.count - start != range.count {
      let length = output.count - start
      copy(upTo: range.start)
      map.appendReplacement(count: length, for: range)
      verbatimStart = range.end
    }
    return range.end
  }

  /// One space for a run of white space, and for what cannot be seen inside it.
  private mutating func appendSpace(at offset: Int, in text: Span<UInt8>) -> Int {
    var end = offset
    var next = offset
    scan: while next < text.count {
      let (scalar, after) = text.readScalar(at: next)
      switch FoldedScalar(scalar) {
      case .space: end = after
      case .removed: break
      case .letter, .mark: break scan
      }
      next = after
    }
    return append(0x20, for: ByteRange(offset, end))
  }

  /// The marks from `offset` on, joined with the letter before them.
  private mutating func appendMarks(at offset: Int, in text: Span<UInt8>) -> Int {
    copy(upTo: offset)
    var letter = output.count
    var segment: [UInt32] = []
    while letter > 0 {
      let (scalar, start) = output.span.readScalar(before: letter)
      letter = start
      segment.append(scalar)
      if !Composition.isMark(scalar) { break }
    }
    segment.reverse()
    var end = offset
    var next = offset
    scan: while next < text.count {
      let (scalar, after) = text.readScalar(at: next)
      switch FoldedScalar(scalar) {
      case .mark:
        segment.append(scalar)
        end = after
      case .removed: break
      case .space, .letter: break scan
      }
      next = after
    }
    let composed = Composition.composed(segment)
    if composed != segment { recomposed = true }

    let start = letter == output.count ? offset : map.original(of: ByteRange(letter, output.count)).start
    output.removeSubrange(letter...)
    map.removeLast(map.count - letter)
    for scalar in composed { output.append(scalar: scalar) }
    map.appendReplacement(count: output.count - letter, for: ByteRange(start, end))
    verbatimStart = end
    return end
  }
}
