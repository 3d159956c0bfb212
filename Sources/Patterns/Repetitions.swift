/// What a text says twice: what patterns tell by back-references, of which nothing else can be known beforehand.
///
///     var repetitions = Repetitions()
///     repetitions.add("Sooo the the".utf8.span)
///     repetitions.sameLetters      // 3
///     repetitions.hasDoubledWord   // true
package struct Repetitions: Sendable {
  /// The longest run of one letter of ASCII, whatever its case; 0 where none stands twice.
  private(set) var sameLetters = 0
  /// Whether two words of letters of ASCII stand beside each other that are one, whatever their case and the space.
  private(set) var hasDoubledWord = false
  /// Whether it may hold ſ or K, which caseless patterns take for s and k.
  private(set) var mayHoldDisguisedLetters = false

  package init() {}

  /// Takes in one more text, eight bytes at a time.
  package mutating func add(_ text: Span<UInt8>) {
    // How many of one letter end at the last place where one stands before its like.
    var (run, last) = (0, -2)
    var word = 0
    // The word before the one at hand; empty where something stands between that keeps them apart.
    var before = 0..<0
    var start = 0
    while start < text.count {
      let eight = Letters(in: text, at: start)
      var doubled = eight.doubled
      while doubled != 0 {
        let place = start &+ doubled.trailingZeroBitCount / 8
        run = place == last &+ 1 ? run &+ 1 : 2
        last = place
        if run > sameLetters { sameLetters = run }
        doubled &= doubled &- 1
      }
      var others = eight.others
      while others != 0 {
        let place = start &+ others.trailingZeroBitCount / 8
        others &= others &- 1
        if place > word { endWord(word..<place, after: &before, in: text) }
        word = place &+ 1
        // Behind the end there is nothing, which is no letter.
        guard place < text.count else { return }
        let byte = text[place]
        // U+017F ends with BF, U+212A with AA.
        if byte == 0xBF || byte == 0xAA { mayHoldDisguisedLetters = true }
        // White space of ASCII, or a byte of a longer sign, which may be white space.
        if byte != 0x20, byte &- 9 > 4, byte < 0x80 { before = 0..<0 }
      }
      start &+= 8
    }
    if word < text.count { endWord(word..<text.count, after: &before, in: text) }
  }

  private mutating func endWord(_ word: Range<Int>, after before: inout Range<Int>, in text: Span<UInt8>) {
    if word.count == before.count, !hasDoubledWord { hasDoubledWord = text.isSameWord(before, word) }
    before = word
  }
}

/// Eight bytes of a text, and which of them are letters of ASCII: of each byte the highest bit tells.
private struct Letters {
  private static let highest: UInt64 = 0x8080_8080_8080_8080
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// Those that stand before the same letter, whatever their case.
  let doubled: UInt64
  /// Those that are none; what is behind the end of the text is none.
  let others: UInt64

  @inline(__always)
  init(in text: Span<UInt8>, at start: Int) {
    let word = text.eight(at: start)
    let small = word | Letters.ones &* 0x20
    let low = small & ~Letters.highest
    // From `a` on, and not beyond `z`: with so much more the highest bit is set.
    let letters = (low &+ Letters.ones &* 0x1F) & ~(low &+ Letters.ones &* 0x05) & ~word & Letters.highest
    let difference = small ^ (text.eight(at: start + 1) | Letters.ones &* 0x20)
    let same = ~((difference & ~Letters.highest) &+ ~Letters.highest | difference) & Letters.highest
    doubled = letters & same
    others = ~letters & Letters.highest
  }
}

extension Span<UInt8> {
  /// The eight bytes that stand there, the first the lowest; zeros behind the end.
  @inline(__always)
  fileprivate func eight(at start: Int) -> UInt64 {
    if start + 8 <= count {
      // The eight bytes lie inside, and any bits are a number.
      return unsafe UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self))
    }
    var word: UInt64 = 0
    for index in start..<Swift.max(start, count) { word |= UInt64(self[index]) << UInt64(8 * (index - start)) }
    return word
  }

  /// Of two words of one length.
  fileprivate func isSameWord(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    for index in 0..<a.count where self[a.lowerBound + index] | 0x20 != self[b.lowerBound + index] | 0x20 {
      return false
    }
    return true
  }
}
