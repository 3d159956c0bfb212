/// What a piece of text starts with, as far as it tells whether a sentence starts there.
enum FirstSign {
  case capital, small, digit, picture, list
  /// `?`, `!`, `:`, `;`: they end what stands before.
  case mark
  /// `»`, `)`: they close it.
  case closing
  case other

  init(at start: Int, in text: Span<UInt8>) {
    var offset = start
    while offset < text.count {
      let (scalar, next) = text.readScalar(at: offset)
      switch scalar {
      case 0x21, 0x3F, 0x3A, 0x3B: self = .mark
      case 0xBB, 0x29, 0x5D, 0x201D: self = .closing
      // An opening quote or bracket: what it holds decides.
      case 0xAB, 0x28, 0x5B, 0x201C, 0x2018, 0x22, 0x27:
        offset = next
        while offset < text.count, offset - start < 16, text.readScalar(at: offset).value.isWhitespace {
          offset = text.readScalar(at: offset).end
        }
        if offset - start < 16 { continue }
        self = .other
      case 0x2D, 0x2A, 0xB7, 0x2022, 0x2023, 0x25AA, 0x25CF, 0x2010...0x2015, 0x2713, 0x2714, 0x2705:
        self = next < text.count && text.readScalar(at: next).value.isWhitespace ? .list : .other
      case 0x30...0x39: self = FirstSign.numbersList(at: offset, in: text) ? .list : .digit
      case 0x23, 0x40: self = .capital  // #tag, @name
      case 0x2190...0x21FF, 0x231A...0x23FF, 0x25A0...0x27BF, 0x2B00...0x2BFF, 0x1F000...0x1FAFF: self = .picture
      default: self = FirstSign(letter: scalar)
      }
      return
    }
    self = .other
  }

  /// `1. `, `2) `
  private static func numbersList(at start: Int, in text: Span<UInt8>) -> Bool {
    var offset = start
    while offset < text.count, offset - start < 2, text[offset].isASCIIDigit { offset += 1 }
    guard offset + 1 < text.count, text[offset] == 0x2E || text[offset] == 0x29 else { return false }
    return text.readScalar(at: offset + 1).value.isWhitespace
  }

  private init(letter: UInt32) {
    if letter < 0x80 {
      self = letter.isASCIICapital ? .capital : letter.isASCIISmall ? .small : .other
    } else if CaseFolding.folded(letter) != letter {
      self = .capital
    } else {
      switch Unicode.Scalar(letter)?.properties.generalCategory {
      case .lowercaseLetter: self = .small
      // Scripts without case start sentences with any letter.
      case .otherLetter: self = .capital
      default: self = .other
      }
    }
  }
}
