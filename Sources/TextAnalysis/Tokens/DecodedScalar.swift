/// A scalar of a UTF-8 text, and where it stands.
struct DecodedScalar {
  let value: UInt32
  let start: Int
  let end: Int

  var traits: ScalarTraits { ScalarTraits(of: value) }
}

extension Span<UInt8> {
  /// The scalar that begins at byte `start`; nil at the end of the text. Where the bytes are not UTF-8, the byte stands
  /// for itself as U+FFFD, so that reading on always moves on.
  @inline(__always)
  func decoded(at start: Int) -> DecodedScalar? {
    guard start < count else { return nil }
    let first = self[start]
    guard first >= 0x80 else { return DecodedScalar(value: UInt32(first), start: start, end: start + 1) }
    return decodedBeyondASCII(at: start, first: first)
  }

  private func decodedBeyondASCII(at start: Int, first: UInt8) -> DecodedScalar {
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, start + length <= count else {
      return DecodedScalar(value: 0xFFFD, start: start, end: start + 1)
    }
    var value = UInt32(first) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for index in start + 1..<start + length {
      guard self[index] & 0xC0 == 0x80 else { return DecodedScalar(value: 0xFFFD, start: start, end: start + 1) }
      value = value << 6 | UInt32(self[index] & 0x3F)
    }
    return DecodedScalar(value: value, start: start, end: start + length)
  }

  /// The scalar that ends just before byte `end`; nil at the start of the text.
  func decoded(before end: Int) -> DecodedScalar? {
    guard end > 0 else { return nil }
    var start = end - 1
    while start > 0, end - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
    guard let scalar = decoded(at: start), scalar.end == end else {
      return DecodedScalar(value: 0xFFFD, start: end - 1, end: end)
    }
    return scalar
  }

  /// Whether these ASCII letters, given small, stand at `start`, in either case.
  func hasASCII(_ letters: StaticString, at start: Int) -> Bool {
    guard start >= 0, start + letters.utf8CodeUnitCount <= count else { return false }
    for offset in 0..<letters.utf8CodeUnitCount {
      guard unsafe letters.utf8Start[offset] == self[start + offset].lowercasedASCII else { return false }
    }
    return true
  }
}

extension UInt8 {
  var lowercasedASCII: UInt8 { 0x41 <= self && self <= 0x5A ? self | 0x20 : self }
}

extension UInt32 {
  /// `0` to `9`.
  var isASCIIDigit: Bool { 0x30 <= self && self <= 0x39 }
  /// `a` to `z` and `A` to `Z`.
  var isASCIILetter: Bool { 0x61 <= self | 0x20 && self | 0x20 <= 0x7A }
  var isASCIIAlphanumeric: Bool { isASCIIDigit || isASCIILetter }
}
