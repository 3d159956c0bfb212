/// Canonical composition, Unicode’s form NFC: `e` and a combining acute accent become `é`. X counts the composed text.
///
/// The standard library composes, but shows it to nobody; the pairs are a table of ours, the combining classes are the
/// library’s. <https://www.unicode.org/reports/tr15/>.
struct CanonicalComposition {
  private var scalars: [UInt32] = []
  private var classes: [UInt8] = []

  /// What the scalars become. They should begin where nothing joins what is before them.
  static func composed(_ scalars: [UInt32]) -> [UInt32] {
    var decomposed = CanonicalComposition()
    for scalar in scalars { decomposed.appendDecomposed(scalar) }
    return decomposed.composed()
  }

  // MARK: Apart

  private mutating func appendDecomposed(_ scalar: UInt32) {
    if 0xAC00 <= scalar && scalar <= 0xD7A3 {
      let index = scalar - 0xAC00
      append(0x1100 + index / 588)
      append(0x1161 + index % 588 / 28)
      if index % 28 > 0 { append(0x11A7 + index % 28) }
    } else if scalar >= 0xC0, let (first, second) = CanonicalComposition.parts(of: scalar) {
      appendDecomposed(first)
      if second != 0 { appendDecomposed(second) }
    } else {
      append(scalar)
    }
  }

  /// Marks stand in the order of their classes; those of one class stay as they came.
  private mutating func append(_ scalar: UInt32) {
    let combiningClass = CanonicalComposition.combiningClass(of: scalar)
    scalars.append(scalar)
    classes.append(combiningClass)
    guard combiningClass > 0 else { return }
    var index = classes.count - 1
    // Unicode’s stream-safe text has at most 30 marks on a letter: a longer pile is not sorted all through.
    var steps = 0
    while index > 0, classes[index - 1] > combiningClass, steps < 64 {
      scalars.swapAt(index, index - 1)
      classes.swapAt(index, index - 1)
      index -= 1
      steps += 1
    }
  }

  // MARK: Together

  private func composed() -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(scalars.count)
    var starter: Int?
    var lastClass: UInt8 = 0
    for (scalar, combiningClass) in zip(scalars, classes) {
      if let starter {
        let isNext = starter == result.count - 1
        if isNext || lastClass < combiningClass && lastClass > 0,
          let whole = CanonicalComposition.whole(result[starter], scalar)
        {
          result[starter] = whole
          continue
        }
      }
      if combiningClass == 0 { starter = result.count }
      lastClass = combiningClass
      result.append(scalar)
    }
    return result
  }

  // MARK: Data

  private static func combiningClass(of scalar: UInt32) -> UInt8 {
    guard scalar >= 0x300, let scalar = Unicode.Scalar(scalar) else { return 0 }
    return scalar.properties.canonicalCombiningClass.rawValue
  }

  private static let mask: UInt64 = 0x1F_FFFF

  private static func parts(of scalar: UInt32) -> (UInt32, UInt32)? {
    var low = 0
    var high = pairs.count
    while low < high {
      let middle = (low + high) / 2
      let entry = pairs[middle]
      let here = UInt32(entry >> 42)
      if here == scalar { return (UInt32(entry >> 21 & mask), UInt32(entry & mask)) }
      if here < scalar { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  private static func whole(_ first: UInt32, _ second: UInt32) -> UInt32? {
    if 0x1100 <= first && first <= 0x1112, 0x1161 <= second && second <= 0x1175 {
      return 0xAC00 + ((first - 0x1100) * 21 + second - 0x1161) * 28
    }
    if 0xAC00 <= first && first <= 0xD7A3, (first - 0xAC00) % 28 == 0, 0x11A8 <= second && second <= 0x11C2 {
      return first + second - 0x11A7
    }
    let wanted = UInt64(first) << 21 | UInt64(second)
    var low = 0
    var high = composing.count
    while low < high {
      let middle = (low + high) / 2
      let entry = pairs[Int(composing[middle])]
      let here = entry & (mask << 21 | mask)
      if here == wanted { return UInt32(entry >> 42) }
      if here < wanted { low = middle + 1 } else { high = middle }
    }
    return nil
  }
}
