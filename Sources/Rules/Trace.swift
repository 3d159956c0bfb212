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
    /// The key that names the condition, or the verb.
    package var name: String
    /// The keys and values that it stands in, in the rule’s file; nil of a verb, which stands behind its own key.
    package var range: ByteRange?
    package var file: SourceFile?
    /// How many conditions it stands in.
    package var depth: Int
    package var part: Part
    /// The picture or film that is looked at by itself, counted from 0.
    package var media: Int?
    package var outcome: Outcome
    /// Of a condition that looks at no text: what it looked at, and what it found there.
    package var fact: Fact?
  }

  /// `fields.region` and its values, `links` and their number.
  package struct Fact: Hashable, Sendable {
    package var name: String
    package var values: [String]
  }

  package enum Outcome: Hashable, Sendable {
    case undecided
    case absent
    /// With what it points at, as it stands there.
    case present([String])

    /// Of `limit`.
    case measured(Measured)
    /// Of `prefer`: what stands there, and what to say instead; nothing where `except` excuses it.
    case preferred([Preferred])
    /// Of `ask`: what is answered and by whom, and whether that is enough; nil where it settles nothing.
    case answered(String?, by: String?, passes: Bool?)

    package var holds: Bool { if case .present = self { true } else { false } }
  }

  package struct Measured: Hashable, Sendable {
    /// Nil where it is too short to tell.
    package var value: Int?
    package var least: Int?
    package var most: Int?
    /// The text that is measured.
    package var of: String?

    package var isKept: Bool? {
      value.map { value in least.map { $0 <= value } ?? true && most.map { value <= $0 } ?? true }
    }
  }

  package struct Preferred: Hashable, Sendable {
    package var standing: String
    package var suggestions: [String]
  }

  package private(set) var turns: [Turn] = []
  /// The phrases of `words`, `prefer` and `host` that stood there.
  package internal(set) var phrases: Set<TracedPhrase> = []
  private var depth = 0

  package init() {}

  mutating func turn(to platform: String?) {
    if turns.last?.steps.isEmpty ?? false { turns.removeLast() }
    turns.append(Turn(platform: platform))
    depth = 0
  }

  mutating func enter(
    _ name: String, _ range: ByteRange?, in file: SourceFile? = nil, _ part: Part, media: Int? = nil
  ) -> Int {
    if turns.isEmpty { turns.append(Turn()) }
    turns[turns.count - 1].steps.append(
      Step(name: name, range: range, file: file, depth: depth, part: part, media: media, outcome: .undecided))
    depth += 1
    return turns[turns.count - 1].steps.count - 1
  }

  /// Tells what the condition that was entered last found.
  mutating func see(_ name: String, _ values: [String]) {
    guard let turn = turns.indices.last, let step = turns[turn].steps.indices.last else { return }
    turns[turn].steps[step].fact = Fact(name: name, values: values)
  }

  /// Of a verb that looks at once.
  mutating func note(_ name: String, _ part: Part, _ outcome: Outcome) { leave(enter(name, nil, part), outcome) }

  mutating func leave(_ step: Int, _ outcome: Outcome) {
    depth -= 1
    turns[turns.count - 1].steps[step].outcome = outcome
  }
}
