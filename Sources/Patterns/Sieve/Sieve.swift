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

  /// Whether a character is part of a word.
  enum Wordness: Int, Sendable { case no, yes, uncertain }

  /// The numbers of those that could not be taken in: they may match any text.
  package let untold: [Int]

  /// The class of each symbol: symbols that all places treat alike are of one class. The last class is the end of the text.
  let classes: [UInt16]
  let wordness: [Wordness]
  /// For each class, the places that take it.
  let taking: [BitRow]
  /// For each place, those that can come after it, always and at the boundary of a word.
  let next: [BitRow]
  let nextAtBoundary: [BitRow]
  /// Where matches end, always and at the boundary of a word.
  let ends: BitRow
  let endsAtBoundary: BitRow
  /// For each place, what ends there.
  let numbers: [[Int]]

  /// Walks that nobody is on.
  private let idle = Mutex<[SieveWalk]>([])

  var placeCount: Int { numbers.count }
  /// Whether it has nothing to tell of any text.
  package var isEmpty: Bool { ends == BitRow(count: placeCount) && endsAtBoundary == ends }

  package init(_ sought: [Sought]) {
    var alphabet = SieveAlphabet()
    var places = SievePlaces()
    var untold: [Int] = []
    for sought in sought
    where !places.add(sought.number, source: sought.pattern, isWhole: sought.isWhole, &alphabet) {
      untold.append(sought.number)
    }
    let (words, uncertain) = alphabet.words()

    // Symbols are parted by each set in turn.
    var classes = [Int](repeating: 0, count: SieveAlphabet.symbolCount)
    for set in Set(places.sets).union([words, uncertain]) {
      var parted: [Int: Int] = [:]
      for symbol in classes.indices {
        let key = 2 * classes[symbol] + (set.contains(symbol) ? 1 : 0)
        let number = parted[key] ?? parted.count
        parted[key] = number
        classes[symbol] = number
      }
    }
    let classCount = (classes.max() ?? 0) + 1
    var wordness = [Wordness](repeating: .no, count: classCount + 1)
    var taking = [BitRow](repeating: BitRow(count: places.sets.count), count: classCount + 1)
    for symbol in classes.indices {
      let number = classes[symbol]
      wordness[number] = uncertain.contains(symbol) ? .uncertain : words.contains(symbol) ? .yes : .no
      taking[number].insert(SievePlaces.anywhere)
      for (place, set) in places.sets.enumerated() where set.contains(symbol) { taking[number].insert(place) }
    }
    var next = [BitRow](repeating: BitRow(count: places.sets.count), count: places.sets.count)
    var nextAtBoundary = next
    for (place, steps) in places.next.enumerated() {
      for step in steps {
        if step.juncture.isEmpty {
          next[place].insert(step.place)
        } else {
          nextAtBoundary[place].insert(step.place)
        }
      }
    }
    next[SievePlaces.anywhere].insert(SievePlaces.anywhere)
    var ends = BitRow(count: places.sets.count)
    var endsAtBoundary = ends
    var numbers = [[Int]](repeating: [], count: places.sets.count)
    for (step, number) in places.ends {
      if step.juncture.isEmpty { ends.insert(step.place) } else { endsAtBoundary.insert(step.place) }
      if !numbers[step.place].contains(number) { numbers[step.place].append(number) }
    }
    self.untold = untold
    self.classes = classes.map { UInt16($0) }
    (self.wordness, self.taking, self.next, self.nextAtBoundary) = (wordness, taking, next, nextAtBoundary)
    (self.ends, self.endsAtBoundary, self.numbers) = (ends, endsAtBoundary, numbers)
  }

  /// A walk that somebody has been on before, where there is one: it knows more of the way.
  package func walk() -> SieveWalk { idle.withLock { $0.popLast() } ?? SieveWalk(self) }

  /// Takes back a walk.
  package func keep(_ walk: consuming SieveWalk) {
    let walk = walk
    idle.withLock { $0.append(walk) }
  }
}
