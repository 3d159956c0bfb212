package import Diagnostics
package import Engine

/// One way of writing down a run, as it goes: first `begin`, then `add` for each post in order, then `end`.
///
/// What it appends to `output` is written on by the caller, piece by piece: a reporter keeps nothing that grows with the
/// number of posts, unless its format leaves no choice.
package protocol Reporter: Sendable {
  mutating func begin(_ run: Run, to output: inout [UInt8])
  mutating func add(_ result: PostResult, to output: inout [UInt8])
  /// `diagnostics` are those that belong to no post: packs, configuration, files.
  mutating func end(_ closing: Closing, to output: inout [UInt8])
}

/// What is known when all posts have been seen.
package struct Closing: Sendable {
  package var summary: Summary
  package var diagnostics: [Diagnostic]
  /// Whether everything could be checked: no error among the diagnostics, no rule that ended not-checked.
  package var isComplete: Bool

  package init(summary: Summary, diagnostics: [Diagnostic], isComplete: Bool) {
    self.summary = summary
    self.diagnostics = diagnostics
    self.isComplete = isComplete
  }
}
