/// Eight bytes of text at once, as far as they are ASCII with single spaces: the most of most posts.
///
///     PlainASCII("Hello, é").count    // 6: the space belongs to what follows it
///     PlainASCII("Hello, é").folded   // "hello," and two bytes that mean nothing
struct PlainASCII {
  let folded: UInt64
  /// How many of the bytes, from the first, fold by themselves.
  let count: Int

  /// The first byte of the text is the lowest of the word. Each test sets the highest bit of the bytes that it is true of.
  @inline(__always)
  init(_ word: UInt64) {
    let high: UInt64 = 0x8080_8080_8080_8080
    let isNotASCII = word & high
    let isControlOrSpace = ~((word | high) &- 0x2121_2121_2121_2121) & high
    let isSpace = ~((word ^ 0x2020_2020_2020_2020 | high) &- 0x0101_0101_0101_0101) & high
    let isSecondSpace = isSpace & isSpace << 8
    let stop = isNotASCII | isControlOrSpace & ~isSpace | isSecondSpace
    let count = stop.trailingZeroBitCount / 8
    // A space stays with what follows: whether it is the only one is not known yet.
    let endsInSpace = count > 0 && isSpace >> (8 * UInt64(count) - 1) & 1 == 1
    self.count = endsInSpace ? count - 1 : count

    let isFromA = word &+ 0x3F3F_3F3F_3F3F_3F3F
    let isPastZ = word &+ 0x2525_2525_2525_2525
    folded = word | (isFromA & ~isPastZ & high) >> 2
  }
}
