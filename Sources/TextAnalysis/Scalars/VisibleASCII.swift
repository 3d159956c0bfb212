extension Span<UInt8> {
  /// Where the ASCII that begins at `start` and that everybody sees ends: the first byte from there on that is none of
  /// U+0020 to U+007E, or the end of the text. Eight bytes at a time, as most of most posts is such.
  ///
  ///     "Flu shots 💉".utf8.span.endOfVisibleASCII(from: 0)    // 10
  func endOfVisibleASCII(from start: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let high = ones &* 0x80
    var index = start
    let raw = unsafe bytes
    while count - index >= 8 {
      // Any eight bytes are a number. Of a byte of ASCII the sum reaches the highest bit from 0x7F on, the difference stays
      // below it under 0x20.
      let word = unsafe UInt64(littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
      let isTooHigh = word | (word & ~high) &+ ones
      let isTooLow = ~((word | high) &- ones &* 0x20)
      let found = (isTooHigh | isTooLow) & high
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < count, 0x20..<0x7F ~= self[index] { index += 1 }
    return index
  }
}
