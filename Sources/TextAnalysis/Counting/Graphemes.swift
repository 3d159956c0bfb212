internal import Diagnostics

extension Span<UInt8> {
  /// How many characters a reader sees in `range`: extended grapheme clusters.
  func graphemes(in range: ByteRange) -> Int {
    var isPlain = true
    for index in range.indices where self[index] >= 0x80 || self[index] == 0x0D {
      isPlain = false
      break
    }
    if isPlain { return range.count }
    guard let valid = try? UTF8Span(validating: extracting(range.indices)) else { return scalars(in: range) }
    return String(copying: valid).count
  }
}
