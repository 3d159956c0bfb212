/// Where a tree of phrases begins behind their first bytes: three where they have so many.
struct PhraseTrieRoot: Sendable {
  /// What stands for the first bytes; 0 where there is no root.
  var key: UInt32 = 0
  /// Where its first node stands.
  var node: UInt32 = 0
  /// On which bytes it goes on: a bit for the lowest five of each; all where a phrase ends here.
  var next: UInt32 = 0
  /// So that none lies across two lines of a core’s cache.
  private let rest: UInt32 = 0

  /// A number for the first bytes, never 0.
  ///
  /// Of the first one, two or three `bytes` of a phrase, the first the lowest in `three`.
  @inline(__always)
  static func key(_ three: UInt32, bytes: UInt32) -> UInt32 { three & (1 &<< (8 &* bytes) &- 1) | bytes &<< 24 }

  static func key(of phrase: [UInt8]) -> UInt32 {
    let three = phrase.prefix(3).reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    return key(three, bytes: UInt32(min(phrase.count, 3)))
  }

  /// Whether a phrase may go on so behind the first bytes; nil is the end of the text.
  @inline(__always)
  func mayGoOn(with byte: UInt8?) -> Bool { next == .max || byte.map { next >> UInt32($0 & 31) & 1 == 1 } ?? false }

  mutating func goOn(with byte: UInt8?) { next = byte.map { next | 1 << UInt32($0 & 31) } ?? .max }
}
