/// Canonical composition, Unicode’s form NFC: `e` and a combining acute accent become `é`. X counts the composed text, and
/// texts are compared in it.
///
/// The standard library composes, but shows it to nobody; the pairs are a table of ours, the combining classes are the
/// library’s. <https://www.unicode.org/reports/tr15/>.
struct Composition {
  private var scalars: [UInt32] = []
  private var classes: [UInt8] = []

  /// What the scalars become. They should begin where nothing joins what is before them.
  static func composed(_ scalars: [UInt32]) -> [UInt32] { Composition(scalars).composed(whole) }

  /// The same for folded text, where a capital İ is `i`, whether its dot is part of it or a mark of its own.
  static func composedWithoutCase(_ scalars: [UInt32]) -> [UInt32] {
    Composition(scalars).composed { first, second in
      first == 0x69 && second == 0x307 ? 0x69 : whole(first, second)
    }
  }

  /// What the scalars are made of: Unicode’s form NFD.
  static func decomposed(_ scalars: [UInt32]) -> [UInt32] { Composition(scalars).scalars }

  // MARK: Apart

  private init(_ scalars: [UInt32]) {
    self.scalars.reserveCapacity(scalars.count)
    for scalar in scalars { appendDecomposed(scalar) }
    classes = self.scalars.map(Composition.combiningClass)
    sortMarks()
  }

  private mutating func appendDecomposed(_ scalar: UInt32) {
    if 0xAC00 <= scalar && scalar <= 0xD7A3 {
      let index = scalar - 0xAC00
      scalars.append(0x1100 + index / 588)
      scalars.append(0x1161 + index % 588 / 28)
      if index % 28 > 0 { scalars.append(0x11A7 + index % 28) }
    } else if scalar >= 0xC0, let (first, second) = Composition.parts(of: scalar) {
      appendDecomposed(first)
      if second != 0 { appendDecomposed(second) }
    } else {
      scalars.append(scalar)
    }
  }

  /// Each run of marks by combining class; those of one class stay as they came.
  private mutating func sortMarks() {
    var start = 0
    while start < scalars.count {
      var end = start
      var isSorted = true
      while end < scalars.count, classes[end] > 0 {
        if end > start, classes[end] < classes[end - 1] { isSorted = false }
        end += 1
      }
      if !isSorted {
        let marks = (start..<end).sorted { (classes[$0], $0) < (classes[$1], $1) }.map { (scalars[$0], classes[$0]) }
        for (offset, mark) in marks.enumerated() { (scalars[start + offset], classes[start + offset]) = mark }
      }
      start = end + 1
    }
  }

  // MARK: Together

  private func composed(_ whole: (UInt32, UInt32) -> UInt32?) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(scalars.count)
    var starter: Int?
    var lastClass: UInt8 = 0
    for (scalar, combiningClass) in zip(scalars, classes) {
      if let starter {
        let isNext = starter == result.count - 1
        if isNext || lastClass < combiningClass && lastClass > 0, let one = whole(result[starter], scalar) {
          result[starter] = one
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

  /// What stands second in some pair, beyond the marks of Latin; in order.
  static let laterSeconds: [UInt32] = Set(composing.map { UInt32(pairs[Int($0)] & mask) }).filter { $0 > 0x36F }
    .sorted()
}
