internal import Diagnostics

extension Span<UInt8> {
  /// How many UTF-16 units stand in `range`; counting stops at `most`.
  func utf16Length(ofFirst most: Int = .max, in range: ByteRange) -> Int {
    var length = 0
    for index in range.indices {
      let byte = self[index]
      if byte & 0xC0 != 0x80 { length += byte >= 0xF0 ? 2 : 1 }
      if length >= most { break }
    }
    return length
  }
}
