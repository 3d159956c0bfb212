package import Patterns

/// A condition that could not be decided. It is never “does not hold”: the rule ends as *not-checked*.
package enum Inconclusive: Error, Hashable, Sendable {
  /// A pattern was stopped.
  case patternGaveUp(GaveUp)
  /// More places than are reported; the number is how many are.
  case tooManyPlaces(Int)
}
