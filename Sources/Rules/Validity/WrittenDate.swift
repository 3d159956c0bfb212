internal import Diagnostics
internal import Posts
internal import TextAnalysis

extension Validity {
  /// Three numbers of which one has four digits and is the year, or a date in words, of a day that there is. Where day and
  /// month could be either way round, one way is enough.
  static func isDate(_ text: ArraySlice<UInt8>) -> Bool {
    let pieces = text.split { !$0.isDigit }
    let isNumbers = text.allSatisfy { $0.isDigit || "-/. ".utf8.contains($0) }
    guard isNumbers else { return isDateInWords(text) }
    let numbers = pieces.compactMap { piece in Int(String(decoding: piece, as: UTF8.self)) }
    guard pieces.count == 3, numbers.count == 3, pieces.allSatisfy({ $0.count <= 4 }) else { return false }
    func isDay(_ year: Int, _ month: Int, _ day: Int) -> Bool { Day(year: year, month: month, day: day) != nil }
    if pieces[0].count == 4 { return isDay(numbers[0], numbers[1], numbers[2]) }
    guard pieces[2].count == 4 else { return false }
    return isDay(numbers[2], numbers[1], numbers[0]) || isDay(numbers[2], numbers[0], numbers[1])
  }

  private static func isDateInWords(_ text: ArraySlice<UInt8>) -> Bool {
    Language.allCases.contains { language in
      facts(in: FoldedText(text.span), language: language).contains { fact in
        guard case .date(let date) = fact.value, fact.range.count == text.count, let day = date.day else {
          return false
        }
        // A year that is not written may be a leap year.
        return Day(year: date.year ?? 2000, month: date.month, day: day) != nil
      }
    }
  }
}
