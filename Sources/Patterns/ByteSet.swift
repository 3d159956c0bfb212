/// Some of the 256 bytes.
package struct ByteSet: Hashable, Sendable {
  private var bits: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  /// Stands for a sign from U+2100 to U+2FFF, all of which begin as the punctuation before them does. No UTF-8 has this byte.
  static let sign: UInt8 = 0xC0

  package init() {}

  package static let all = {
    var all = ByteSet()
    all.bits = (.max, .max, .max, .max)
    return all
  }()

  package init(_ bytes: some Sequence<UInt8>) { for byte in bytes { insert(byte) } }

  /// All of it, as four words.
  var words: [UInt64] { [bits.0, bits.1, bits.2, bits.3] }

  init(words: some Collection<UInt64>) {
    let words = Array(words)
    bits = (words[0], words[1], words[2], words[3])
  }

  package mutating func insert(_ byte: UInt8) {
    let bit: UInt64 = 1 << UInt64(byte & 63)
    switch byte >> 6 {
    case 0: bits.0 |= bit
    case 1: bits.1 |= bit
    case 2: bits.2 |= bit
    default: bits.3 |= bit
    }
  }

  /// Adds bytes of ASCII: those below 0x40 by their bits, and those from there on.
  mutating func insert(low: UInt64, high: UInt64) {
    bits.0 |= low
    bits.1 |= high
  }

  mutating func remove(_ byte: UInt8) {
    let bit: UInt64 = 1 << UInt64(byte & 63)
    switch byte >> 6 {
    case 0: bits.0 &= ~bit
    case 1: bits.1 &= ~bit
    case 2: bits.2 &= ~bit
    default: bits.3 &= ~bit
    }
  }

  package func contains(_ byte: UInt8) -> Bool {
    let word =
      switch byte >> 6 {
      case 0: bits.0
      case 1: bits.1
      case 2: bits.2
      default: bits.3
      }
    return word >> UInt64(byte & 63) & 1 == 1
  }

  package mutating func formUnion(_ other: ByteSet) {
    bits.0 |= other.bits.0
    bits.1 |= other.bits.1
    bits.2 |= other.bits.2
    bits.3 |= other.bits.3
  }

  package func overlaps(_ other: ByteSet) -> Bool {
    bits.0 & other.bits.0 | bits.1 & other.bits.1 | bits.2 & other.bits.2 | bits.3 & other.bits.3 != 0
  }

  /// How seldom texts have one of these, more or less: spaces are in all of them, and letters in most. Digits, `#` and `@` are
  /// told by their number already: see `SignCounts`.
  var rarity: Int {
    let space = contains(0x20) ? 100 : 0
    let counted = bits.0 & 0x03FF_0008_0000_0000
    return
      -(space + bits.0.nonzeroBitCount + 9 * counted.nonzeroBitCount + 10 * bits.1.nonzeroBitCount
      + bits.2.nonzeroBitCount + bits.3.nonzeroBitCount)
  }

  package var isASCII: Bool { bits.2 | bits.3 == 0 }

  package static func == (a: ByteSet, b: ByteSet) -> Bool { a.bits == b.bits }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(bits.0)
    hasher.combine(bits.1)
    hasher.combine(bits.2)
    hasher.combine(bits.3)
  }
}
