/// Checks that tell a number that is meant from one that only looks like it. Spaces and hyphens in it do not count.
package enum Validity: String, Hashable, Sendable, CaseIterable {
  /// The Luhn algorithm, ISO/IEC 7812-1, annex B: payment cards and many other numbers.
  case luhn
  /// A Social Insurance Number of Canada: nine digits, Luhn, does not begin with 0 or 8, one kind of separator.
  case sin
  /// An International Bank Account Number, ISO 13616-1: as long as its country’s are, and 1 modulo 97 by ISO/IEC 7064.
  case iban
  /// A day that the Gregorian calendar has: `2026-02-28`, `28/02/2026`, `Feb. 28, 2026`, `28 février 2026`.
  case date
  /// A telephone number of the North American Numbering Plan, or an international one, `+` and 7 to 15 digits, by ITU-T E.164.
  case phone

  package func holds(_ text: ArraySlice<UInt8>) -> Bool {
    let digits = text.filter(\.isDigit).map { Int($0 - UInt8(ascii: "0")) }
    switch self {
    case .luhn: return digits.count >= 2 && Validity.passesLuhn(digits)
    case .sin:
      let separators = Set(String(decoding: text, as: UTF8.self).unicodeScalars.filter { !("0"..."9").contains($0) })
      return digits.count == 9 && digits[0] != 0 && digits[0] != 8 && separators.count <= 1
        && Set(digits).count > 1 && Validity.passesLuhn(digits)
    case .iban: return Validity.isIBAN(text)
    case .date: return Validity.isDate(text)
    case .phone: return Validity.isPhone(text, digits)
    }
  }

  static func passesLuhn(_ digits: [Int]) -> Bool {
    var sum = 0
    for (index, digit) in digits.reversed().enumerated() {
      let weighed = index % 2 == 0 ? digit : digit * 2
      sum += weighed > 9 ? weighed - 9 : weighed
    }
    return sum % 10 == 0
  }
}

extension UInt8 {
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
