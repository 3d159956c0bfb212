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
    let (value, end) = readScalar(at: start)
    return DecodedScalar(value: value, start: start, end: end)
  }

  /// The scalar that ends just before byte `end`; nil at the start of the text.
  func decoded(before end: Int) -> DecodedScalar? {
    guard end > 0 else { return nil }
    let (value, start) = readScalar(before: end)
    return DecodedScalar(value: value, start: start, end: end)
  }
}
