/// How a command ends.
package enum ExitStatus: Int32, Sendable {
  /// Everything was checked, and nothing weighs enough to stop for.
  case clean = 0
  /// There are findings that weigh enough.
  case findings = 1
  /// The work could not be done, or not all of it.
  case unable = 2
}
