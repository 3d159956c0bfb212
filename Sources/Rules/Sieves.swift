package import Patterns
private import Synchronization

/// The patterns that have no words to look for, each with its watch, and the sieves that tell which of them may match a text.
///
/// Sieves are made once there are many posts: for one post, making them would cost more than they save, and then each of these
/// watches counts as seen.
package final class Sieves: Sendable {
  package struct Sought: Hashable, Sendable {
    package var pattern: String
    /// Whether it is matched on texts from end to end.
    package var isWhole: Bool
    /// Whether it is matched on texts as they stand, and on texts with hashtags, mentions and links covered.
    package var looksAtSource: Bool
    package var looksAtCovered: Bool
  }

  package struct Ready: Sendable {
    package let ofSource: Sieve
    package let ofCovered: Sieve
  }

  /// All watches, in order.
  package let watches: [Int]
  private let sought: [(sought: Sought, watch: Int)]
  private let made = Mutex<Ready?>(nil)

  init(_ sought: [Sought: Int]) {
    self.sought = sought.map { ($0.key, $0.value) }.sorted { $0.1 < $1.1 }
    watches = self.sought.map(\.watch)
  }

  /// Nil until they are made.
  package var ready: Ready? { made.withLock { $0 } }

  /// Makes them, once.
  package func prepare() {
    made.withLock { made in
      if made == nil {
        made = Ready(ofSource: sieve(where: \.looksAtSource), ofCovered: sieve(where: \.looksAtCovered))
      }
    }
  }

  private func sieve(where looks: (Sought) -> Bool) -> Sieve {
    Sieve(
      sought.filter { looks($0.sought) }
        .map { Sieve.Sought(pattern: $0.sought.pattern, isWhole: $0.sought.isWhole, number: $0.watch) })
  }
}
