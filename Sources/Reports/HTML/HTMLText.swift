package import Diagnostics

/// Pieces of a page.
package enum HTMLText {
  /// For an element or a quoted attribute.
  package static func escaped(_ text: String) -> String {
    let text = text.visible
    if !text.utf8.contains(where: { #"&<>"'"#.utf8.contains($0) || $0 == 0x0D }) { return text }
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\r": escaped += "&#13;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// The same in each language, each marked as what it is; the language of the reader first.
  package static func both(_ text: Bilingual, first language: Language, in element: String = "span") -> String {
    ([language] + Language.allCases.filter { $0 != language })
      .map { "<\(element) lang=\"\($0.rawValue)\">\(escaped(text[$0]))</\(element)>" }
      .joined(separator: "\n")
  }

  /// What somebody wrote, in whatever direction it runs.
  package static func quoted(_ text: String, in element: String = "bdi", class name: String? = nil) -> String {
    let style = name.map { " class=\"\($0)\"" } ?? ""
    return "<\(element)\(style) dir=\"auto\">\(escaped(text))</\(element)>"
  }
}
