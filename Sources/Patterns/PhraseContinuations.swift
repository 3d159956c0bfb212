/// How phrases may go on behind their first three bytes: what is known of the first four, in a few kilobytes.
///
/// It never misses one. Most beginnings that a text has in common with a phrase end with the fourth byte, and are then not looked
/// for in the tree, which is many times larger.
struct PhraseContinuations: Sendable {
  /// A bit for each number that a product makes of three bytes and the lowest five bits of the fourth; at least twelve bits for
  /// each that is set, as long as that is no more than a core’s second cache keeps beside all else.
  private let bits: [UInt64]
  private let shift: UInt32

  /// How many binary digits the number of bits has: from 128 bytes to 128 kilobytes.
  private static let widths = 10...20

  init(of roots: [PhraseTrieRoot]) {
    let count = roots.reduce(0) { $0 + $1.next.nonzeroBitCount }
    let needed = Int.bitWidth - (12 * count).leadingZeroBitCount
    let width = min(max(needed, PhraseContinuations.widths.lowerBound), PhraseContinuations.widths.upperBound)
    shift = UInt32(32 - width)
    var bits = [UInt64](repeating: 0, count: 1 << width / 64)
    for root in roots where root.hasThreeBytes {
      for fourth: UInt32 in 0..<32 where root.next >> fourth & 1 == 1 {
        let bit = PhraseContinuations.bit(of: root.key & 0xFF_FFFF | fourth << 24, shift)
        bits[bit >> 6] |= 1 << UInt64(bit & 63)
      }
    }
    self.bits = bits
  }

  @inline(__always)
  private static func bit(of four: UInt32, _ shift: UInt32) -> Int {
    Int(((four & 0x1FFF_FFFF) &* 0x9E37_79B1) >> shift)
  }

  /// Whether a phrase of three or more bytes may stand there.
  @inline(__always)
  func mayGoOn(in text: Span<UInt8>, from place: Int) -> Bool {
    guard place &+ 4 <= text.count else { return place &+ 3 == text.count }
    // The four bytes lie inside, any bits are a number, and there is a bit for each product.
    let four = unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt32.self)
    let bit = PhraseContinuations.bit(of: UInt32(littleEndian: four), shift)
    return unsafe bits.span[unchecked: bit &>> 6] &>> UInt64(bit & 63) & 1 == 1
  }
}
