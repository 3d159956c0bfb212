/// How many of the letters that come as small ones and capitals are capitals, in percent, rounded; nil where there are
/// fewer than `letters` of them, so few that one name would decide it.
///
///     capitalShare(in: "STOP SCROLLING and read".utf8.span)   // 65
package func capitalShare(in text: Span<UInt8>, letters: Int = 20) -> Int? {
  var capitals = 0
  var all = 0
  var offset = 0
  while offset < text.count {
    let (scalar, next) = text.readScalar(at: offset)
    offset = next
    switch LetterCase(scalar) {
    case .capital:
      capitals += 1
      all += 1
    case .small: all += 1
    case .caseless, .digit, .other: break
    }
  }
  return all < letters ? nil : (capitals * 200 + all) / (2 * all)
}
