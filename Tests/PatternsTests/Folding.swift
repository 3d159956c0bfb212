/// Folding as the trie’s callers do it, written a second time and for clearness alone.
enum Folding {
  static func fold(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: continue
      case 0x2019, 0x2BC: folded.append("'")
      default:
        if scalar.properties.isWhitespace {
          if folded.last != " " { folded.append(" ") }
        } else {
          folded.append(lower(upper(scalar)))
        }
      }
    }
    return composed(folded)
  }

  /// Marks onto the base before them, one after the other, as far as there is such a letter.
  private static func composed(_ scalars: String.UnicodeScalarView) -> String {
    var result = String.UnicodeScalarView()
    for scalar in scalars {
      if isMark(scalar), let base = result.last, let one = pair(base, scalar) {
        result.removeLast()
        result.append(one)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static func pair(_ base: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
    let both = String(String.UnicodeScalarView([base, mark]))
    for value in UInt32(0xA0)..<0x2300 {
      // `String` compares canonically.
      if let one = Unicode.Scalar(value), String(one) == both { return one }
    }
    return nil
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  private static func upper(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    only(scalar.properties.uppercaseMapping) ?? only(scalar.properties.titlecaseMapping) ?? scalar
  }

  private static func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar == "İ" ? "i" : only(scalar.properties.lowercaseMapping) ?? scalar
  }

  /// The mapping, where it is simple.
  private static func only(_ mapping: String) -> Unicode.Scalar? {
    mapping.unicodeScalars.count == 1 ? mapping.unicodeScalars.first : nil
  }
}
