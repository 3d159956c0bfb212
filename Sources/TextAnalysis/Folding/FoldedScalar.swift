/// What folding makes of one scalar.
enum FoldedScalar {
  case letter(UInt32)
  case space
  case removed
  /// Joins the letter before it.
  case mark

  init(_ scalar: UInt32) {
    switch scalar {
    case _ where scalar.isWhitespace: self = .space
    // Soft hyphen; zero-width space, non-joiner and joiner; word joiner; byte order mark; variation selectors of emoji.
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF, 0xFE0E, 0xFE0F: self = .removed
    // ‘ ’ ʼ ＇
    case 0x2018, 0x2019, 0x2BC, 0xFF07: self = .letter(0x27)
    // A small iota below is a capital iota beside: caseless patterns take it for ι.
    case 0x345: self = .letter(0x3B9)
    default: self = Composition.isMark(scalar) ? .mark : .letter(CaseFolding.folded(scalar))
    }
  }
}
