/// Letters, digits, marks and the underscore, of every script: what words are made of.
@inline(__always)
func isWordScalar(_ scalar: UInt32) -> Bool {
  scalar < 0x80 ? isASCIIWordByte(UInt8(truncatingIfNeeded: scalar)) : isLongWordScalar(scalar)
}

@inline(__always)
func isASCIIWordByte(_ byte: UInt8) -> Bool {
  byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "_")
}

private func isLongWordScalar(_ scalar: UInt32) -> Bool {
  switch scalar {
  // Latin letters, and Canadian syllabics but for their own punctuation: the scripts of Canada's posts.
  case 0xC0...0x2C1: return scalar != 0xD7 && scalar != 0xF7
  case 0x300...0x36F: return true
  case 0x1401...0x166C, 0x166F...0x167F: return true
  // Punctuation, signs and what encloses them, arrows, pictures and their variation selectors.
  case 0x2000...0x206F, 0x20A0...0x20FF, 0x2190...0x245F, 0x2500...0x2BFF, 0xFE00...0xFE0F, 0x1F000...0x1FAFF:
    return false
  default: break
  }
  switch Unicode.Scalar(scalar)?.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
  case .nonspacingMark, .spacingMark, .enclosingMark: return true
  case .decimalNumber, .letterNumber, .otherNumber: return true
  default: return false
  }
}
