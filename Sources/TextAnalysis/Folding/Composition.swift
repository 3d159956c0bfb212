/// Letters and the marks upon them, put together as Unicode's NFC does: `e` and U+0301 are `é`.
enum Composition {
  /// Whether a scalar may join, or change places with, what stands before it. Marks of Latin, and what composes in other
  /// scripts; Hangul, which posts write composed, is left as it stands.
  static func isMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case ..<0x300: false
    case ..<0x370: true
    case 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F: true
    case 0x653...0x309A: isLaterSecond(UInt16(scalar))
    default: false
    }
  }

  /// A letter with its marks, composed: in the order and the form in which NFC has it.
  static func composed(_ segment: [UInt32]) -> [UInt32] {
    var scalars: [UInt32] = []
    for scalar in segment { appendDecomposed(scalar, to: &scalars) }
    sortMarks(in: &scalars)

    var result: [UInt32] = []
    var starter: Int?
    var lastClass: UInt8 = 0
    for scalar in scalars {
      let combiningClass = combiningClass(of: scalar)
      let isBlocked = starter.map { $0 < result.count - 1 && (lastClass == 0 || lastClass >= combiningClass) } ?? true
      if let starter, !isBlocked, let pair = composed(result[starter], scalar) {
        result[starter] = pair
        continue
      }
      if combiningClass == 0 { starter = result.count }
      lastClass = combiningClass
      result.append(scalar)
    }
    return result
  }

  private static func appendDecomposed(_ scalar: UInt32, to result: inout [UInt32]) {
    guard let index = triple(composing: scalar) else { return result.append(scalar) }
    appendDecomposed(UInt32(triples[index + 1]), to: &result)
    result.append(UInt32(triples[index + 2]))
  }

  /// Each run of marks by combining class; those of one class stay in order.
  private static func sortMarks(in scalars: inout [UInt32]) {
    var start = 0
    while start < scalars.count {
      guard combiningClass(of: scalars[start]) != 0 else {
        start += 1
        continue
      }
      var run: [(combiningClass: UInt8, position: Int, scalar: UInt32)] = []
      while start + run.count < scalars.count {
        let scalar = scalars[start + run.count]
        let combiningClass = combiningClass(of: scalar)
        if combiningClass == 0 { break }
        run.append((combiningClass, run.count, scalar))
      }
      run.sort { ($0.combiningClass, $0.position) < ($1.combiningClass, $1.position) }
      for (position, mark) in run.enumerated() { scalars[start + position] = mark.scalar }
      start += run.count
    }
  }

  private static func combiningClass(of scalar: UInt32) -> UInt8 {
    scalar < 0x300 ? 0 : Unicode.Scalar(scalar)?.properties.canonicalCombiningClass.rawValue ?? 0
  }

  private static func isLaterSecond(_ scalar: UInt16) -> Bool {
    var low = 0
    var high = laterSeconds.count
    while low < high {
      let middle = (low + high) / 2
      if laterSeconds[middle] < scalar { low = middle + 1 } else { high = middle }
    }
    return low < laterSeconds.count && laterSeconds[low] == scalar
  }

  /// Where in `triples` a composed scalar stands.
  private static func triple(composing scalar: UInt32) -> Int? {
    var low = 0
    var high = triples.count / 3
    while low < high {
      let middle = (low + high) / 2
      if triples[3 * middle] < scalar { low = middle + 1 } else { high = middle }
    }
    return 3 * low < triples.count && triples[3 * low] == scalar ? 3 * low : nil
  }

  private static func composed(_ first: UInt32, _ second: UInt32) -> UInt32? {
    // A capital İ is folded to i, whether its dot is part of it or a mark of its own.
    if first == 0x69, second == 0x307 { return 0x69 }
    guard first < 0x10000, second < 0x10000 else { return nil }
    let key = first << 16 | second
    var low = 0
    var high = byPair.count
    while low < high {
      let middle = (low + high) / 2
      if byPair[middle].pair < key { low = middle + 1 } else { high = middle }
    }
    return low < byPair.count && byPair[low].pair == key ? UInt32(byPair[low].composed) : nil
  }

  private static let byPair: [(pair: UInt32, composed: UInt16)] = stride(from: 0, to: triples.count, by: 3)
    .map { (pair: UInt32(triples[$0 + 1]) << 16 | UInt32(triples[$0 + 2]), composed: triples[$0]) }
    .sorted { $0.pair < $1.pair }
}
