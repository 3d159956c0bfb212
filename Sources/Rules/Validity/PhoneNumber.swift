internal import Diagnostics
internal import TextAnalysis

extension Validity {
  /// Ten digits, with or without the 1 of the country, whose area and exchange begin with 2 to 9 and do not end with 11
  /// (North American Numbering Plan); or `+` and 7 to 15 digits (ITU-T E.164).
  static func isPhone(_ text: ArraySlice<UInt8>, _ digits: [Int]) -> Bool {
    if text.first == UInt8(ascii: "+"), digits.first != 1 {
      return (7...15).contains(digits.count) && digits.first != 0
        && text.allSatisfy { $0.isDigit || "+ -.()".utf8.contains($0) }
    }
    return facts(in: FoldedText(text.span), language: nil).contains { fact in
      guard case .phone(let phone) = fact.value, fact.range.count == text.count else { return false }
      let digits = Array(phone.digits.utf8)
      guard digits.count == 10 else { return true }
      return ![digits[1...2], digits[4...5]].contains { $0.allSatisfy { $0 == UInt8(ascii: "1") } }
    }
  }
}
