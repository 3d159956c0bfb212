internal import Diagnostics

extension FactReader {
  /// Digits in groups, with decimals.
  func number(at start: Int) -> (ExactNumber, end: Int)? {
    guard isDigit(start) else { return nil }
    var end = endOfDigits(from: start)
    var digits = Array(text[start..<end])
    if digits.count <= 3 {
      while digits.count <= 18, let group = group(at: end) {
        digits += text[group]
        end = group.upperBound
      }
    }
    var exponent = 0
    if let decimals = decimals(at: end) {
      digits += text[decimals]
      exponent = -decimals.count
      end = decimals.upperBound
    }
    guard digits.count <= 18 else { return nil }
    return (ExactNumber(digits.reduce(0) { $0 * 10 + Int($1 &- 0x30) }, exponent: exponent), end)
  }

  /// A separator and three digits.
  private func group(at offset: Int) -> Range<Int>? {
    guard offset < text.count else { return nil }
    switch text[offset] {
    case 0x2C where language != .french: break
    case 0x20 where language != .english: break
    default: return nil
    }
    let end = endOfDigits(from: offset + 1)
    return end - offset == 4 ? offset + 1..<end : nil
  }

  private func decimals(at offset: Int) -> Range<Int>? {
    guard offset < text.count, text[offset] == 0x2E || text[offset] == 0x2C && language != .english else { return nil }
    let end = endOfDigits(from: offset + 1)
    return end > offset + 1 ? offset + 1..<end : nil
  }

  /// `1st`, `2nd`, `1er`, `2e`, `3ème`
  func ordinal(at start: Int) -> (Int, end: Int)? {
    let digits = endOfDigits(from: start)
    guard digits - start <= 4, let end = end(ofOne: Self.ordinals, at: digits) else { return nil }
    return (text[start..<digits].reduce(0) { $0 * 10 + Int($1 &- 0x30) }, end)
  }

  static let ordinals: [StaticString] = [
    "st", "nd", "rd", "th", "er", "re", "ers", "res", "e", "es", "\u{E8}re", "\u{E8}me", "eme", "nde",
    "\u{1D49}\u{2B3}", "\u{1D49}",
  ]

  /// What a number measures, from what stands behind it: a percentage, an amount, or so many millions.
  func measure(_ number: ExactNumber, at end: Int) -> (Fact.Value, end: Int)? {
    let next = afterSpace(end)
    if let after = percent(at: next) { return (.percentage(number), after) }
    var number = number
    var reached: Int?
    if let (power, after) = power(at: next) ?? dollarPower(at: next) {
      number = number.times(powerOfTen: power)
      reached = after
    }
    let unit = skipLink(afterSpace(reached ?? end))
    if let (currency, after) = currencyName(at: unit) { return (.amount(number, currency: currency), after) }
    if let after = self.end(ofOne: ["cents", "cent", "\u{A2}"], at: next) {
      return (.amount(number.times(powerOfTen: -2), currency: "CAD"), after)
    }
    return reached.map { (.number(number), $0) }
  }

  private func percent(at offset: Int) -> Int? {
    if offset < text.count, text[offset] == 0x25 { return offset + 1 }
    return end(ofOne: ["per cent", "percent", "pour cent", "p. 100", "p.100", "p. cent"], at: offset)
  }

  /// `5 millions de dollars`, `5 millions d'euros`
  private func skipLink(_ offset: Int) -> Int {
    end(of: "de", at: offset).map(afterSpace) ?? (holds("d'", at: offset) ? offset + 2 : offset)
  }

  /// The power of ten that a word stands for: a billion is not the same in both languages.
  func power(at offset: Int) -> (Int, end: Int)? {
    if let end = end(ofOne: ["thousand", "mille"], at: offset) { return (3, end) }
    if let end = end(ofOne: ["million", "millions"], at: offset) { return (6, end) }
    if let end = end(ofOne: ["milliard", "milliards"], at: offset) { return (9, end) }
    if let end = end(ofOne: ["billion", "billions"], at: offset) { return (language == .french ? 12 : 9, end) }
    if let end = end(ofOne: ["trillion", "trillions"], at: offset) { return (language == .french ? 18 : 12, end) }
    return nil
  }

  /// A unit written against its number: `5km`, `20mg`, `30°c`. What else stands there makes a name of it.
  func unit(at offset: Int) -> Int? {
    end(
      ofOne: ["km", "m", "cm", "mm", "kg", "g", "mg", "l", "ml", "mb", "gb", "kw", "min", "s", "k", "c", "f", "x"],
      at: offset)
  }
}
