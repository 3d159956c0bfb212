extension FixedWidthInteger where Self: UnsignedInteger {
  /// In capitals, with zeros before it.
  ///
  ///     UInt32(0xE9).hexadecimal(digits: 4)   // "00E9"
  func hexadecimal(digits: Int) -> String {
    let text = String(self, radix: 16, uppercase: true)
    return String(repeating: "0", count: Swift.max(0, digits - text.count)) + text
  }
}
