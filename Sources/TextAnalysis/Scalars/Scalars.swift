extension Span where Element == UInt8 {
  /// The scalar that starts at `offset`, and where the next one does.
  ///
  /// A byte that belongs to no well-formed scalar reads as U+FFFD, one byte long.
  @inline(__always)
  func readScalar(at offset: Int) -> (value: UInt32, end: Int) {
    let lead = self[offset]
    return lead < 0x80 ? (UInt32(lead), offset + 1) : readLongScalar(at: offset)
  }

  func readLongScalar(at offset: Int) -> (value: UInt32, end: Int) {
    let broken = (value: UInt32(0xFFFD), end: offset + 1)
    let lead = UInt32(self[offset])
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard (0xC2...0xF4).contains(lead), offset + length <= count else { return broken }
    var value = lead & (0x7F >> UInt32(length))
    for next in offset + 1..<offset + length {
      let byte = UInt32(self[next])
      guard byte & 0xC0 == 0x80 else { return broken }
      value = value << 6 | byte & 0x3F
    }
    switch length {
    case 3 where value < 0x800 || (0xD800...0xDFFF).contains(value): return broken
    case 4 where value < 0x10000 || value > 0x10FFFF: return broken
    default: return (value, offset + length)
    }
  }

  /// The scalar that ends before `offset`, and where it starts. A byte of no well-formed scalar reads as U+FFFD.
  @inline(__always)
  func readScalar(before offset: Int) -> (value: UInt32, start: Int) {
    let last = self[offset - 1]
    if last < 0x80 { return (UInt32(last), offset - 1) }
    var start = offset - 1
    while start > 0, offset - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
    let (value, end) = readScalar(at: start)
    return end == offset ? (value, start) : (0xFFFD, offset - 1)
  }
}

extension UInt32 {
  /// The property White_Space.
  var isWhitespace: Bool {
    switch self {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}
