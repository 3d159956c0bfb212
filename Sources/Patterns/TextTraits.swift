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
  /// The longest run of 0 to 9; more than any where there may be digits of other scripts.
  private(set) var digitRun = 0
  private(set) var pairs = BytePairs()
  package private(set) var sameLetters = 0
  /// Whether two words of letters of ASCII stand beside each other that are one, whatever their case and the space.
  package private(set) var hasDoubledWord = false

  package init() {}

  /// Takes in one more text. What is counted along the way stays in registers.
  package mutating func add(_ text: Span<UInt8>) {
    let table = ByteKinds.table
    let kinds = table.span
    var rows = InlineArray<16, UInt16>(repeating: 0)
    // Of the byte before; nothing stands before the first.
    var row = -1
    // Bytes of ASCII, by their bits.
    var (low, high) = (0 as UInt64, 0 as UInt64)
    var (capitals, spaces, sameLetters, digits) = (0, 0, 0, 0)
    var (mostCapitals, mostSpaces, mostSameLetters, mostDigits) = (
      self.capitals, self.spaces, self.sameLetters, digitRun
    )
    var last: UInt8 = 0
    // Where the word at hand and the one before it begin; -1 where there is none.
    var word = -1
    var before = -1
    var beforeEnd = 0
    for index in text.indices {
      let byte = unsafe text[unchecked: index]
      // There are 256 kinds told, and 16 rows.
      let kind = unsafe Int(kinds[unchecked: Int(byte)])
      if row >= 0 { unsafe rows[unchecked: row] |= 1 &<< UInt16(truncatingIfNeeded: kind) }
      row = kind
      let bit: UInt64 = 1 &<< UInt64(byte)
      if byte < 0x40 { low |= bit } else if byte < 0x80 { high |= bit } else { bytes.insert(byte) }
      let letter = byte | 0x20
      if letter &- 0x61 < 26 {
        capitals = byte < 0x60 ? capitals &+ 1 : 0
        sameLetters = letter == last ? sameLetters &+ 1 : 1
        if word < 0 { word = index }
        mostCapitals = max(mostCapitals, capitals)
        mostSameLetters = max(mostSameLetters, sameLetters)
        spaces = 0
        digits = 0
        last = letter
        continue
      }
      if word >= 0 {
        if before >= 0, !hasDoubledWord { hasDoubledWord = text.isSameWord(before..<beforeEnd, word..<index) }
        (before, beforeEnd, word) = (word, index, -1)
      }
      capitals = 0
      sameLetters = 0
      last = 0
      if byte == 0x20 {
        digits = 0
        spaces &+= 1
        mostSpaces = max(mostSpaces, spaces)
        continue
      }
      spaces = 0
      switch byte {
      // Digits beyond ASCII begin with a byte from D9 on.
      case 0x30...0x39:
        counts.digits += 1
        digits &+= 1
        mostDigits = max(mostDigits, digits)
        before = -1
        continue
      case 0xE2:
        counts.digits += 1
        if index + 1 < text.count, text[index + 1] >= 0x84 { bytes.insert(ByteSet.sign) }
      case 0x23: counts.hashes += 1
      case 0x40: counts.ats += 1
      case 0xD9...0xFF:
        counts.digits += 1
        if byte != 0xF0 || !text.isPicture(at: index) { mostDigits = .max }
      default: break
      }
      digits = 0
      // White space of ASCII, or a byte of a longer sign, which may be white space.
      if byte &- 9 > 4, byte < 0x80 { before = -1 }
    }
    if word >= 0, before >= 0, !hasDoubledWord {
      hasDoubledWord = text.isSameWord(before..<beforeEnd, word..<text.count)
    }
    bytes.insert(low: low, high: high)
    (self.capitals, self.spaces, self.sameLetters, digitRun) = (mostCapitals, mostSpaces, mostSameLetters, mostDigits)
    var seen = SIMD16<UInt16>()
    for row in 0..<16 { seen[row] = rows[row] }
    pairs.formUnion(BytePairs(rows: seen))
  }

  /// Whether it may hold ſ or K, which caseless patterns take for s and k.
  var mayHoldDisguisedLetters: Bool {
    bytes.contains(0xC5) && bytes.contains(0xBF) || bytes.contains(0x84) && bytes.contains(0xAA)
  }
}

extension Span<UInt8> {
  /// Whether a character from U+1F000 on that is no digit starts there: an emoji.
  fileprivate func isPicture(at index: Int) -> Bool {
    index + 2 < count && self[index + 1] == 0x9F && self[index + 2] != 0xAF
  }

  fileprivate func isSameWord(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    guard a.count == b.count else { return false }
    for index in 0..<a.count where self[a.lowerBound + index] | 0x20 != self[b.lowerBound + index] | 0x20 {
      return false
    }
    return true
  }
}
