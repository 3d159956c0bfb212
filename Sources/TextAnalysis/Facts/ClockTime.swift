/// A time of day: `2:30 p.m.` and `14 h 30` are one.
package struct ClockTime: Hashable, Sendable {
  package let hour: Int
  package let minute: Int

  /// Nil where no clock shows it. 24:00 is midnight.
  package init?(hour: Int, minute: Int = 0) {
    guard (0..<24).contains(hour) && (0..<60).contains(minute) || hour == 24 && minute == 0 else { return nil }
    self.hour = hour % 24
    self.minute = minute
  }
}
