internal import Diagnostics

extension FactReader {
  /// `2027-05-03`; `3 mai 2027`, `1er mai`, `3rd of may`; `3 au 5 mai`, which are two.
  mutating func readDate(at start: Int) -> Int? {
    if let (date, end) = isoDate(at: start) { return add(.date(date), start, end) }
    guard let first = day(at: start) else { return nil }
    if let (date, end) = date(day: first.day, at: first.end) { return add(.date(date), start, end) }
    guard let start2 = connected(after: first.end), let second = day(at: start2),
      let (date, end) = date(day: second.day, at: second.end),
      let earlier = CalendarDate(year: date.year, month: date.month, day: first.day)
    else { return nil }
    _ = add(.date(earlier), start, first.end)
    return add(.date(date), start2, end)
  }

  /// `may 3, 2027`, `may 3 to 5`, `mai 2027`
  mutating func readMonth(at start: Int) -> Int? {
    guard let (month, monthEnd) = month(at: start) else { return nil }
    let next = afterSpace(monthEnd)
    if let (year, end) = year(at: next), let date = CalendarDate(year: year, month: month, day: nil) {
      return add(.date(date), start, end)
    }
    guard language != .french, let first = day(at: next), !isHour(at: first.end) else { return nil }
    if let start2 = connected(after: first.end), let second = day(at: start2), !isHour(at: second.end),
      second.day > first.day,
      self.month(at: afterSpace(second.end)) == nil
    {
      let (year, end) = yearAfterComma(at: second.end) ?? (nil, second.end)
      guard let earlier = CalendarDate(year: year, month: month, day: first.day),
        let later = CalendarDate(year: year, month: month, day: second.day)
      else { return nil }
      _ = add(.date(earlier), start, first.end)
      return add(.date(later), start2, end)
    }
    let (year, end) = yearAfterComma(at: first.end) ?? (nil, first.end)
    guard let date = CalendarDate(year: year, month: month, day: first.day) else { return nil }
    return add(.date(date), start, end)
  }

  private func isoDate(at start: Int) -> (CalendarDate, end: Int)? {
    guard let (year, yearEnd) = year(at: start), yearEnd < text.count, text[yearEnd] == 0x2D,
      let month = shortNumber(at: yearEnd + 1), month.end < text.count, text[month.end] == 0x2D,
      let day = shortNumber(at: month.end + 1), !isLetter(day.end),
      let date = CalendarDate(year: year, month: month.0, day: day.0)
    else { return nil }
    return (date, day.end)
  }

  /// A month, and a year if there is one, after a day.
  private func date(day: Int, at offset: Int) -> (CalendarDate, end: Int)? {
    var next = afterSpace(offset)
    if let end = end(of: "of", at: next) { next = afterSpace(end) }
    guard let (month, monthEnd) = month(at: next) else { return nil }
    // Only one may apply.
    if end(of: "may", at: next) != nil, isLetter(afterSpace(monthEnd)) { return nil }
    let (year, end) = year(at: afterSpace(monthEnd)) ?? yearAfterComma(at: monthEnd) ?? (nil, monthEnd)
    return CalendarDate(year: year, month: month, day: day).map { ($0, end) }
  }

  /// `3`, `3rd`, `1er`
  private func day(at start: Int) -> (day: Int, end: Int)? {
    guard let (day, digits) = shortNumber(at: start), (1...31).contains(day) else { return nil }
    if let end = end(ofOne: Self.ordinals, at: digits) { return (day, end) }
    return isLetter(digits) ? nil : (day, digits)
  }

  /// Whether what stands behind a number makes a time of it.
  private func isHour(at offset: Int) -> Bool {
    if offset < text.count, text[offset] == 0x3A { return isDigit(offset + 1) }
    return meridiem(at: afterSpace(offset)) != nil || end(of: "h", at: afterSpace(offset)) != nil
  }

  private func yearAfterComma(at offset: Int) -> (year: Int?, end: Int)? {
    let next = afterSpace(offset < text.count && text[offset] == 0x2C ? offset + 1 : offset)
    return year(at: next).map { ($0.year, $0.end) }
  }

  private func year(at start: Int) -> (year: Int?, end: Int)? {
    let end = endOfDigits(from: start)
    guard end - start == 4, !isLetter(end) else { return nil }
    let year = text[start..<end].reduce(0) { $0 * 10 + Int($1 &- 0x30) }
    return (1800...2199).contains(year) ? (year, end) : nil
  }

  private func month(at start: Int) -> (Int, end: Int)? {
    for (name, month) in Months.names {
      if let end = end(of: name, at: start) {
        let isShort = end < text.count && text[end] == 0x2E && name.utf8CodeUnitCount <= 6
        return (month, isShort ? end + 1 : end)
      }
    }
    return nil
  }
}

/// English and French, whole and abbreviated, without case. The word `may` is a month only beside a number.
private enum Months {
  static let names: [(StaticString, Int)] = [
    ("january", 1), ("janvier", 1), ("jan", 1), ("janv", 1), ("february", 2), ("f\u{E9}vrier", 2), ("fevrier", 2),
    ("feb", 2), ("f\u{E9}vr", 2), ("march", 3), ("mars", 3), ("mar", 3), ("april", 4), ("avril", 4), ("apr", 4),
    ("avr", 4), ("may", 5), ("mai", 5), ("june", 6), ("juin", 6), ("jun", 6), ("july", 7), ("juillet", 7), ("jul", 7),
    ("juill", 7), ("august", 8), ("ao\u{FB}t", 8), ("aout", 8), ("aug", 8), ("september", 9), ("septembre", 9),
    ("sept", 9), ("sep", 9), ("october", 10), ("octobre", 10), ("oct", 10), ("november", 11), ("novembre", 11),
    ("nov", 11), ("december", 12), ("d\u{E9}cembre", 12), ("decembre", 12), ("dec", 12), ("d\u{E9}c", 12),
  ]
}
