/// A day or a month as a post names it: `May 3, 2027`, `le 3 mai`, `mai 2027`.
package struct CalendarDate: Hashable, Sendable {
  package let year: Int?
  package let month: Int
  package let day: Int?

  /// Nil where there is no such month or day.
  package init?(year: Int?, month: Int, day: Int?) {
    let lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...12).contains(month), day.map({ (1...lengths[month - 1]).contains($0) }) ?? true else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Whether the two can be one day: a year that is not written is any year.
  package func agrees(with other: CalendarDate) -> Bool {
    month == other.month && day == other.day && (year == nil || other.year == nil || year == other.year)
  }
}
