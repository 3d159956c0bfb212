extension Character {
  /// What a screen can show of it, where it would show nothing, or take it for a command to the screen: control
  /// characters, marks that turn the direction of a line, characters that cannot be seen. Nil for all others.
  ///
  ///     Character("\u{1B}").visible     // "␛"
  ///     Character("\u{200B}").visible   // "⟨U+200B⟩"
  var visible: String? {
    if let ascii = asciiValue, ascii >= 0x20, ascii != 0x7F { return nil }
    var shown = ""
    var isChanged = false
    var first: UInt32?
    for scalar in unicodeScalars {
      if let name = scalar.visible(behind: first) {
        shown += name
        isChanged = true
      } else {
        shown.unicodeScalars.append(scalar)
      }
      first = first ?? scalar.value
    }
    return isChanged ? shown : nil
  }
}

extension Unicode.Scalar {
  /// A line break or a tab.
  fileprivate var isLayout: Bool { self == "\n" || self == "\r" || self == "\t" }

  fileprivate func visible(behind first: UInt32?) -> String? {
    switch value {
    case 0x20..<0x7F, 0xC0..<0x180E: return nil
    case 0x00..<0x20: return Unicode.Scalar(0x2400 + value).map { String(Character($0)) }
    case 0x7F: return "␡"
    case 0x80..<0xA0, 0xAD, 0x180E, 0x200B, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF, 0xFFF9...0xFFFB: break
    // Tags spell out a region behind a black flag, and say nothing that can be seen anywhere else.
    case 0xE0000...0xE007F where first != 0x1F3F4: break
    default: return nil
    }
    return "⟨U+\(value.hexadecimal(digits: 4))⟩"
  }
}

extension String {
  /// With a name for each character that would not be seen, or that a screen would obey; line breaks and tabs stay.
  var visible: String {
    // Characters are looked for only where there is a scalar that may need a name: that is rare, and finding them is slow.
    if unicodeScalars.allSatisfy({ $0.visible(behind: nil) == nil || $0.isLayout }) { return self }
    var shown = ""
    shown.reserveCapacity(utf8.count)
    for character in self {
      if !character.unicodeScalars.allSatisfy(\.isLayout), let name = character.visible {
        shown += name
      } else {
        shown.append(character)
      }
    }
    return shown
  }

  /// One line that a terminal can be given, whoever wrote it: line breaks and tabs are spaces.
  package var onScreen: String {
    let visible = visible
    if !visible.utf8.contains(where: { $0 < 0x20 }) { return visible }
    return String(visible.map { $0.unicodeScalars.allSatisfy(\.isLayout) ? " " : $0 })
  }
}
