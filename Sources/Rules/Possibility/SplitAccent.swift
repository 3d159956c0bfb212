internal import Documents
internal import TextAnalysis

/// A letter and, beside it, an accent of its own, as a pattern may write them: `e\x{301}`. Patterns look at composed text, in
/// which the two are one character, so such a pattern never matches there.
struct SplitAccent {
  /// As the pattern has it: `e\x{301}`.
  let written: String
  /// The one character that the text has: `é`.
  let composed: String

  /// The first in the pattern; nil where there is none. Classes, and accents that may be absent, are passed over.
  init?(in pattern: SourceText) {
    // One of the two at least is written by its number.
    guard pattern.writesNumbers else { return nil }
    let scalars = Array(pattern.string.unicodeScalars)
    var index = 0
    var isInClass = false
    var letter: (scalar: Unicode.Scalar, start: Int)?
    while index < scalars.count {
      let start = index
      let scalar = SplitAccent.takeLiteral(scalars, &index)
      if scalars[start] == "[" { isInClass = true }
      if scalars[start] == "]" { isInClass = false }
      guard let scalar, !isInClass else {
        letter = nil
        continue
      }
      // Two characters that stand for themselves are composed with the pattern.
      if let letter, index - letter.start > 2, !SplitAccent.mayBeAbsent(scalars, at: index),
        let composed = SplitAccent.composed(letter.scalar, scalar)
      {
        written = String(String.UnicodeScalarView(scalars[letter.start..<index]))
        self.composed = composed
        return
      }
      letter = (scalar, start)
    }
    return nil
  }

  /// The character that stands there for itself, or as `\x{301}` or `\xE9`; nil where it means something else. Goes on behind it.
  private static func takeLiteral(_ scalars: [Unicode.Scalar], _ index: inout Int) -> Unicode.Scalar? {
    defer { index += 1 }
    guard scalars[index] == "\\" else {
      return "[](){}.*+?^$|".unicodeScalars.contains(scalars[index]) ? nil : scalars[index]
    }
    index += 1
    guard index + 1 < scalars.count, scalars[index] == "x" else { return nil }
    var digits = scalars[(index + 1)...].prefix(2)
    if scalars[index + 1] == "{" {
      digits = scalars[(index + 2)...].prefix { $0 != "}" }
      index += digits.count + 2
    } else {
      index += digits.count
    }
    return UInt32(String(String.UnicodeScalarView(digits)), radix: 16).flatMap(Unicode.Scalar.init)
  }

  private static func mayBeAbsent(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    index < scalars.count && "?*{|".unicodeScalars.contains(scalars[index])
  }

  private static func composed(_ letter: Unicode.Scalar, _ mark: Unicode.Scalar) -> String? {
    let both = String(letter) + String(mark)
    guard let composed = ComposedText(Array(both.utf8)) else { return nil }
    let text = String(decoding: composed.utf8, as: UTF8.self)
    return text.unicodeScalars.count == 1 ? text : nil
  }
}

extension SourceText {
  /// Whether a character may be written by its number, `\x`.
  fileprivate var writesNumbers: Bool {
    var follows = false
    for byte in utf8 {
      if follows, byte == UInt8(ascii: "x") { return true }
      follows = byte == UInt8(ascii: "\\")
    }
    return false
  }
}
