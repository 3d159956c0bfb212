/// The places of many patterns as tables: which follow which, and which take what. It never changes, and workers share it.
final class SieveAutomaton: Sendable {
  /// Whether a character is part of a word.
  enum Wordness: Int, Sendable { case no, yes, uncertain }

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

  var placeCount: Int { numbers.count }

  init(_ places: SievePlaces, _ alphabet: inout SieveAlphabet) {
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
    self.classes = classes.map { UInt16($0) }
    (self.wordness, self.taking, self.next, self.nextAtBoundary) = (wordness, taking, next, nextAtBoundary)
    (self.ends, self.endsAtBoundary, self.numbers) = (ends, endsAtBoundary, numbers)
  }
}
