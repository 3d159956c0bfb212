package import Diagnostics
package import Engine

/// One way of writing down a run, as it goes: first `begin`, then `add` for each post in order, then `end`.
///
/// What it appends to `output` is written on by the caller, piece by piece: a reporter keeps nothing that grows with the
/// number of posts, unless its format leaves no choice.
package protocol Reporter: Sendable {
  /// Whether it shows the lines that findings stand in.
  var showsExcerpts: Bool { get }
  /// Whether what it writes of a post is the same whatever it wrote before: then others of its kind, once they have begun, may
  /// write of other posts at the same time.
  var writesEachPostAlone: Bool { get }
  mutating func begin(_ run: Run, to output: inout [UInt8])
  mutating func add(_ result: PostResult, to output: inout [UInt8])
  /// `diagnostics` are those that belong to no post: packs, configuration, files.
  mutating func end(_ closing: Closing, to output: inout [UInt8])
}

extension Reporter {
  package var showsExcerpts: Bool { true }
  package var writesEachPostAlone: Bool { false }
}

/// What is known when all posts have been seen.
package struct Closing: Sendable {
  package var summary: Summary
  package var diagnostics: [Diagnostic]
  /// Whether everything could be checked: no error among the diagnostics, no rule that ended not-checked.
  package var isComplete: Bool
  /// How the command will end, where more decides than findings and the fail level: a limit of warnings, waivers that
  /// are not used.
  package var exitStatus: Int?

  package init(summary: Summary, diagnostics: [Diagnostic], isComplete: Bool, exitStatus: Int? = nil) {
    self.summary = summary
    self.diagnostics = diagnostics
    self.isComplete = isComplete
    self.exitStatus = exitStatus
  }

  /// 0, 1 or 2: as told, else as the findings and the fail level of the run have it.
  func exitStatus(of run: Run) -> Int {
    if let exitStatus { return exitStatus }
    if !isComplete { return 2 }
    return switch run.failLevel {
    case nil: 0
    case .error?: summary.error > 0 ? 1 : 0
    case .warning?: summary.error + summary.warning > 0 ? 1 : 0
    case .advice?: summary.error + summary.warning + summary.advice > 0 ? 1 : 0
    }
  }
}
