package import Patterns
private import Synchronization

/// The patterns that have no words to look for, each with its watch, and the sieve that tells which of them may match a text.
///
/// The sieve is made once there are many posts: for one post, making it would cost more than it saves, and then each of these
/// watches counts as seen.
package final class SoughtPatterns: Sendable {
  package struct Sought: Hashable, Sendable {
    package var pattern: String
    /// Whether it is matched on texts from end to end.
    package var isWhole: Bool
    /// Whether it is matched on texts as they stand, and on texts with hashtags, mentions and links covered.
    package var looksAtSource: Bool
    package var looksAtCovered: Bool
  }

  /// All watches, in order.
  package let watches: [Int]
  private let sought: [(sought: Sought, watch: Int)]
  private let made = Mutex<Sieve?>(nil)

  /// Whether any is matched on texts as they stand, and on texts with hashtags, mentions and links covered.
  package let lookAtSource: Bool
  package let lookAtCovered: Bool

  init(_ sought: [Sought: Int]) {
    self.sought = sought.map { ($0.key, $0.value) }.sorted { $0.1 < $1.1 }
    watches = self.sought.map(\.watch)
    lookAtSource = sought.keys.contains(where: \.looksAtSource)
    lookAtCovered = sought.keys.contains(where: \.looksAtCovered)
  }

  /// Nil until it is made.
  package var sieve: Sieve? { made.withLock { $0 } }

  /// Makes the sieve, once.
  package func prepare() {
    made.withLock { made in
      made =
        made
        ?? Sieve(
          sought.map { Sieve.Sought(pattern: $0.sought.pattern, isWhole: $0.sought.isWhole, number: $0.watch) })
    }
  }
}
