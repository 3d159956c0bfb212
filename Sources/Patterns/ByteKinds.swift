/// Some of the sixteen kinds of bytes that `BytePairs` tells apart.
struct ByteKinds: Hashable, Sendable, Sequence {
  private(set) var bits: UInt16

  init(bits: UInt16) { self.bits = bits }

  static let none = ByteKinds(bits: 0)
  static let all = ByteKinds(bits: .max)

  /// The kinds of these bytes. What stands for a character is its first byte; its last is of the same kind.
  init(_ bytes: ByteSet) {
    bits = 0
    for (kind, members) in ByteKinds.members.enumerated() where members.overlaps(bytes) { bits |= 1 << UInt16(kind) }
  }

  mutating func formUnion(_ other: ByteKinds) { bits |= other.bits }

  /// The numbers of the kinds, from 0.
  func makeIterator() -> Iterator { Iterator(left: bits) }

  struct Iterator: IteratorProtocol {
    fileprivate var left: UInt16

    mutating func next() -> Int? {
      guard left != 0 else { return nil }
      defer { left &= left - 1 }
      return left.trailingZeroBitCount
    }
  }

  /// Whether it has signs for control: what covers hashtags, mentions and links, and stands in no text, is one of them.
  var mayBeCover: Bool { bits >> UInt16(ByteKinds.kind(of: 0x1A)) & 1 == 1 }

  /// How many bytes in a thousand of a text are of these kinds, more or less.
  var commonness: Int { reduce(0) { $0 + ByteKinds.share[$1] } }

  static func kind(of byte: UInt8) -> UInt8 { table[Int(byte)] }

  private static let share = [650, 50, 20, 150, 5, 60, 5, 5, 15, 10, 5, 5, 20, 1, 5, 1]

  /// For each byte, its kind.
  static let table: [UInt8] = (0...255).map { kindTold(of: UInt8($0)) }

  /// For each kind, its bytes.
  private static let members: [ByteSet] = (0..<16).map { kind in
    ByteSet((UInt8.min...UInt8.max).filter { table[Int($0)] == kind })
  }

  private static func kindTold(of byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): 0
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"): 2
    case UInt8(ascii: " "): 3
    case 0x09...0x0D: 4
    case 0x80...: 5
    case UInt8(ascii: "#"): 6
    case UInt8(ascii: "@"): 7
    case UInt8(ascii: "."): 8
    case UInt8(ascii: "/"): 9
    case UInt8(ascii: ":"): 10
    case UInt8(ascii: "-"): 11
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"): 12
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "_"):
      14
    case 0x21...0x7E: 13
    default: 15
    }
  }
}
