internal import Diagnostics

extension FactReader {
  /// `2:30 p.m.`, `2 pm`, `14:30`, `14 h 30`; the hour before it, in `2 to 4 p.m.` and `de 9 à 17 h`, is one too.
  mutating func readTime(at start: Int) -> Int? {
    guard let (hour, hourEnd) = shortNumber(at: start) else { return nil }
    var minute: Int?
    var end = hourEnd
    if end < text.count, text[end] == 0x3A, let (minutes, after) = shortNumber(at: end + 1), after - end == 3 {
      (minute, end) = (minutes, after)
    }
    if let (half, after) = meridiem(at: afterSpace(end)), (1...12).contains(hour),
      let time = ClockTime(hour: hour % 12 + half, minute: minute ?? 0)
    {
      completeHour(before: start, isAfter: time)
      return add(.time(time), start, after)
    }
    if minute == nil, let after = self.end(of: "h", at: afterSpace(end)) ?? hourMark(at: end) {
      let minutes = shortNumber(at: afterSpace(after)).flatMap {
        $0.end - afterSpace(after) == 2 && !isLetter($0.end) ? $0 : nil
      }
      guard let time = ClockTime(hour: hour, minute: minutes?.0 ?? 0) else { return nil }
      completeHour(before: start)
      return add(.time(time), start, minutes?.end ?? after)
    }
    guard let minute, !isDigit(end), !isLetter(end), let time = ClockTime(hour: hour, minute: minute) else {
      return nil
    }
    return add(.time(time), start, end)
  }

  /// 0 before noon, 12 after it.
  func meridiem(at offset: Int) -> (Int, end: Int)? {
    if let end = end(ofOne: ["a.m", "am"], at: offset) { return (0, afterStop(end)) }
    return end(ofOne: ["p.m", "pm"], at: offset).map { (12, afterStop($0)) }
  }

  func namedTime(in word: Range<Int>) -> ClockTime? {
    if text.span.holds("noon", in: word) || text.span.holds("midi", in: word) { return ClockTime(hour: 12) }
    return text.span.holds("midnight", in: word) || text.span.holds("minuit", in: word) ? ClockTime(hour: 0) : nil
  }

  /// Where the second of two things starts, of which the first ends at `offset`: `3 to 5`, `3–5`, `3 au 5`, `3 et 5`.
  func connected(after offset: Int) -> Int? {
    let next = afterSpace(offset)
    for sign: StaticString in ["-", "\u{2013}", "\u{2014}", "\u{2011}"] where holds(sign, at: next) {
      return afterSpace(next + sign.utf8CodeUnitCount)
    }
    return end(ofOne: ["to", "and", "au", "\u{E0}", "et", "until"], at: next).map(afterSpace)
  }

  /// `14h30`: the mark stands between digits.
  private func hourMark(at offset: Int) -> Int? {
    offset < text.count && text[offset] == 0x68 && isDigit(offset + 1) ? offset + 1 : nil
  }

  /// The last stop of `p.m.` belongs to it where the first does.
  private func afterStop(_ end: Int) -> Int {
    end < text.count && text[end] == 0x2E && end >= 2 && text[end - 2] == 0x2E ? end + 1 : end
  }

  /// In `2 to 4 p.m.` the 2 is an hour of the same half of the day, in `11 to 1 p.m.` of the one before.
  private mutating func completeHour(before start: Int, isAfter time: ClockTime? = nil) {
    guard let last = facts.last, connected(after: last.range.end) == start else { return }
    var hour: Int
    var minute = 0
    switch last.value {
    case .number(let number) where number.exponent == 0 || number.exponent == 1:
      hour = number.significand * (number.exponent == 1 ? 10 : 1)
      if last.range.count > 2 { return }
    case .time(let clock) where time != nil && last.range.count <= 5:
      (hour, minute) = (clock.hour, clock.minute)
      if text[last.range.indices].contains(0x68) { return }
    default: return
    }
    if let time {
      guard (1...12).contains(hour) else { return }
      let isSameHalf = (hour % 12, minute) < (time.hour % 12, time.minute)
      hour = hour % 12 + ((time.hour >= 12) == isSameHalf ? 12 : 0)
    }
    if let clock = ClockTime(hour: hour, minute: minute) { replaceLast(with: .time(clock)) }
  }
}
