package import Diagnostics

/// What the conditions of rules saw in a post, in the order in which they looked.
///
///     examination.trace = Trace()
///     _ = linter.result(of: post, &examination)   // of a ruleset that was read with `isTraced`
///     examination.trace?.turns
package struct Trace: Sendable {
  /// One look at a post: as one platform, or some that read it alike, have it.
  package struct Turn: Sendable {
    package var platform: String?
    package var steps: [Step] = []
  }

  package struct Step: Sendable {
    /// The key that names the condition.
    package var name: String
    /// The keys and values that it stands in, in the rule’s file.
    package var range: ByteRange
    /// How many conditions it stands in.
    package var depth: Int
    package var part: Part
    package var outcome: Outcome
  }

  package enum Outcome: Hashable, Sendable {
    case undecided
    case absent
    /// With what it points at, as it stands there.
    case present([String])

    package var holds: Bool { if case .present = self { true } else { false } }
  }

  package private(set) var turns: [Turn] = []
  private var depth = 0

  package init() {}

  mutating func turn(to platform: String?) {
    if turns.last?.steps.isEmpty ?? false { turns.removeLast() }
    turns.append(Turn(platform: platform))
    depth = 0
  }

  mutating func enter(_ name: String, _ range: ByteRange, _ part: Part) -> Int {
    if turns.isEmpty { turns.append(Turn()) }
    turns[turns.count - 1].steps.append(
      Step(name: name, range: range, depth: depth, part: part, outcome: .undecided))
    depth += 1
    return turns[turns.count - 1].steps.count - 1
  }

  mutating func leave(_ step: Int, _ outcome: Outcome) {
    depth -= 1
    turns[turns.count - 1].steps[step].outcome = outcome
  }
}
