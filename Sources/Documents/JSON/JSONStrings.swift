internal import Diagnostics

// How a JSON string is read: a run of plain bytes in one go, an escape by itself.

extension JSONParser {
  /// Steps over the string whose opening quotation mark is at `offset`.
  mutating func string(_ text: Span<UInt8>, _ notes: inout Notes) throws(Rejected) -> SourceText {
    let start = offset + 1
    let stop = text.endOfRun(from: start, before: end)
    guard stop < end, text[stop] == UInt8(ascii: "\"") else { return try escapedString(text, runEnd: stop, &notes) }
    offset = stop + 1
    let range = ByteRange(start, stop)
    return SourceText(utf8: text.array(range), map: OffsetMap(verbatim: range))
  }

  private mutating func escapedString(
    _ text: Span<UInt8>, runEnd: Int, _ notes: inout Notes
  ) throws(Rejected) -> SourceText {
    let opening = offset
    var utf8: [UInt8] = []
    var map = OffsetMap(at: opening + 1)
    var at = opening + 1
    var stop = runEnd
    while true {
      utf8.append(contentsOf: bytes[at..<stop])
      map.appendCopy(of: ByteRange(at, stop))
      guard stop < end else { throw unclosedString(from: opening, to: end, &notes) }
      switch text[stop] {
      case UInt8(ascii: "\""):
        offset = stop + 1
        return SourceText(utf8: utf8, map: map)
      case UInt8(ascii: "\\"):
        let before = utf8.count
        at = try escape(at: stop, into: &utf8, opening: opening, text, &notes)
        map.appendReplacement(count: utf8.count - before, for: ByteRange(stop, at))
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        // Only a string that is closed further down was meant to hold a line break.
        throw lineBreakComplaint(in: opening, at: stop, text, &notes)
      default: throw controlComplaint(at: stop, text, &notes)
      }
      stop = text.endOfRun(from: at, before: end)
    }
  }

  /// Appends what the escape at `start` stands for, and says where it ends.
  private func escape(
    at start: Int, into utf8: inout [UInt8], opening: Int, _ text: Span<UInt8>, _ notes: inout Notes
  ) throws(Rejected) -> Int {
    guard start + 1 < end else { throw unclosedString(from: opening, to: end, &notes) }
    switch text[start + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): utf8.append(text[start + 1])
    case UInt8(ascii: "n"): utf8.append(0x0A)
    case UInt8(ascii: "t"): utf8.append(0x09)
    case UInt8(ascii: "r"): utf8.append(0x0D)
    case UInt8(ascii: "b"): utf8.append(0x08)
    case UInt8(ascii: "f"): utf8.append(0x0C)
    case UInt8(ascii: "u"): return try codeUnitEscape(at: start, into: &utf8, text, &notes)
    default: throw escapeComplaint(at: start, text, &notes)
    }
    return start + 2
  }

  private func codeUnitEscape(
    at start: Int, into utf8: inout [UInt8], _ text: Span<UInt8>, _ notes: inout Notes
  ) throws(Rejected) -> Int {
    guard let unit = text.codeUnit(at: start, before: end) else { throw escapeComplaint(at: start, text, &notes) }
    var number = UInt32(unit)
    var stop = start + 6
    if UTF16.isLeadSurrogate(unit), let trail = text.codeUnit(at: stop, before: end), UTF16.isTrailSurrogate(trail) {
      number = 0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(trail) - 0xDC00)
      stop += 6
    }
    if let scalar = Unicode.Scalar(number) {
      utf8.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    } else {
      addLoneSurrogate(ByteRange(start, stop), &notes)
      utf8.append(contentsOf: UTF8.encodedReplacementCharacter)
    }
    return stop
  }
}

extension Span<UInt8> {
  /// A copy of what stands at `range`.
  func array(_ range: ByteRange) -> [UInt8] {
    let stretch = extracting(range.indices)
    // The pointer does not outlive the copying.
    return unsafe stretch.withUnsafeBufferPointer { unsafe Array($0) }
  }

  /// The first quotation mark, backslash or control character from `start` on, or `end`.
  func endOfRun(from start: Int, before end: Int) -> Int {
    let text = extracting(0..<end)
    var at = start
    while at < end {
      let plain = text.eight(at: at).bytesBeforeEscape
      at += plain
      if plain < 8 { break }
    }
    return Swift.min(at, end)
  }

  /// The eight bytes that stand there, the first the lowest; zeros behind the end.
  @inline(__always)
  func eight(at start: Int) -> UInt64 {
    let left = count &- start
    let raw = unsafe bytes
    // Whatever is loaded lies inside, and any bits are a number.
    if left >= 8 {
      return unsafe UInt64(littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self))
    }
    if left <= 0 { return 0 }
    if count >= 8 {
      // The last eight, of which those before the start are pushed out.
      let last = unsafe UInt64(littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: count &- 8, as: UInt64.self))
      return last &>> UInt64(64 &- 8 &* left)
    }
    var word: UInt64 = 0
    for index in (start..<count).reversed() { word = word &<< 8 | UInt64(self[index]) }
    return word
  }

  /// What `\u` and four digits stand for.
  func codeUnit(at start: Int, before end: Int) -> UInt16? {
    guard end - start >= 6, self[start] == UInt8(ascii: "\\"), self[start + 1] == UInt8(ascii: "u") else { return nil }
    var unit: UInt16 = 0
    for at in start + 2..<start + 6 {
      guard let digit = self[at].hexadecimalDigit else { return nil }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }
}

extension UInt64 {
  /// Of eight bytes, the first the lowest, how many stand before a quotation mark, a backslash or a control character.
  @inline(__always)
  var bytesBeforeEscape: Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quotes = self ^ (ones &* 0x22)
    let slashes = self ^ (ones &* 0x5C)
    // The lowest bit that comes out marks the first byte that is looked for, exactly.
    let found =
      ((quotes &- ones) & ~quotes | (slashes &- ones) & ~slashes | (self &- ones &* 0x20) & ~self) & (ones &* 0x80)
    return found.trailingZeroBitCount / 8
  }
}

extension UInt8 {
  var hexadecimalDigit: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
