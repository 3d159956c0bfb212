/// Text inside XML 1.0, in an element or in an attribute in double quotation marks.
enum XMLText {
  /// Characters that XML cannot hold become U+FFFD; white space in an attribute survives its reader.
  ///
  ///     XMLText.escaped("a < b ]]> \u{1B}")   // a &lt; b ]]&gt; �
  static func escaped(_ text: String, inAttribute: Bool = false) -> String {
    // 0xEF begins U+FFFE and U+FFFF.
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x26 && $0 != 0x3C && $0 != 0x3E && $0 != 0x22 && $0 != 0xEF }) {
      return text
    }
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: escaped += "&amp;"
      case 0x3C: escaped += "&lt;"
      case 0x3E: escaped += "&gt;"
      case 0x22: escaped += "&quot;"
      case 0x0D: escaped += "&#13;"
      case 0x09 where inAttribute, 0x0A where inAttribute: escaped += "&#\(scalar.value);"
      case 0x09, 0x0A: escaped.unicodeScalars.append(scalar)
      case 0..<0x20, 0xFFFE, 0xFFFF: escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// ` name="value"`
  static func attribute(_ name: String, _ value: String) -> String {
    " \(name)=\"\(escaped(value, inAttribute: true))\""
  }

  static func attribute(_ name: String, _ value: Int) -> String { " \(name)=\"\(value)\"" }
}
