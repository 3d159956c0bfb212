/// Builds an automaton's tables level by level: all states that are one byte deep, then two, and so on.
///
/// With the phrases in order, a state is the stretch of those that begin alike, and the states below it are the shorter stretches
/// that go on alike. So nothing is held but two levels, and each byte of a phrase is looked at once.
struct PhraseTable {
  private(set) var kinds = [UInt8](repeating: 0, count: 256)
  private(set) var width = 0
  private(set) var table: [UInt32] = []
  private(set) var endings = [PhraseAutomaton.Ending(phrase: 0, next: 0)]

  private struct State {
    /// Where its row begins.
    var row: Int
    /// The state of the longest other beginning of a phrase that what was read ends with: it goes on like that one.
    var fallback: Int
    /// Places in `order` of the phrases that pass through it.
    var passing: Range<Int>
  }

  init(phrases: [[UInt8]]) {
    numberKinds(in: phrases)
    let order = phrases.indices.filter { !phrases[$0].isEmpty }
      .sorted { phrases[$0].lexicographicallyPrecedes(phrases[$1]) }
    endings.reserveCapacity(order.count + 1)
    // More states than bytes there are not. What is reserved but never written takes no memory.
    table.reserveCapacity((phrases.reduce(1) { $0 + $1.count }) * width)
    table.append(contentsOf: repeatElement(0, count: width))

    var level = [State(row: 0, fallback: 0, passing: 0..<order.count)]
    var depth = 0
    while !level.isEmpty {
      var below: [State] = []
      for state in level {
        if state.row != 0 { copyRow(from: state.fallback, to: state.row) }
        var start = state.passing.lowerBound
        while start < state.passing.upperBound {
          let byte = phrases[order[start]][depth]
          var end = start + 1
          while end < state.passing.upperBound, phrases[order[end]][depth] == byte { end += 1 }
          append(order[start..<end], of: phrases, after: state, on: byte, depth: depth + 1, to: &below)
          start = end
        }
      }
      level = below
      depth += 1
    }
  }

  /// Numbers the bytes that occur from 1 on; 0 is for all others, and a row's last word is for its endings. Where all 256 occur
  /// there are no others, and numbers go from 0.
  private mutating func numberKinds(in phrases: [[UInt8]]) {
    var occurs = [Bool](repeating: false, count: 256)
    for phrase in phrases { for byte in phrase { occurs[Int(byte)] = true } }
    var next = occurs.contains(false) ? 1 : 0
    for byte in 0..<256 where occurs[byte] {
      kinds[byte] = UInt8(next)
      next += 1
    }
    width = next + 1
  }

  /// A new state below `state`. Phrases that end in it are announced; the others go on.
  private mutating func append(
    _ passing: ArraySlice<Int>, of phrases: [[UInt8]], after state: State, on byte: UInt8, depth: Int,
    to below: inout [State]
  ) {
    let row = table.count
    precondition(row + width < PhraseAutomaton.announces, "phrases fill 8 GiB")
    let kind = Int(kinds[Int(byte)])
    let fallback = state.row == 0 ? 0 : Int(table[state.fallback + kind] & ~PhraseAutomaton.announces)

    // In order, what ends here comes before what goes on. What the fallback announces ends here too, and is shorter.
    let goesOn = passing.firstIndex { phrases[$0].count > depth } ?? passing.endIndex
    var first = table[fallback + width - 1]
    for phrase in passing[..<goesOn].reversed() {
      endings.append(PhraseAutomaton.Ending(phrase: UInt32(phrase), next: first))
      first = UInt32(endings.count - 1)
    }
    table.append(contentsOf: repeatElement(0, count: width))
    table[row + width - 1] = first
    table[state.row + kind] = UInt32(row) | (first == 0 ? 0 : PhraseAutomaton.announces)
    below.append(State(row: row, fallback: fallback, passing: goesOn..<passing.endIndex))
  }

  private mutating func copyRow(from: Int, to: Int) {
    let count = width - 1
    // Both rows are whole, and a fallback is never the state itself.
    unsafe table.withUnsafeMutableBufferPointer { table in
      guard let base = table.baseAddress else { return }
      unsafe (base + to).update(from: base + from, count: count)
    }
  }
}
