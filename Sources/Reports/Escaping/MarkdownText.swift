/// Text that Markdown shows as it is.
package enum MarkdownText {
  /// Inside a paragraph: on one line, with nothing that formats, links, or calls a person’s attention.
  ///
  ///     MarkdownText.escaped("*see* @someone #12")   // \*see\* @<!-- -->someone \#<!-- -->12
  package static func escaped(_ text: String) -> String {
    var escaped = ""
    var isNumber = true
    for scalar in text.onScreen.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "!", "|", "~", "$": escaped += "\\" + String(scalar)
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "&": escaped += "&amp;"
      // Code hosts look for names and numbers in finished text, where a backslash no longer is; a comment parts them.
      case "@": escaped += "@<!-- -->"
      case "#": escaped += "\\#<!-- -->"
      // Only what begins a line is an item of a list.
      case "+", "-", "=": escaped += (escaped.isEmpty ? "\\" : "") + String(scalar)
      case ".", ")": escaped += (isNumber ? "\\" : "") + String(scalar)
      default: escaped.unicodeScalars.append(scalar)
      }
      isNumber = isNumber && ("0"..."9").contains(scalar)
    }
    return escaped
  }

  /// In a code span whose fence is longer than any in the text.
  package static func code(_ text: String) -> String {
    let text = text.onScreen
    var longest = 0
    var run = 0
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let needsSpace = longest > 0 || text.hasPrefix(" ") || text.hasSuffix(" ") || text.isEmpty
    return needsSpace ? "\(fence) \(text) \(fence)" : fence + text + fence
  }

  /// A link, or the words alone where the address is not one for a browser.
  package static func link(_ words: String, to address: String?) -> String {
    guard let address, address.isWebAddress else { return escaped(words) }
    return "[\(escaped(words))](<\(address)>)"
  }
}

extension String {
  /// Whether it can stand as a link in a page: `https` or `http`, without a character that would end it there.
  var isWebAddress: Bool {
    (hasPrefix("https://") || hasPrefix("http://"))
      && utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && !#""<>\`"#.utf8.contains($0) }
  }
}
