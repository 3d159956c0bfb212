/// What came of posts about which no more can become known: they are counted, and their reports are written.
struct SettledPosts: Sendable {
  var tally: Tally
  /// What each report of the run says of them, in the order of the reports.
  var reports: [[UInt8]]
  /// Where their ids were seen.
  var sightings: [PostSighting] = []
}
