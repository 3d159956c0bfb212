/// What folding leaves of a string, whatever stands around it in a text.
enum SurvivingLiteral {
  /// The longest stretch that folds by itself as it folds in every text; nil if it is too short to look for.
  ///
  /// - It neither begins nor ends with white space, which folds together with what is around it.
  /// - It has no mark, which folds into its base, nor anything that goes away or can be matched by what does.
  /// - It does not end with what a mark could compose with, unless white space is known to follow.
  static func longest(in string: [Unicode.Scalar], whereMarksCompose: Bool) -> [Unicode.Scalar]? {
    stretch(in: string.filter { $0 != LiteralSet.boundary }, whereMarksCompose: whereMarksCompose).map(Array.init)
  }

  /// The same where marks compose with nothing, and whether a word must begin or end with it.
  static func bounded(in string: [Unicode.Scalar]) -> PatternNeeds.Literal? {
    var plain: [Unicode.Scalar] = []
    plain.reserveCapacity(string.count)
    var boundaries: [Int] = []
    for scalar in string {
      if scalar == LiteralSet.boundary { boundaries.append(plain.count) } else { plain.append(scalar) }
    }
    guard let stretch = stretch(in: plain, whereMarksCompose: false), let first = stretch.first, let last = stretch.last
    else { return nil }
    // Beside anything but a letter or digit, a boundary means that there is one on the other side.
    return PatternNeeds.Literal(
      text: String(String.UnicodeScalarView(stretch)), isBeginning: stretch.startIndex == plain.startIndex,
      startsWord: first.isASCIIWord && boundaries.contains(stretch.startIndex),
      endsWord: last.isASCIIWord && boundaries.contains(stretch.endIndex))
  }

  private static func stretch(
    in string: [Unicode.Scalar], whereMarksCompose: Bool
  ) -> ArraySlice<Unicode.Scalar>? {
    var best: ArraySlice<Unicode.Scalar> = []
    var bestBytes = RequiredLiterals.shortest - 1
    var rest = string[...]
    while !rest.isEmpty {
      var piece = rest.prefix { !isCut($0) }
      rest = rest[piece.endIndex...]
      let isCutShort = !rest.isEmpty
      rest = rest.drop(while: isCut)

      let end = piece.endIndex
      trim(&piece)
      if piece.endIndex == end, whereMarksCompose || isCutShort, let last = piece.last, composes(last) {
        piece.removeLast()
        trim(&piece)
      }
      let bytes = piece.reduce(0) { $0 + UTF8.width($1) }
      if bytes > bestBytes {
        best = piece
        bestBytes = bytes
      }
    }
    return best.isEmpty ? nil : best
  }

  private static func trim(_ piece: inout ArraySlice<Unicode.Scalar>) {
    piece = piece.drop { $0 == " " }
    while piece.last == " " { piece.removeLast() }
  }

  private static func isCut(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0x80: false
    // Gone after folding.
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: true
    // Iota, as which a caseless pattern also takes the mark U+0345; and letters that some versions of Unicode pair, but not by
    // their simple upper case.
    case 0x399, 0x3B9, 0x1FBE, 0x390, 0x3B0, 0x1FD3, 0x1FE3, 0xFB05, 0xFB06: true
    // Parts of Hangul syllables, which compose without being marks.
    case 0x1100...0x11FF, 0xA960...0xA97F, 0xD7B0...0xD7FF: true
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .spacingMark, .enclosingMark: true
      default: false
      }
    }
  }

  /// Whether some mark may compose with it to one scalar. True where in doubt.
  private static func composes(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "<", "=", ">": return true
    case "\0"..."\u{7F}": return false
    // Canadian syllabics and Han are letters, but compose with nothing.
    case "\u{1400}"..."\u{167F}", "\u{18B0}"..."\u{18FF}", "\u{3400}"..."\u{4DBF}", "\u{4E00}"..."\u{9FFF}":
      return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .decimalNumber, .currencySymbol, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .connectorPunctuation, .otherPunctuation:
      return false
    // The arrows and mathematical signs that compose with a stroke are all below.
    case .otherSymbol: return scalar.value < 0x2300
    default: return true
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isASCIIWord: Bool { isDigit || isASCIILetter || self == "_" }
}
