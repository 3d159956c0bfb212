import Diagnostics
import Patterns
import Testing

/// A text in which ⟦marks⟧ name the places to be found.
struct Marked: ExpressibleByStringLiteral, CustomTestStringConvertible, Sendable {
  let text: [UInt8]
  let ranges: [ByteRange]
  let testDescription: String

  init(stringLiteral marked: String) {
    var text: [UInt8] = []
    var ranges: [ByteRange] = []
    var start = 0
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": start = text.count
      case "⟧": ranges.append(ByteRange(start, text.count))
      default: text.append(contentsOf: Array(String(scalar).utf8))
      }
    }
    self.text = text
    self.ranges = ranges
    testDescription = marked
  }
}

/// All matches, found plainly and in bulk, which must agree.
func matches(
  _ pattern: String, in text: [UInt8], range: ByteRange? = nil, capture: Int = 0, limits: MatchLimits = MatchLimits()
) throws -> [ByteRange] {
  let pattern = try Pattern(pattern)
  var matcher = Matcher(limits: limits)
  var plain: [ByteRange] = []
  try matcher.forEachMatch(of: pattern, in: text.span, range: range, capture: capture) {
    plain.append($0)
    return true
  }
  pattern.prepareForBulk()
  var bulk: [ByteRange] = []
  try matcher.forEachMatch(of: pattern, in: text.span, range: range, capture: capture) {
    bulk.append($0)
    return true
  }
  guard plain == bulk else { throw Disagreement(plain: plain, bulk: bulk) }
  return plain
}

struct Disagreement: Error {
  let plain, bulk: [ByteRange]
}

/// Pseudo-random numbers, the same in every run (SplitMix64).
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
