package import Diagnostics
package import Documents
package import Patterns

/// One way of looking at a post or at one of its items, ready to look.
///
/// A class, as rules hold it, look at it for every post, and never change it.
package protocol Condition: AnyObject, Sendable {
  func evidence(on subject: Subject, in examination: inout Examination) throws(Inconclusive) -> Evidence

  /// Whether there is evidence, wherever it is: quicker, where nobody asks for places.
  func holds(on subject: Subject, in examination: inout Examination) throws(Inconclusive) -> Bool

  /// What the post’s texts must show at a glance for it to hold.
  var gate: PatternGate { get }

  /// What must have been seen in the post for the condition to hold at all.
  var trigger: Trigger { get }
  /// Whether the answer can differ from one platform to another on the same tokens.
  var dependsOnPlatform: Bool { get }
  /// Whether it can point at a place.
  var hasPlace: Bool { get }
  /// The kinds of posts that it asks for by name.
  var kinds: [String] { get }
}

extension Condition {
  package func holds(on subject: Subject, in examination: inout Examination) throws(Inconclusive) -> Bool {
    try evidence(on: subject, in: &examination).holds
  }

  package var gate: PatternGate { .open }
  package var trigger: Trigger { .always }
  package var dependsOnPlatform: Bool { false }
  package var hasPlace: Bool { true }
  package var kinds: [String] { [] }
}

/// A condition as an author wrote it, read without knowledge of lists, registers or platforms.
package protocol WrittenCondition: Sendable {
  /// Ready to look; what is missing or can never hold is written down in the scope’s notes.
  func condition(in scope: inout Scope) throws(Rejected) -> any Condition
  /// The same with the phrases of `words:` in it changed; adds to `count` how many conditions that were.
  func changingWords(_ change: WordChange, _ count: inout Int) -> any WrittenCondition
  /// What can be so of the post while it holds, or while it does not.
  func cases(where holds: Bool, in surroundings: Surroundings) -> Cases
  /// Writes down each condition in it that can never hold there.
  func checkPossible(in surroundings: Surroundings, _ notes: inout Notes)
  /// It, or each of those of which all must hold.
  var requirements: [any WrittenCondition] { get }
  /// It, or each of those of which one is enough.
  var alternatives: [any WrittenCondition] { get }
  /// The condition itself, where this one only watches it.
  var core: any WrittenCondition { get }
  /// What stands behind its key, in its file.
  var place: ByteRange? { get }
}

extension WrittenCondition {
  package func cases(where holds: Bool, in surroundings: Surroundings) -> Cases { .all }
  package func checkPossible(in surroundings: Surroundings, _ notes: inout Notes) {}
  package var requirements: [any WrittenCondition] { [self] }
  package var alternatives: [any WrittenCondition] { [self] }
  package var core: any WrittenCondition { self }
  package var place: ByteRange? { nil }
  package func changingWords(_ change: WordChange, _ count: inout Int) -> any WrittenCondition { self }
}

/// A condition with a key of its own, as `conditions` lists them.
package protocol NamedCondition: WrittenCondition {
  /// The key that names the condition, and those that may stand beside it; the first is the name.
  static var keys: [any AnyKey] { get }
  init(from settings: inout Settings) throws(Rejected)
}

extension NamedCondition {
  package static var name: String { keys[0].name }
}
