/// Letters without their case: the simple lowercase of the simple uppercase, so that all forms that a caseless pattern
/// takes for one letter are one (K and the Kelvin sign, s and ſ, Å and the ångström sign, ς and σ).
///
///     CaseFolding.folded(0xC9)   // 0xE9: É → é
enum CaseFolding {
  static func folded(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x80 { return scalar.lowercasedASCII }
    let run = 4 * lastRun(startingAtOrBefore: Int32(truncatingIfNeeded: scalar))
    guard run >= 0 else { return scalar }
    let value = Int32(truncatingIfNeeded: scalar)
    guard value <= runs[run + 1], (value - runs[run]) % runs[run + 2] == 0 else { return scalar }
    return UInt32(value + runs[run + 3])
  }

  /// −1 where all start later.
  private static func lastRun(startingAtOrBefore value: Int32) -> Int {
    var low = -1
    var high = runs.count / 4
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[4 * middle] <= value { low = middle } else { high = middle }
    }
    return low
  }
}
