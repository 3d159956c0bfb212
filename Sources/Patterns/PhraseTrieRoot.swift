/// Where a tree of phrases begins behind their first bytes: three where they have so many.
struct PhraseTrieRoot: Sendable {
  /// A number for the first bytes; 0 where there is no root.
  var key: UInt32 = 0
  /// Where its first node stands.
  var node: UInt32 = 0
  /// On which bytes it goes on: a bit for the lowest six of each; all where a phrase ends here.
  var next: UInt64 = 0

  static func key(_ first: UInt8) -> UInt32 { UInt32(first) | 1 << 24 }
  static func key(_ first: UInt8, _ second: UInt8) -> UInt32 { UInt32(first) | UInt32(second) << 8 | 2 << 24 }

  @inline(__always)
  static func key(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt32 {
    UInt32(first) | UInt32(second) << 8 | UInt32(third) << 16 | 3 << 24
  }

  static func key(of phrase: [UInt8]) -> UInt32 {
    switch phrase.count {
    case 1: key(phrase[0])
    case 2: key(phrase[0], phrase[1])
    default: key(phrase[0], phrase[1], phrase[2])
    }
  }

  /// Whether a phrase may go on so behind the first bytes; nil is the end of the text.
  @inline(__always)
  func mayGoOn(with byte: UInt8?) -> Bool { next == .max || byte.map { next >> UInt64($0 & 63) & 1 == 1 } ?? false }

  mutating func goOn(with byte: UInt8?) { next = byte.map { next | 1 << UInt64($0 & 63) } ?? .max }
}
