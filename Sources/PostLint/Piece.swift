package import Diagnostics
internal import Documents
package import Engine
package import Posts
package import Rules

/// A stretch of input that can be worked on by itself: a file, or some lines of a stream.
struct Piece: Sendable {
  var file: SourceFile
  var format: PostFormat
  /// The number of its first record.
  var firstIndex: Int
  /// Whether more of the same stream comes, as far as is known.
  var goesOn = false
}

/// What became of a piece.
package struct PieceResult: Sendable {
  package var posts: [Post] = []
  package var results: [PostResult] = []
  /// Posts and their results, where all is done about them: then there are none above.
  var settled: SettledPosts?
  /// The file that it is of.
  var path = ""
  /// About the file, not about one of its posts.
  package var diagnostics: [Diagnostic] = []
  /// What each rule of the linter cost, where it was asked for.
  package var costs: RuleCosts?

  /// Whether there was a post in it.
  var hasPosts: Bool { !posts.isEmpty || settled.map { !$0.sightings.isEmpty } ?? false }

  /// Whether a rule gave up.
  var isUnfinished: Bool { results.contains { $0.findings.contains { $0.outcome == .notChecked } } }
}
