extension Character {
  /// Columns on a terminal: 2 for emoji and for East Asian wide characters, 0 for marks that stand on others.
  ///
  ///     Character("a").displayWidth     // 1
  ///     Character("漢").displayWidth    // 2
  ///     Character("👨‍👩‍👧").displayWidth   // 2: one picture
  var displayWidth: Int {
    if let ascii = asciiValue { return ascii < 0x20 || ascii == 0x7F ? 0 : 1 }
    var width = 0
    for scalar in unicodeScalars {
      // U+FE0F asks for the picture of a character that could also be a plain sign.
      if scalar.value == 0xFE0F || scalar.properties.isEmojiPresentation { return 2 }
      width += scalar.displayWidth
    }
    return width
  }
}

extension Unicode.Scalar {
  /// By itself; pictures aside.
  fileprivate var displayWidth: Int {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    // The vowels and final consonants of a Hangul syllable stand inside it.
    if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { return 0 }
    return Unicode.Scalar.wide.contains { $0.contains(value) } ? 2 : 1
  }

  /// East Asian Width W and F, by block (UAX #11); emoji are known by their own property.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
    0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
    0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F2FF, 0x20000...0x3FFFD,
  ]
}

extension StringProtocol {
  package var displayWidth: Int {
    if utf8.allSatisfy({ 0x20 <= $0 && $0 < 0x7F }) { return utf8.count }
    return reduce(0) { $0 + $1.displayWidth }
  }
}
