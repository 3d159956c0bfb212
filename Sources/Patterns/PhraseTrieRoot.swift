/// Where a tree of phrases begins behind their first bytes: three where they have so many.
struct PhraseTrieRoot {
  /// A number for these bytes.
  let key: UInt32
  /// Where its first node stands.
  let node: UInt32
  /// On which bytes it goes on: a bit for the lowest five of each; all where a phrase ends here.
  var next: UInt32 = 0

  init(key: UInt32, node: UInt32) {
    self.key = key
    self.node = node
  }

  /// A number for the first bytes, never 0.
  ///
  /// Of the first one, two or three `bytes` of a phrase, the first the lowest in `three`.
  @inline(__always)
  static func key(_ three: UInt32, bytes: UInt32) -> UInt32 { three & (1 &<< (8 &* bytes) &- 1) | bytes &<< 24 }

  static func key(of phrase: [UInt8]) -> UInt32 {
    let three = phrase.prefix(3).reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    return key(three, bytes: UInt32(min(phrase.count, 3)))
  }

  var hasThreeBytes: Bool { key >> 24 == 3 }

  mutating func goOn(with byte: UInt8?) { next = byte.map { next | 1 << UInt32($0 & 31) } ?? .max }
}
