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

  /// All of it, as four words.
  var words: [UInt64] {
    (0..<4).map { word in (0..<4).reduce(0) { $0 | UInt64(rows[4 * word + $1]) << UInt64(16 * $1) } }
  }

  init(words: some Collection<UInt64>) {
    rows = SIMD16()
    for (number, word) in words.prefix(4).enumerated() {
      for row in 0..<4 { rows[4 * number + row] = UInt16(truncatingIfNeeded: word >> UInt64(16 * row)) }
    }
  }

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
