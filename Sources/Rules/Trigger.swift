/// What must have been seen in a post before a condition can hold: the way to leave most rules alone on most posts.
package enum Trigger: Hashable, Sendable {
  /// Nothing is known: look.
  case always
  /// At least one phrase or literal of these watches.
  case anyOf([Int])

  /// For conditions that must all hold: the watches of one of them are enough to wait for.
  package func and(_ other: Trigger) -> Trigger {
    switch (self, other) {
    case (.always, _): other
    case (_, .always): self
    case (.anyOf(let a), .anyOf(let b)): a.count <= b.count ? self : other
    }
  }

  /// For conditions of which one must hold.
  package func or(_ other: Trigger) -> Trigger {
    guard case .anyOf(let a) = self, case .anyOf(let b) = other else { return .always }
    return .anyOf(a + b.filter { !a.contains($0) })
  }
}
