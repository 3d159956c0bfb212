internal import Diagnostics

/// One pass over a text that writes it folded.
struct Folder {
  /// The folded text, and behind it room for at least what is left of the text.
  private(set) var output: [UInt8] = []
  private var written = 0
  private(set) var map = OffsetMap()
  private(set) var recomposed = false

  /// From here to where the pass stands, the output has the same places as the text, and the map does not know it yet.
  private var verbatimStart = 0

  init(_ text: Span<UInt8>) {
    let room = text.count
    // `Array(repeating: 0, count: room)` takes much longer (Swift 6.3). Each byte of the room is made.
    output = unsafe Array(unsafeUninitializedCapacity: room) { buffer, count in
      unsafe buffer.initialize(repeating: 0)
      count = room
    }
    fold(text)
    output.removeLast(output.count - written)
  }

  private mutating func fold(_ text: Span<UInt8>) {
    var offset = 0
    while true {
      offset = takePlain(from: offset, of: text)
      guard offset < text.count else { break }
      let (scalar, end) = text.readScalar(at: offset)
      switch FoldedScalar(scalar) {
      case .letter(let folded):
        put(folded, for: ByteRange(offset, end), of: text)
        offset = end
      case .space: offset = putSpace(at: offset, in: text)
      case .removed:
        copy(upTo: offset)
        verbatimStart = end
        offset = end
      case .mark: offset = putMarks(at: offset, in: text)
      }
    }
    copy(upTo: offset)
  }

  /// Takes over what folds to as many bytes, where that can be seen at once: ASCII with single spaces, most of Latin-1,
  /// syllabics and emoji. Answers with the first place where it cannot.
  private mutating func takePlain(from start: Int, of text: Span<UInt8>) -> Int {
    var offset = start
    var written = written
    var output = self.output.mutableSpan
    scan: while offset < text.count {
      while offset + 8 <= text.count, written + 8 <= output.count {
        // Safe: the eight bytes lie inside the text and the output, and any bits are a number.
        let word = unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
        let plain = PlainASCII(UInt64(littleEndian: word))
        if plain.count == 0 { break }
        var bytes = unsafe output.mutableBytes
        bytes.storeBytes(of: plain.folded.littleEndian, toByteOffset: written, as: UInt64.self)
        offset += plain.count
        written += plain.count
      }
      guard offset < text.count else { break }
      let byte = text[offset]
      if byte &- 0x21 < 0x5F {
        output[written] = byte.lowercasedASCII
        offset += 1
        written += 1
        continue
      }
      guard offset + 1 < text.count else { break }
      let next = text[offset + 1]
      switch byte {
      case 0x20 where next &- 0x21 < 0x5F:
        output[written] = 0x20
        offset += 1
        written += 1
      case 0xC3 where next & 0xC0 == 0x80:
        output[written] = byte
        output[written + 1] = next < 0x9F && next != 0x97 ? next | 0x20 : next
        offset += 2
        written += 2
      // U+1400 to U+167F
      case 0xE1 where next &- 0x90 < 10 && offset + 2 < text.count && text[offset + 2] & 0xC0 == 0x80:
        for index in 0..<3 { output[written + index] = text[offset + index] }
        offset += 3
        written += 3
      // U+1F000 to U+1FFFF
      case 0xF0
      where next == 0x9F && offset + 3 < text.count && text[offset + 2] & 0xC0 == 0x80
        && text[offset + 3] & 0xC0 == 0x80:
        for index in 0..<4 { output[written + index] = text[offset + index] }
        offset += 4
        written += 4
      default: break scan
      }
    }
    self.written = written
    return offset
  }

  /// The map learns of the bytes that were taken over since it last did.
  private mutating func copy(upTo offset: Int) {
    map.appendCopy(of: ByteRange(verbatimStart, offset))
    verbatimStart = offset
  }

  private mutating func put(_ scalar: UInt32, for range: ByteRange, of text: Span<UInt8>) {
    let length = write(scalar, before: text.count - range.end)
    if length != range.count {
      copy(upTo: range.start)
      map.appendReplacement(count: length, for: range)
      verbatimStart = range.end
    }
  }

  /// How many bytes the scalar took. Few take more than what they stand for: then room is made for the `rest` of the text.
  private mutating func write(_ scalar: UInt32, before rest: Int) -> Int {
    let units = UTF8.encode(Unicode.Scalar(scalar) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter
    if output.count < written + units.count + rest {
      output.append(contentsOf: repeatElement(0, count: output.count / 4 + units.count + 16))
    }
    for unit in units {
      output[written] = unit
      written += 1
    }
    return units.count
  }

  /// One space for a run of white space, and for what cannot be seen inside it.
  private mutating func putSpace(at offset: Int, in text: Span<UInt8>) -> Int {
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
    put(0x20, for: ByteRange(offset, end), of: text)
    return end
  }

  /// The marks from `offset` on, joined with the letter before them.
  private mutating func putMarks(at offset: Int, in text: Span<UInt8>) -> Int {
    copy(upTo: offset)
    var letter = written
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
    let composed = Composition.composedWithoutCase(segment)
    if composed != segment { recomposed = true }

    let start = letter == written ? offset : map.original(of: ByteRange(letter, written)).start
    map.removeLast(map.count - letter)
    written = letter
    for scalar in composed { _ = write(scalar, before: text.count - end) }
    map.appendReplacement(count: written - letter, for: ByteRange(start, end))
    verbatimStart = end
    return end
  }
}
