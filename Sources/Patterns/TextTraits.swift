/// What can be seen of a text in one glance, byte by byte: enough to tell of many patterns that they cannot match.
///
///     var traits = TextTraits()
///     traits.add("STOP!!  Stop".utf8.span)
///     traits.bytes.contains(UInt8(ascii: "#"))   // false
///     traits.capitals                            // 4
package struct TextTraits: Sendable {
  package private(set) var bytes = ByteSet()
  private(set) var counts = SignCounts()
  /// The longest runs of A to Z, and of spaces.
  package private(set) var capitals = 0
  package private(set) var spaces = 0
  /// The longest run of 0 to 9; more than any where there may be digits of other scripts.
  private(set) var digitRun = 0
  private(set) var pairs = BytePairs()
  package private(set) var repetitions = Repetitions()

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
    var (capitals, spaces, digits) = (0, 0, 0)
    var (mostCapitals, mostSpaces, mostDigits) = (self.capitals, self.spaces, digitRun)
    for index in text.indices {
      let byte = unsafe text[unchecked: index]
      // There are 256 kinds told, and 16 rows.
      let kind = unsafe Int(kinds[unchecked: Int(byte)])
      if row >= 0 { unsafe rows[unchecked: row] |= 1 &<< UInt16(truncatingIfNeeded: kind) }
      row = kind
      let bit: UInt64 = 1 &<< UInt64(byte)
      if byte < 0x40 { low |= bit } else if byte < 0x80 { high |= bit } else { bytes.insert(byte) }
      if (byte | 0x20) &- 0x61 < 26 {
        capitals = byte < 0x60 ? capitals &+ 1 : 0
        mostCapitals = max(mostCapitals, capitals)
        spaces = 0
        digits = 0
        continue
      }
      capitals = 0
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
    }
    repetitions.add(text)
    bytes.insert(low: low, high: high)
    (self.capitals, self.spaces, digitRun) = (mostCapitals, mostSpaces, mostDigits)
    var seen = SIMD16<UInt16>()
    for row in 0..<16 { seen[row] = rows[row] }
    pairs.formUnion(BytePairs(rows: seen))
  }
}

extension Span<UInt8> {
  /// Whether a character from U+1F000 on that is no digit starts there: an emoji.
  fileprivate func isPicture(at index: Int) -> Bool {
    index + 2 < count && self[index + 1] == 0x9F && self[index + 2] != 0xAF
  }
}
