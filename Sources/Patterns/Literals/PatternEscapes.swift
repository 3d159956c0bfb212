extension PatternInput {
  private typealias NotUnderstood = LiteralParser.NotUnderstood

  /// After a backslash, outside a class.
  mutating func takeEscape() throws(LiteralParser.NotUnderstood) -> Needs {
    if let scalar = try takeCharacterEscape() { return Needs(scalar) }
    switch takeNext() {
    case "b": return .wordBoundary
    case "A", "z", "Z", "B", "G", "K": return .nothing
    case "s", "h": return .whiteSpace
    case "v", "R": return Needs(LiteralSet(" "))
    case "d": return .someDigit
    case "D", "w", "W", "S", "H", "V", "N", "X": return .anything
    case "p":
      switch try takeProperty() {
      case "Nd": return .someDigit
      case "M", "Mn", "Mc", "Me": return Needs(oneOf: .marks, digit: false, isCapital: false)
      default: return .anything
      }
    case "P":
      _ = try takeProperty()
      return .anything
    case let digit? where "1"..."9" ~= digit:
      // One digit refers to a group; more may be a character by its number.
      if let next, next.isDigit { throw NotUnderstood() }
      return .anything
    case "g", "k": return try takeReference()
    default: throw NotUnderstood()
    }
  }

  /// After a backslash: a character by its escape or number; nil if it is something else, and then nothing is taken.
  mutating func takeCharacterEscape() throws(LiteralParser.NotUnderstood) -> Unicode.Scalar? {
    guard let scalar = next else { throw NotUnderstood() }
    switch scalar {
    case "a", "e", "f", "n", "r", "t":
      skip()
      return Self.controls[scalar]
    case "x":
      skip()
      if take("{") { return try takeNumber(radix: 16) }
      guard let high = next, high.isHexDigit, let low = peek(1), low.isHexDigit else { throw NotUnderstood() }
      skip()
      skip()
      return UInt32(String(String.UnicodeScalarView([high, low])), radix: 16).flatMap(Unicode.Scalar.init)
    case "o":
      skip()
      guard take("{") else { throw NotUnderstood() }
      return try takeNumber(radix: 8)
    case "N":
      guard take("N{U+") else { return nil }
      return try takeNumber(radix: 16)
    // A null may be followed by more digits of its number; `\c` and `\E` are rare where this is asked.
    case "0", "c", "E", "Q": throw NotUnderstood()
    default:
      if scalar.isDigit || scalar.isASCIILetter { return nil }
      skip()
      return scalar
    }
  }

  private static let controls: [Unicode.Scalar: Unicode.Scalar] = [
    "a": "\u{7}", "e": "\u{1B}", "f": "\u{C}", "n": "\n", "r": "\r", "t": "\t",
  ]

  private mutating func takeNumber(radix: Int) throws(LiteralParser.NotUnderstood) -> Unicode.Scalar {
    let digits = take { $0.isHexDigit }
    guard take("}"), let value = UInt32(digits, radix: radix), let scalar = Unicode.Scalar(value) else {
      throw NotUnderstood()
    }
    return scalar
  }

  /// The name of a property, after `\p` or `\P`.
  mutating func takeProperty() throws(LiteralParser.NotUnderstood) -> String {
    if take("{") {
      let name = take { $0 != "}" }
      guard take("}") else { throw NotUnderstood() }
      return name
    }
    guard let letter = takeNext(), letter.isASCIILetter else { throw NotUnderstood() }
    return String(letter)
  }

  /// After `\g` or `\k`: a group referred to, or called like a subroutine.
  private mutating func takeReference() throws(LiteralParser.NotUnderstood) -> Needs {
    switch takeNext() {
    case "{": skip(past: "}")
    case "<": skip(past: ">")
    case "'": skip(past: "'")
    case "+", "-": _ = take(while: \.isDigit)
    case let digit? where digit.isDigit: _ = take(while: \.isDigit)
    default: throw NotUnderstood()
    }
    return .anything
  }
}
