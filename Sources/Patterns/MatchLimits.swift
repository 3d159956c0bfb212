/// How hard to try before giving up. A pattern can lower the first three for itself, as in `(*LIMIT_MATCH=1000)`, never raise them.
///
///     var matcher = Matcher(limits: MatchLimits(matches: 10_000))
package struct MatchLimits: Hashable, Sendable {
  /// How many ways to try from one place in the text: 100,000 take about half a millisecond in bulk, 2 without.
  package var matches: UInt32
  /// How many of them may be open at once. Does not count in bulk, where `jitStackBytes` does.
  package var depth: UInt32
  /// Memory for those. Does not count in bulk either.
  package var heapBytes: Int
  /// Memory for those that are open, in bulk.
  package var jitStackBytes: Int
  /// A text longer than this is walked under `work`. Limits that count ways do not see how far each way walks, so that
  /// `\w+[@&]` over n letters takes n² steps within all of them: harmless in a post, hours in ten megabytes.
  package var meteredAboveBytes: Int
  /// How many steps, through the text or the pattern, one search of such a text may take, whatever its length…
  package var work: Int
  /// … and for each byte of it.
  package var workPerByte: Int

  package init(
    matches: UInt32 = 100_000, depth: UInt32 = 100_000, heapBytes: Int = 20 << 20, jitStackBytes: Int = 1 << 20,
    meteredAboveBytes: Int = 8192, work: Int = 32_000_000, workPerByte: Int = 16
  ) {
    self.matches = matches
    self.depth = depth
    self.heapBytes = heapBytes
    self.jitStackBytes = jitStackBytes
    self.meteredAboveBytes = meteredAboveBytes
    self.work = work
    self.workPerByte = workPerByte
  }
}
