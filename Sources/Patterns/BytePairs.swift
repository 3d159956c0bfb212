/// Which kinds of bytes stand beside each other: a digit before a slash, a space before a comma.
///
///     var traits = TextTraits()
///     traits.add("5/11".utf8.span)
///     traits.pairs.contains(UInt8(ascii: "5"), UInt8(ascii: "/"))   // true, as for any digit before any slash
struct BytePairs: Hashable, Sendable {
  /// For each kind, the kinds that stand behind it, a bit each.
  private var rows: SIMD16<UInt16>

  init() { rows = SIMD16() }

  init(rows: SIMD16<UInt16>) { self.rows = rows }

  /// Each of the first kinds before each of the second.
  init(_ first: ByteKinds, before second: ByteKinds) {
    rows = SIMD16()
    for kind in first { rows[kind] = second.bits }
  }

  func contains(_ first: UInt8, _ second: UInt8) -> Bool {
    rows[Int(ByteKinds.kind(of: first))] >> UInt16(ByteKinds.kind(of: second)) & 1 == 1
  }

  mutating func formUnion(_ other: BytePairs) { rows |= other.rows }

  func overlaps(_ other: BytePairs) -> Bool { (rows & other.rows) != SIMD16() }
}
