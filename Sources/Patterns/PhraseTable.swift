/// Builds an automaton's tables level by level: all states that are one byte deep, then two, and so on.
///
/// With the phrases in order, a state is the stretch of those that begin alike, and the states below it are the shorter stretches
/// that go on alike. So nothing is held but two levels, and each byte of a phrase is looked at once.
struct PhraseTable {
  private typealias State = PhraseAutomaton.State

  private(set) var kinds = [UInt8](repeating: 0, count: 256)
  private(set) var width = 0
  private(set) var table: [UInt32] = []
  private(set) var endings = [PhraseAutomaton.Ending(phrase: 0, next: 0)]

  private let phrases: [[UInt8]]
  /// The phrases' numbers, in the order of their bytes.
  private let order: [Int]

  private struct Stretch {
    var state: State
    /// The state of the longest other beginning of a phrase that what was read ends with: it goes on like that one.
    var fallback: State
    /// Places in `order` of the phrases that pass through it.
    var passing: Range<Int>
  }

  init(phrases: [[UInt8]]) {
    self.phrases = phrases
    order = phrases.indices.filter { !phrases[$0].isEmpty }
      .sorted { phrases[$0].lexicographicallyPrecedes(phrases[$1]) }
    numberKinds()
    endings.reserveCapacity(order.count + 1)
    table = [UInt32](repeating: 0, count: width)

    var level = [Stretch(state: .root, fallback: .root, passing: order.indices)]
    var depth = 0
    while !level.isEmpty {
      var below: [Stretch] = []
      for stretch in level {
        if stretch.state.row != 0 { fillRow(of: stretch) }
        var start = stretch.passing.lowerBound
        while start < stretch.passing.upperBound {
          let byte = phrases[order[start]][depth]
          var end = start + 1
          while end < stretch.passing.upperBound, phrases[order[end]][depth] == byte { end += 1 }
          below.append(append(start..<end, after: stretch, on: kinds[Int(byte)], depth: depth + 1))
          start = end
        }
      }
      level = below
      depth += 1
    }
  }

  /// Numbers the bytes that occur from 1 on; 0 is for all others. Where all 256 occur there are no others, and numbers go from 0.
  private mutating func numberKinds() {
    var occurs = [Bool](repeating: false, count: 256)
    for phrase in phrases { for byte in phrase { occurs[Int(byte)] = true } }
    var next = occurs.contains(false) ? 1 : 0
    for byte in 0..<256 where occurs[byte] {
      kinds[byte] = UInt8(next)
      next += 1
    }
    width = next + 1
  }

  /// A new state below `parent`. Phrases that end in it are announced; the others go on.
  private mutating func append(_ passing: Range<Int>, after parent: Stretch, on kind: UInt8, depth: Int) -> Stretch {
    let fallback = parent.state.row == 0 ? State.root : next(after: parent.fallback, on: kind).entered

    // In order, what ends here comes before what goes on. What the fallback announces ends here too, and is shorter.
    let goesOn = passing.first { phrases[order[$0]].count > depth } ?? passing.upperBound
    var first = table[endingPlace(of: fallback)]
    for place in (passing.lowerBound..<goesOn).reversed() {
      endings.append(PhraseAutomaton.Ending(phrase: UInt32(order[place]), next: first))
      first = UInt32(endings.count - 1)
    }
    let rest = goesOn..<passing.upperBound
    let parts = !rest.isEmpty && phrases[order[goesOn]][depth] != phrases[order[passing.upperBound - 1]][depth]
    let isNarrow = !parts && depth > 3

    precondition(table.count + width < State.narrow, "phrases fill 4 GiB")
    var state = State(word: UInt32(table.count) | (isNarrow ? State.narrow : 0))
    table.append(contentsOf: repeatElement(0, count: isNarrow ? 4 : width))
    table[endingPlace(of: state)] = first
    if first != 0 { state.word |= State.announces }

    table[parent.state.row + (parent.state.isNarrow ? 1 : Int(kind))] = state.word
    if parent.state.isNarrow { table[parent.state.row] = UInt32(kind) }
    return Stretch(state: state, fallback: fallback, passing: rest)
  }

  private func endingPlace(of state: State) -> Int { state.row + (state.isNarrow ? 3 : width - 1) }

  private func next(after state: State, on kind: UInt8) -> State {
    PhraseAutomaton.next(after: state, on: kind, in: table.span)
  }

  /// Where it goes when no phrase of its own goes on: as its fallback, all of whose row is filled, as it is less deep.
  private mutating func fillRow(of stretch: Stretch) {
    let row = stretch.state.row
    if stretch.state.isNarrow {
      table[row] = State.never
      table[row + 2] = stretch.fallback.word
      return
    }
    var narrow: [State] = []
    var wide = stretch.fallback
    while wide.isNarrow {
      narrow.append(wide)
      wide = State(word: table[wide.row + 2])
    }
    for kind in 0..<(width - 1) { table[row + kind] = table[wide.row + kind] }
    // The longest goes before the others.
    for state in narrow.reversed() where table[state.row] != State.never {
      table[row + Int(table[state.row])] = table[state.row + 1]
    }
  }
}
