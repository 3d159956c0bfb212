internal import Diagnostics

/// The length that a label of a host name has in its ASCII form, by RFC 3492. Nil where it is longer than 63, as no label
/// may be.
///
///     Punycode.length(of: ByteRange(0, 5), in: "été".utf8.span)    // 9: xn--t-9fab
enum Punycode {
  static let longestLabel = 63

  static func length(of label: ByteRange, in text: Span<UInt8>) -> Int? {
    var scalars: [UInt32] = []
    var basic = 0
    var index = label.start
    while index < label.end, let scalar = text.decoded(at: index) {
      index = scalar.end
      if scalar.value < 0x80 { basic += 1 } else { scalars.append(scalar.value) }
      guard basic + scalars.count <= longestLabel else { return nil }
    }
    guard !scalars.isEmpty else { return basic > 0 ? basic : nil }
    let length = 4 + (basic > 0 ? basic + 1 : 0) + digits(of: label, scalars, basic: basic, in: text)
    return length <= longestLabel ? length : nil
  }

  /// How many digits the characters beyond ASCII take. Letters are counted as written: the case of ASCII letters does not
  /// change how many there are.
  private static func digits(of label: ByteRange, _ beyond: [UInt32], basic: Int, in text: Span<UInt8>) -> Int {
    var count = 0
    var next: UInt32 = 0x80
    var delta = 0
    var bias = 72
    var handled = basic
    var isFirst = true
    while handled < basic + beyond.count {
      guard let smallest = beyond.lazy.filter({ $0 >= next }).min() else { break }
      delta += Int(smallest - next) * (handled + 1)
      next = smallest
      var index = label.start
      while index < label.end, let scalar = text.decoded(at: index) {
        index = scalar.end
        if scalar.value < next { delta += 1 }
        guard scalar.value == next else { continue }
        var rest = delta
        var k = 36
        while true {
          let threshold = k <= bias ? 1 : k >= bias + 26 ? 26 : k - bias
          count += 1
          guard rest >= threshold else { break }
          rest = (rest - threshold) / (36 - threshold)
          k += 36
        }
        bias = adapted(delta, points: handled + 1, isFirst: isFirst)
        isFirst = false
        delta = 0
        handled += 1
      }
      delta += 1
      next += 1
    }
    return count
  }

  private static func adapted(_ delta: Int, points: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / points
    var k = 0
    while delta > 455 {
      delta /= 35
      k += 36
    }
    return k + 36 * delta / (delta + 38)
  }
}
