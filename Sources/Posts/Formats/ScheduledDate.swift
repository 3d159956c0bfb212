/// A date with slashes and a time, as schedulers write them: `24/11/2026 09:00`, `11/24/2026 9:00`, `2026/11/24 09:00`.
///
/// Day first or month first is a setting of whoever uploads the file, not said in it. One date with a number above 12
/// tells for all.
struct ScheduledDate {
  enum Order { case dayFirst, monthFirst }

  private let year: Int
  /// In the order in which they are written.
  private let first: Int
  private let second: Int
  private let isYearFirst: Bool
  private let time: Substring

  init?(_ text: String) {
    let parts = text.split(separator: " ", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    let digits = parts[0].utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let numbers = digits.compactMap { Int(digits: Array($0)[...]) }
    guard numbers.count == 3, digits.count == 3 else { return nil }
    isYearFirst = digits[0].count == 4
    guard isYearFirst || digits[2].count == 4 else { return nil }
    year = isYearFirst ? numbers[0] : numbers[2]
    first = isYearFirst ? numbers[1] : numbers[0]
    second = isYearFirst ? numbers[2] : numbers[1]
    time = parts[1]
  }

  /// What the first date tells that can be read in one way only; nil where none does.
  static func order(of texts: some Sequence<String>) -> Order? {
    for text in texts {
      guard let date = ScheduledDate(text.trimmed), !date.isYearFirst else { continue }
      if date.first > 12, date.second <= 12 { return .dayFirst }
      if date.second > 12, date.first <= 12 { return .monthFirst }
    }
    return nil
  }

  /// As ISO 8601 has it; nil where it is not said which number is the day. A day that does not exist is left to its reader.
  func moment(_ order: Order?) -> String? {
    let isMonthFirst: Bool
    if isYearFirst || first == second {
      isMonthFirst = true
    } else {
      guard let order else { return nil }
      isMonthFirst = order == .monthFirst
    }
    let (month, day) = isMonthFirst ? (first, second) : (second, first)
    return "\(year)-\(month.padded)-\(day.padded) \(time)"
  }
}

extension Int {
  fileprivate var padded: String { self < 10 ? "0\(self)" : "\(self)" }
}
