/// What can be seen of a text in one glance, byte by byte: enough to tell of many patterns that they cannot match.
///
///     var traits = TextTraits()
///     traits.add("STOP!!  Stop".utf8.span)
///     traits.bytes.contains(UInt8(ascii: "#"))   // false
///     traits.capitals                            // 4
package struct TextTraits: Sendable {
  package private(set) var bytes = ByteSet()
  private(set) var counts = SignCounts()
  /// The longest runs of A to Z, of spaces, and of one letter of ASCII, whatever its case.
  package private(set) var capitals = 0
  package private(set) var spaces = 0
  package private(set) var sameLetters = 0
  /// Whether two words of letters of ASCII stand beside each other that are one, whatever their case and the space.
  package private(set) var hasDoubledWord = false

  package init() {}

  /// Takes in one more text.
  package mutating func add(_ text: Span<UInt8>) {
    var (capitals, spaces, sameLetters) = (0, 0, 0)
    var last: UInt8 = 0
    // Where the word at hand and the one before it begin; -1 where there is none.
    var word = -1
    var before = -1
    var beforeEnd = 0
    for index in text.indices {
      let byte = unsafe text[unchecked: index]
      bytes.insert(byte)
      let letter = byte | 0x20
      if letter &- 0x61 < 26 {
        capitals = byte < 0x60 ? capitals + 1 : 0
        sameLetters = letter == last ? sameLetters + 1 : 1
        if word < 0 { word = index }
        if capitals > self.capitals { self.capitals = capitals }
        if sameLetters > self.sameLetters { self.sameLetters = sameLetters }
        spaces = 0
        last = letter
        continue
      }
      if word >= 0 {
        if before >= 0, !hasDoubledWord { hasDoubledWord = text.isSameWord(before..<beforeEnd, word..<index) }
        (before, beforeEnd, word) = (word, index, -1)
      }
      switch byte {
      // Digits beyond ASCII begin with a byte from D9 on.
      case 0x30...0x39: counts.digits += 1
      case 0xE2:
        counts.digits += 1
        if index + 1 < text.count, text[index + 1] >= 0x84 { bytes.insert(ByteSet.sign) }
      case 0x23: counts.hashes += 1
      case 0x40: counts.ats += 1
      case 0xD9...0xFF: counts.digits += 1
      default: break
      }
      // White space of ASCII, or a byte of a longer sign, which may be white space.
      if byte != 0x20, byte &- 9 > 4, byte < 0x80 { before = -1 }
      spaces = byte == 0x20 ? spaces + 1 : 0
      if spaces > self.spaces { self.spaces = spaces }
      capitals = 0
      sameLetters = 0
      last = 0
    }
    if word >= 0, before >= 0, !hasDoubledWord {
      hasDoubledWord = text.isSameWord(before..<beforeEnd, word..<text.count)
    }
  }

  /// Whether it may hold ſ or K, which caseless patterns take for s and k.
  var mayHoldDisguisedLetters: Bool {
    bytes.contains(0xC5) && bytes.contains(0xBF) || bytes.contains(0x84) && bytes.contains(0xAA)
  }
}

extension Span<UInt8> {
  fileprivate func isSameWord(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    guard a.count == b.count else { return false }
    for index in 0..<a.count where self[a.lowerBound + index] | 0x20 != self[b.lowerBound + index] | 0x20 {
      return false
    }
    return true
  }
}
