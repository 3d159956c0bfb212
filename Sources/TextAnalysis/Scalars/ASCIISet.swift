/// A set of ASCII characters, asked with one shift.
///
///     ASCIISet(letters: true, "-_.")    // letters and digits of ASCII, and these
struct ASCIISet: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init(letters: Bool = false, _ characters: String) {
    for character in characters.utf8 { insert(UInt32(character)) }
    if letters { for value in UInt32(0)..<0x80 where value.isASCIIAlphanumeric { insert(value) } }
  }

  private mutating func insert(_ scalar: UInt32) {
    if scalar < 64 { low |= 1 << UInt64(scalar) } else { high |= 1 << UInt64(scalar & 63) }
  }

  func contains(_ scalar: UInt32) -> Bool {
    guard scalar < 0x80 else { return false }
    return (scalar < 64 ? low : high) >> UInt64(scalar & 63) & 1 == 1
  }
}
