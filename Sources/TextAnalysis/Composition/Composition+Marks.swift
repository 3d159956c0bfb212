extension Composition {
  /// Whether a scalar may join, or change places with, what stands before it. Marks of Latin, and what composes in other
  /// scripts; Hangul, which posts write composed, is left as it stands.
  static func isMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case ..<0x300: false
    case ..<0x370: true
    case 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F: true
    case 0x653...0x309A, 0x11000...0x119FF: isLaterSecond(scalar)
    default: false
    }
  }

  private static func isLaterSecond(_ scalar: UInt32) -> Bool {
    var low = 0
    var high = laterSeconds.count
    while low < high {
      let middle = (low + high) / 2
      if laterSeconds[middle] < scalar { low = middle + 1 } else { high = middle }
    }
    return low < laterSeconds.count && laterSeconds[low] == scalar
  }
}
