/// Checks that tell a number that is meant from one that only looks like it. Spaces and hyphens in it do not count.
package enum Validity: String, Hashable, Sendable, CaseIterable {
  /// The Luhn algorithm, ISO/IEC 7812-1, annex B: payment cards and many other numbers.
  case luhn
  /// A Social Insurance Number of Canada: nine digits, Luhn, does not begin with 0 or 8, one kind of separator.
  case sin

  package func holds(_ text: ArraySlice<UInt8>) -> Bool {
    let digits = text.filter(\.isDigit).map { Int($0 - UInt8(ascii: "0")) }
    switch self {
    case .luhn: return digits.count >= 2 && Validity.passesLuhn(digits)
    case .sin:
      let separators = Set(String(decoding: text, as: UTF8.self).unicodeScalars.filter { !("0"..."9").contains($0) })
      return digits.count == 9 && digits[0] != 0 && digits[0] != 8 && separators.count <= 1
        && Set(digits).count > 1 && Validity.passesLuhn(digits)
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
