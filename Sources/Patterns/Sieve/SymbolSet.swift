/// Some of the symbols that a sieve tells apart: see `SieveAlphabet`.
struct SymbolSet: Hashable, Sendable {
  private var bits = SIMD16<UInt64>()

  init() {}

  static let all = {
    var all = SymbolSet()
    all.bits = SIMD16(repeating: .max)
    return all
  }()

  func contains(_ symbol: Int) -> Bool { bits[symbol >> 6] >> UInt64(symbol & 63) & 1 == 1 }
  mutating func insert(_ symbol: Int) { bits[symbol >> 6] |= 1 << UInt64(symbol & 63) }
  mutating func formUnion(_ other: SymbolSet) { bits |= other.bits }
}
