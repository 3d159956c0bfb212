/// FNV-1a, 64 bits: the same on every machine and in every run. It tells findings apart; it protects nothing.
package struct Fingerprint: CustomStringConvertible {
  package private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  package init() {}

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
    unsafe String(unsafeUninitializedCapacity: 16) { buffer in
      // Sixteen bytes are asked for, and each is written.
      for index in 0..<16 {
        let digit = UInt8(truncatingIfNeeded: value >> UInt64(60 - 4 * index)) & 15
        unsafe buffer[index] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
      }
      return 16
    }
  }
}
