/// What a scalar is to somebody who looks at capitals.
enum LetterCase {
  case capital, small, caseless, digit, other

  init(_ scalar: UInt32) {
    if scalar < 0x80 {
      self = scalar.isASCIICapital ? .capital : scalar.isASCIISmall ? .small : scalar.isASCIIDigit ? .digit : .other
      return
    }
    switch Unicode.Scalar(scalar)?.properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter: self = .capital
    case .lowercaseLetter: self = .small
    case .otherLetter, .modifierLetter: self = .caseless
    case .decimalNumber: self = .digit
    default: self = .other
    }
  }
}
