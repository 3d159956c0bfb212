/// The way through a sieve, as far as texts have led: each set of places that was reached, and where each class of characters
/// leads from there. One worker goes on one.
///
/// It keeps some megabytes of the way, and begins anew where that is not enough: then it goes slower, by the character.
package struct SieveWalk: Sendable {
  private let automaton: SieveAutomaton
  private let classes: [UInt16]
  /// A row for each state, with where each class leads: the row, and whether something is told on the way; 0 where nobody went
  /// yet, as nothing leads back to the first.
  private var table: [UInt32] = []
  /// Beside it, which list is told.
  private var told: [UInt16] = []
  private var lists: [[Int]] = [[]]
  /// For each list, the scan that told it last.
  private var scanOfLists: [Int] = [0]
  private var scans = 0
  private var numbersOfLists: [[Int]: Int] = [:]
  private var states: [State] = []
  private var rows: [State: Int] = [:]

  private struct State: Hashable {
    var places: BitRow
    /// Of the character before.
    var wordness: SieveAutomaton.Wordness
  }

  private static let tells: UInt32 = 1 << 31
  /// So many words of the table, of 6 bytes with what is beside them.
  private static let mostWords = 1 << 19
  private static let mostLists = 1 << 15

  init(_ automaton: SieveAutomaton) {
    self.automaton = automaton
    classes = automaton.classes
    begin()
  }

  private var width: Int { automaton.wordness.count }

  private mutating func begin() {
    table.removeAll(keepingCapacity: true)
    told.removeAll(keepingCapacity: true)
    lists = [[]]
    scanOfLists = [0]
    numbersOfLists = [:]
    states = []
    rows = [:]
    var places = BitRow(count: automaton.placeCount)
    places.insert(SievePlaces.anywhere)
    places.insert(SievePlaces.start)
    _ = row(of: State(places: places, wordness: .no))
  }

  /// Calls `body` with the number of each pattern that may match the text, and with none that cannot; with some more than once.
  ///
  /// The text must be valid UTF-8.
  package mutating func scan(_ text: Span<UInt8>, _ body: (Int) -> Void) {
    scans += 1
    var row = 0
    var index = 0
    while let unknown = follow(text, from: &index, row: &row, body) {
      if table.count > Self.mostWords || lists.count > Self.mostLists {
        let state = states[row / width]
        begin()
        row = self.row(of: state)
      }
      explore(row, unknown)
    }
  }

  /// Goes on as far as the way is known; answers the class behind which it is not, or nil at the end of the text.
  private mutating func follow(
    _ text: Span<UInt8>, from index: inout Int, row: inout Int, _ body: (Int) -> Void
  ) -> Int? {
    let end = width &- 1
    var (place, state) = (index, row)
    while true {
      if let list = followPlain(text, from: &place, row: &state) {
        tell(list, body)
        continue
      }
      var next = place &+ 1
      var kind = end
      if place < text.count {
        let byte = unsafe text[unchecked: place]
        // There is a class for every symbol, and those below 0x80 are bytes.
        if byte < 0x80 {
          kind = unsafe Int(classes.span[unchecked: Int(byte)])
        } else {
          kind = Int(classes[SieveAlphabet.symbol(of: text.scalar(from: place, &next))])
        }
      }
      // Every row that the table names is whole, and a class is below its width.
      let slot = state &+ kind
      let word = unsafe table.span[unchecked: slot]
      if word == 0 {
        (index, row) = (place, state)
        return kind
      }
      if word & Self.tells != 0 { tell(Int(told[slot]), body) }
      if place >= text.count { return nil }
      (place, state) = (next, Int(word & ~Self.tells))
    }
  }

  /// Goes on over ASCII as far as the way is known, and to where something new is told: answers with its list.
  @inline(__always)
  private func followPlain(_ text: Span<UInt8>, from index: inout Int, row: inout Int) -> Int? {
    let (classes, table, told, scanOfLists) = (classes.span, table.span, told.span, scanOfLists.span)
    while index < text.count {
      let byte = unsafe text[unchecked: index]
      if byte >= 0x80 { return nil }
      // There is a class for every symbol, of which those below 0x80 are bytes; every row that the table names is whole, and
      // a class is below its width.
      let slot = unsafe row &+ Int(classes[unchecked: Int(byte)])
      let word = unsafe table[unchecked: slot]
      if word == 0 { return nil }
      row = Int(word & ~Self.tells)
      index &+= 1
      guard word & Self.tells != 0 else { continue }
      let list = Int(told[slot])
      if scanOfLists[list] != scans { return list }
    }
    return nil
  }

  /// Each list once in a scan.
  private mutating func tell(_ list: Int, _ body: (Int) -> Void) {
    if scanOfLists[list] == scans { return }
    scanOfLists[list] = scans
    for number in lists[list] { body(number) }
  }

  private mutating func row(of state: State) -> Int {
    if let row = rows[state] { return row }
    let row = table.count
    rows[state] = row
    states.append(state)
    table += repeatElement(0, count: width)
    told += repeatElement(0, count: width)
    return row
  }

  /// Finds where a class leads.
  private mutating func explore(_ row: Int, _ kind: Int) {
    let state = states[row / width]
    let wordness = automaton.wordness[kind]
    let isBoundary = wordness != state.wordness || wordness == .uncertain
    var places = BitRow(count: automaton.placeCount)
    var numbers: Set<Int> = []
    state.places.forEach { place in
      places.formUnion(automaton.next[place])
      guard isBoundary else { return }
      places.formUnion(automaton.nextAtBoundary[place])
      if automaton.endsAtBoundary.contains(place) { numbers.formUnion(automaton.numbers[place]) }
    }
    places.formIntersection(automaton.taking[kind])
    var ending = places
    ending.formIntersection(automaton.ends)
    ending.forEach { numbers.formUnion(automaton.numbers[$0]) }

    let target = self.row(of: State(places: places, wordness: wordness))
    table[row + kind] = UInt32(target)
    if !numbers.isEmpty {
      table[row + kind] |= Self.tells
      told[row + kind] = UInt16(number(of: numbers.sorted()))
    }
  }

  private mutating func number(of list: [Int]) -> Int {
    if let number = numbersOfLists[list] { return number }
    lists.append(list)
    scanOfLists.append(0)
    numbersOfLists[list] = lists.count - 1
    return lists.count - 1
  }
}

extension Span<UInt8> {
  /// The scalar of several bytes that begins there, and where it ends.
  @inline(__always)
  fileprivate func scalar(from index: Int, _ end: inout Int) -> UInt32 {
    func bits(_ distance: Int) -> UInt32 { index + distance < count ? UInt32(self[index + distance] & 0x3F) : 0 }
    let lead = UInt32(self[index])
    switch lead {
    case 0xF0...:
      end = index + 4
      return (lead & 7) << 18 | bits(1) << 12 | bits(2) << 6 | bits(3)
    case 0xE0...:
      end = index + 3
      return (lead & 15) << 12 | bits(1) << 6 | bits(2)
    default:
      end = index + 2
      return (lead & 31) << 6 | bits(1)
    }
  }
}
