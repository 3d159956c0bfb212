/// A time at which something is published: `2026-11-30T09:00:00-05:00`.
///
/// ISO 8601 with seconds or without, `T` or a space, `Z`, `±hh:mm`, or no offset at all: then it is local time, and can be
/// compared only with days and with other local times.
package struct Moment: Hashable, Sendable {
  /// On the clock of the place.
  package let day: Day
  /// Since midnight, on the clock of the place.
  package let seconds: Int
  /// Of that clock, east of UTC, in seconds; nil where it is not written.
  package let offset: Int?

  package init(day: Day, seconds: Int, offset: Int?) {
    self.day = day
    self.seconds = seconds
    self.offset = offset
  }

  package init?(_ text: String) {
    var bytes = Array(text.utf8)
    guard bytes.count >= 10, let day = Day(String(decoding: bytes[..<10], as: UTF8.self)) else { return nil }
    if bytes.count == 10 {
      self.init(day: day, seconds: 0, offset: nil)
      return
    }
    // Spreadsheets write `2026-11-30 9:00`.
    if bytes.count > 12, bytes[10] == UInt8(ascii: " "), bytes[12] == UInt8(ascii: ":") {
      bytes.insert(UInt8(ascii: "0"), at: 11)
    }
    guard bytes.count >= 16, bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "),
      bytes[13] == UInt8(ascii: ":"), let hour = Int(digits: bytes[11..<13]), let minute = Int(digits: bytes[14..<16]),
      hour < 24, minute < 60
    else { return nil }
    var seconds = hour * 3600 + minute * 60
    var rest = bytes[16...]
    if rest.first == UInt8(ascii: ":") {
      guard rest.count >= 3, let second = Int(digits: rest.dropFirst().prefix(2)), second < 60 else { return nil }
      seconds += second
      rest = rest.dropFirst(3)
      if rest.first == UInt8(ascii: ".") {
        rest = rest.dropFirst().drop { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      }
    }
    switch rest.first {
    case nil: self.init(day: day, seconds: seconds, offset: nil)
    case UInt8(ascii: "Z") where rest.count == 1: self.init(day: day, seconds: seconds, offset: 0)
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      let sign = rest.first == UInt8(ascii: "-") ? -1 : 1
      let digits = rest.dropFirst().filter { $0 != UInt8(ascii: ":") }[...]
      guard digits.count == 4, let hours = Int(digits: digits.prefix(2)), let minutes = Int(digits: digits.suffix(2)),
        hours <= 18, minutes < 60
      else { return nil }
      self.init(day: day, seconds: seconds, offset: sign * (hours * 3600 + minutes * 60))
    default: return nil
    }
  }

  /// As editors know one.
  package static let pattern = "^\(Day.form)(?:[T ][0-9]{1,2}:[0-9]{2}.*)?$"

  /// Seconds since 1970 in UTC, where the offset is known.
  package var sinceEpoch: Int? { offset.map { day.sinceEpoch * 86_400 + seconds - $0 } }
}

extension Moment {
  /// On one clock where both tell their offset, else by what the clocks show.
  package func isBefore(_ other: Moment) -> Bool {
    if let a = sinceEpoch, let b = other.sinceEpoch { return a < b }
    return (day, seconds) < (other.day, other.seconds)
  }

  /// How far the two lie apart, in seconds: on one clock where both tell their offset, else by what the clocks show.
  package func secondsApart(from other: Moment) -> Int {
    if let a = sinceEpoch, let b = other.sinceEpoch { return abs(a - b) }
    return abs((day.sinceEpoch - other.day.sinceEpoch) * 86_400 + seconds - other.seconds)
  }
}
