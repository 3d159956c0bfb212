internal import Diagnostics

extension FactReader {
  /// After a sign of currency: `$5 million`, `$5m`, `$5 us`.
  func amount(at start: Int, currency: String) -> (Fact.Value, end: Int)? {
    guard var (number, end) = number(at: afterSpace(start)) else { return nil }
    if let (power, after) = power(at: afterSpace(end)) ?? letterPower(at: end) {
      number = number.times(powerOfTen: power)
      end = after
    }
    let (code, after) = currencySuffix(at: end) ?? (currency, end)
    return (.amount(number, currency: code), after)
  }

  func currencySign(at offset: Int) -> (String, end: Int)? {
    if offset < text.count, text[offset] == 0x24 { return ("CAD", offset + 1) }
    if holds("\u{20AC}", at: offset) { return ("EUR", offset + 3) }
    if holds("\u{A3}", at: offset) { return ("GBP", offset + 2) }
    return nil
  }

  /// A word before a dollar sign: `us$5`
  func currency(in word: Range<Int>) -> String? {
    if text.span.holds("us", in: word) { return "USD" }
    return text.span.holds("ca", in: word) || text.span.holds("c", in: word) || text.span.holds("cad", in: word)
      ? "CAD" : nil
  }

  /// Behind a number: `$ us`, `m$`, `dollars`, `euros`, `cad`
  func currencyName(at offset: Int) -> (String, end: Int)? {
    if let (currency, end) = currencySign(at: offset) {
      // $ and then a number: the sign belongs to that.
      if isDigit(end) { return nil }
      return currencySuffix(at: end) ?? (currency, end)
    }
    if let end = end(ofOne: ["dollars", "dollar", "cad"], at: offset) { return ("CAD", end) }
    if let end = end(ofOne: ["euros", "euro", "eur"], at: offset) { return ("EUR", end) }
    return end(of: "usd", at: offset).map { ("USD", $0) }
  }

  /// `5 m$`, `5 g$`: French abbreviates millions and thousands of millions so.
  func dollarPower(at offset: Int) -> (Int, end: Int)? {
    guard offset + 1 < text.count, text[offset + 1] == 0x24 else { return nil }
    switch text[offset] {
    case UInt8(ascii: "k"): return (3, offset + 1)
    case UInt8(ascii: "m"): return (6, offset + 1)
    case UInt8(ascii: "g"): return (9, offset + 1)
    default: return nil
    }
  }

  /// `$5m`, `$5b`, `$5bn`
  private func letterPower(at offset: Int) -> (Int, end: Int)? {
    if let end = end(of: "k", at: offset) { return (3, end) }
    if let end = end(ofOne: ["m", "mm"], at: offset) { return (6, end) }
    return end(ofOne: ["b", "bn"], at: offset).map { (9, $0) }
  }

  private func currencySuffix(at offset: Int) -> (String, end: Int)? {
    let next = afterSpace(offset)
    if let end = end(ofOne: ["us", "usd"], at: next) { return ("USD", end) }
    return end(ofOne: ["ca", "can", "cad"], at: next).map { ("CAD", $0) }
  }
}
