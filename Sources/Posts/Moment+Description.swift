extension Moment: CustomStringConvertible {
  /// As a post writes it, to the minute: `2026-11-30T09:00-05:00`.
  package var description: String {
    let offset = offset.map { offset in
      offset == 0 ? "Z" : (offset < 0 ? "-" : "+") + Moment.clock(abs(offset))
    }
    return "\(day)T\(Moment.clock(seconds))\(offset ?? "")"
  }

  private static func clock(_ seconds: Int) -> String {
    [seconds / 3600, seconds / 60 % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }
}
