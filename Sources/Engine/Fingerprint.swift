/// FNV-1a, 64 bits: the same on every machine and in every run. It tells findings apart; it protects nothing.
///
///     var fingerprint = Fingerprint()
///     fingerprint.combine("gc/tone/shouting")
///     fingerprint.description   // 16 hexadecimal digits
package struct Fingerprint: Hashable, Sendable, CustomStringConvertible {
  package private(set) var value: UInt64

  /// - Parameter value: what it comes to so far; by itself that of nothing.
  package init(_ value: UInt64 = 0xcbf2_9ce4_8422_2325) { self.value = value }

  /// Of one text.
  package init(of text: String) {
    self.init()
    combine(text)
  }

  package mutating func combine(_ text: String) {
    let utf8 = text.utf8.span
    for index in utf8.indices { unsafe combine(utf8[unchecked: index]) }
    // So that ("ab", "c") and ("a", "bc") differ.
    combine(0xFF as UInt8)
  }

  /// As its digits.
  mutating func combine(number: Int) {
    if 0..<10 ~= number {
      combine(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number))
      combine(0xFF as UInt8)
    } else {
      combine(String(number))
    }
  }

  private mutating func combine(_ byte: UInt8) {
    value ^= UInt64(byte)
    value &*= 0x0000_0100_0000_01B3
  }

  /// 16 hexadecimal digits.
  package var description: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}

extension Fingerprint: Comparable {
  /// As their digits are.
  package static func < (a: Fingerprint, b: Fingerprint) -> Bool { a.value < b.value }
}
