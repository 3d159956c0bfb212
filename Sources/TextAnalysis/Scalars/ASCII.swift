// Letters and digits of ASCII, as bytes and as scalars.

extension FixedWidthInteger where Self: UnsignedInteger {
  /// `0` to `9`.
  @inline(__always)
  var isASCIIDigit: Bool { self &- 0x30 < 10 }

  /// `A` to `Z`.
  @inline(__always)
  var isASCIICapital: Bool { self &- 0x41 < 26 }

  /// `a` to `z`.
  @inline(__always)
  var isASCIISmall: Bool { self &- 0x61 < 26 }

  @inline(__always)
  var isASCIILetter: Bool { (self | 0x20).isASCIISmall }

  @inline(__always)
  var isASCIIAlphanumeric: Bool { isASCIIDigit || isASCIILetter }

  @inline(__always)
  var lowercasedASCII: Self { isASCIICapital ? self | 0x20 : self }
}

extension Span<UInt8> {
  /// Whether these ASCII letters, given small, stand at `start`, in either case.
  func hasASCII(_ letters: StaticString, at start: Int) -> Bool {
    guard start >= 0, start + letters.utf8CodeUnitCount <= count else { return false }
    for offset in 0..<letters.utf8CodeUnitCount {
      guard unsafe letters.utf8Start[offset] == self[start + offset].lowercasedASCII else { return false }
    }
    return true
  }
}
