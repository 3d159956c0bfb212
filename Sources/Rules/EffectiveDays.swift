package import Posts

/// The first and the last day on which a rule applies; from nil on always, until nil for good.
///
///     EffectiveDays(from: Day("2026-01-01"), to: nil).contains(Day("2026-11-30")!)    // true
package struct EffectiveDays: Hashable, Sendable {
  package var from: Day?
  package var to: Day?

  package static let all = EffectiveDays()

  package init(from: Day? = nil, to: Day? = nil) {
    self.from = from
    self.to = to
  }

  package func contains(_ day: Day) -> Bool {
    if let from, day < from { return false }
    if let to, to < day { return false }
    return true
  }
}
