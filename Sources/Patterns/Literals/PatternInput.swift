/// A pattern being read, scalar by scalar.
struct PatternInput {
  private let scalars: [Unicode.Scalar]
  private var place = 0

  init(_ pattern: String) { scalars = Array(pattern.unicodeScalars) }

  var isAtEnd: Bool { place == scalars.count }
  var next: Unicode.Scalar? { peek(0) }

  func peek(_ distance: Int) -> Unicode.Scalar? {
    place + distance < scalars.count ? scalars[place + distance] : nil
  }

  mutating func skip(_ count: Int = 1) { place = min(place + count, scalars.count) }

  mutating func takeNext() -> Unicode.Scalar? {
    defer { skip() }
    return next
  }

  /// What was taken since this was that.
  func text(since earlier: PatternInput) -> String {
    String(String.UnicodeScalarView(scalars[min(earlier.place, place)..<place]))
  }

  mutating func take(_ text: String) -> Bool {
    var end = place
    for scalar in text.unicodeScalars {
      guard end < scalars.count, scalars[end] == scalar else { return false }
      end += 1
    }
    place = end
    return true
  }

  /// Two letters of ASCII or more, each of which stands once. The last of a word is left for later unless what follows cannot
  /// lead to a quantifier, as a comment can.
  mutating func takeLetters() -> ArraySlice<Unicode.Scalar>? {
    var end = place
    while end < scalars.count, scalars[end].isASCIILetter { end += 1 }
    if end < scalars.count, scalars[end] != "|", scalars[end] != ")" { end -= 1 }
    // What is joined to one literal stays short.
    end = min(end, place + 16)
    guard end - place >= 2 else { return nil }
    defer { place = end }
    return scalars[place..<end]
  }

  mutating func skip(past end: Unicode.Scalar) {
    while let scalar = takeNext(), scalar != end {}
  }

  mutating func take(while accepts: (Unicode.Scalar) -> Bool) -> String {
    var taken = String.UnicodeScalarView()
    while let scalar = next, accepts(scalar) {
      taken.append(scalar)
      skip()
    }
    return String(taken)
  }

  /// The white space that `(?x)` ignores.
  static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 9...13, 32, 0x85, 0x200E, 0x200F, 0x2028, 0x2029: true
    default: false
    }
  }

  /// A quantifier, greedy or not; nil if there is none.
  mutating func takeQuantifier() throws(LiteralParser.NotUnderstood) -> (least: Int, most: Int?)? {
    let quantifier: (Int, Int?)
    if take("*") {
      quantifier = (0, nil)
    } else if take("+") {
      quantifier = (1, nil)
    } else if take("?") {
      quantifier = (0, 1)
    } else if let counts = try takeCounts() {
      quantifier = counts
    } else {
      return nil
    }
    if !take("+") { _ = take("?") }
    return quantifier
  }

  private mutating func takeCounts() throws(LiteralParser.NotUnderstood) -> (Int, Int?)? {
    let start = self
    guard take("{") else { return nil }
    let inside = take { $0.isDigit || $0 == "," || $0 == " " || $0 == "\t" }
    guard take("}"), inside.unicodeScalars.contains(where: \.isDigit) else {
      self = start
      return nil
    }
    let counts = inside.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    switch counts.count {
    case 1: if let count = counts[0] { return (count, count) }
    case 2:
      if let least = counts[0] {
        if inside.hasSuffix(",") { return (least, nil) }
        if let most = counts[1] { return (least, most) }
      }
    default: break
    }
    // `{,3}` and `{1, 3}` are text to some versions and quantifiers to others.
    throw LiteralParser.NotUnderstood()
  }

  /// `1`, `+1`, `-1` and the closing parenthesis, as in `(?1)`.
  mutating func takeCallNumber() -> Bool {
    let sign = next == "+" || next == "-" ? 1 : 0
    guard let digit = peek(sign), digit.isDigit else { return false }
    skip(past: ")")
    return true
  }
}

extension Unicode.Scalar {
  var isDigit: Bool { "0"..."9" ~= self }
  /// A decimal digit of any script.
  var isDecimal: Bool { isASCII ? isDigit : properties.generalCategory == .decimalNumber }
  var isHexDigit: Bool { isDigit || "a"..."f" ~= self || "A"..."F" ~= self }
  var isASCIILetter: Bool { "a"..."z" ~= self || "A"..."Z" ~= self }
}
