/// What must have been seen in a post before a condition can hold: the way to leave most rules alone on most posts.
package enum Trigger: Hashable, Sendable {
  /// Nothing is known: look.
  case always
  /// What at least one of these waits for.
  case anyOf([Watch])

  /// One thing to wait for: each that is there must have been seen.
  package struct Watch: Hashable, Sendable {
    /// One of a few phrases or literals.
    package var phrases: Int?
    /// A text that a sieve does not hold back.
    package var pattern: Int?
  }

  /// Whether nothing wakes it but phrases and literals.
  package var waitsForPhrases: Bool {
    switch self {
    case .always: false
    case .anyOf(let watches): watches.allSatisfy { $0.phrases != nil }
    }
  }

  /// For conditions that must all hold: the watches of one of them are enough to wait for.
  package func and(_ other: Trigger) -> Trigger {
    switch (self, other) {
    case (.always, _): other
    case (_, .always): self
    case (.anyOf(let a), .anyOf(let b)):
      if waitsForPhrases == other.waitsForPhrases {
        a.count <= b.count ? self : other
      } else {
        waitsForPhrases ? self : other
      }
    }
  }

  /// For conditions of which one must hold.
  package func or(_ other: Trigger) -> Trigger {
    guard case .anyOf(let a) = self, case .anyOf(let b) = other else { return .always }
    return .anyOf(a + b.filter { !a.contains($0) })
  }
}
