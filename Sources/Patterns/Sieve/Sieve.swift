private import Synchronization

/// Tells in one pass over a text which of many patterns can match it: of those that have no words to look for, or none that are
/// rare. It is never wrong about one that it rules out.
///
///     let sieve = Sieve([Sieve.Sought(pattern: "\\d+ ?%", isWhole: true, number: 0)])
///     var walk = sieve.walk()
///     walk.scan("12 %".utf8.span) { number in … }   // 0
///
/// The patterns become one automaton without memory of where matches begin (Glushkov’s, over the kinds of characters that any
/// of them tells apart). Its sets of places are found as texts need them, and kept: see `SieveWalk`.
package final class Sieve: Sendable {
  package struct Sought: Hashable, Sendable {
    package var pattern: String
    /// Whether what it is matched on is a text from end to end.
    package var isWhole: Bool
    /// What it is called when it is told; several may be called the same.
    package var number: Int

    package init(pattern: String, isWhole: Bool, number: Int) {
      self.pattern = pattern
      self.isWhole = isWhole
      self.number = number
    }
  }

  /// The numbers of those that could not be taken in: they may match any text.
  package let untold: [Int]

  private let automaton: SieveAutomaton
  /// Walks that nobody is on.
  private let idle = Mutex<[SieveWalk]>([])

  package init(_ sought: [Sought]) {
    var alphabet = SieveAlphabet()
    var places = SievePlaces()
    var untold: [Int] = []
    for sought in sought
    where !places.add(sought.number, source: sought.pattern, isWhole: sought.isWhole, &alphabet) {
      untold.append(sought.number)
    }
    self.untold = untold
    automaton = SieveAutomaton(places, &alphabet)
  }

  /// A walk that somebody has been on before, where there is one: it knows more of the way.
  package func walk() -> SieveWalk { idle.withLock { $0.popLast() } ?? SieveWalk(automaton) }

  /// Takes back a walk.
  package func keep(_ walk: consuming SieveWalk) {
    let walk = walk
    idle.withLock { $0.append(walk) }
  }
}
