/// The places of a pattern’s automaton and the loops among them: where a search can go round in two ways on one text, or
/// hand over from one loop to the next at any point of it.
struct PatternGraph {
  let automaton: PatternAutomaton
  private let alphabet: SampleAlphabet
  /// Which loop each place is in; nil where it is in none.
  private let loopOf: [Int?]
  private let loops: [[Int]]
  /// What leads out of loops: of such a text the search may be at its end sooner than it is slow.
  private let leading: SampleSet
  /// How many steps may be tried in all: a pattern is looked at for milliseconds, not minutes.
  private var budget = 400_000

  init(_ automaton: PatternAutomaton, alphabet: SampleAlphabet) {
    self.automaton = automaton
    self.alphabet = alphabet
    let reach = automaton.next.indices.map { Self.reachable(from: $0, automaton.next) }
    var loopOf = [Int?](repeating: nil, count: reach.count)
    var loops: [[Int]] = []
    for place in reach.indices where loopOf[place] == nil && reach[place].contains(place) {
      let loop = reach[place].filter { reach[$0].contains(place) }.sorted()
      for member in loop { loopOf[member] = loops.count }
      loops.append(loop)
    }
    self.loopOf = loopOf
    self.loops = loops
    var leading = SampleSet.none
    for place in automaton.next.indices where place != automaton.search && loopOf[place] != nil {
      for next in automaton.next[place] where loopOf[next] != loopOf[place] {
        leading = leading.union(automaton.sets[next])
      }
    }
    self.leading = leading
  }

  /// One character of the set to go round with.
  private func sample(of set: SampleSet) -> Unicode.Scalar? {
    alphabet.example(of: set.subtracting(leading)) ?? alphabet.example(of: set)
  }

  private static func reachable(from start: Int, _ next: [[Int]]) -> Set<Int> {
    var reached: Set<Int> = []
    var waiting = next[start]
    while let place = waiting.popLast() { if reached.insert(place).inserted { waiting += next[place] } }
    return reached
  }

  /// What a text must hold, again and again, to be slow: what comes before it, and what goes round.
  struct Pump: Hashable {
    var before: String
    var round: String
    /// The place behind it.
    var place: Int
    var isExponential: Bool
  }

  mutating func pumps() -> [Pump] {
    var pumps: [Pump] = []
    for loop in loops { if let round = twoWaysRound(loop) { add(round, loop[0], true, &pumps) } }
    for first in loops.indices {
      for second in loops.indices where first != second {
        if let (round, place) = handedOver(loops[first], loops[second]) { add(round, place, false, &pumps) }
      }
    }
    // What none of this sees, such as loops of a fixed number, is tried as it comes.
    for loop in loops where loop != [automaton.search] {
      if let round = sample(of: automaton.sets[loop[0]]) { add(String(round), loop[0], false, &pumps) }
    }
    return Array(pumps.prefix(16))
  }

  private func add(_ round: String, _ place: Int, _ isExponential: Bool, _ pumps: inout [Pump]) {
    guard !pumps.contains(where: { $0.round == round && $0.place == place }) else { return }
    pumps.append(Pump(before: way(to: place) ?? "", round: round, place: place, isExponential: isExponential))
  }

  /// A text that leads from a loop’s first place back to it in two ways: then each repetition doubles the ways.
  private mutating func twoWaysRound(_ loop: [Int]) -> String? {
    let start = loop[0]
    return search(from: [start, start, 0], to: [start, start, 1], within: loopOf[start]) { from, index, to in
      let parted = from[2] == 1 || to[0] != to[1] || from[0] == from[1] && index[0] != index[1]
      return [to[0], to[1], parted ? 1 : 0]
    }
  }

  /// A text that goes round in the first loop, round in the second, and from the first to the second: then the search tries
  /// every place at which to change.
  private mutating func handedOver(_ first: [Int], _ second: [Int]) -> (String, Int)? {
    let loopOf = self.loopOf
    for from in first.prefix(12) {
      for to in second.prefix(12) {
        let round = search(from: [from, from, to], to: [from, to, to], within: nil) { start, _, end in
          // The outer two stay in their loops.
          loopOf[end[0]] == loopOf[from] && loopOf[end[2]] == loopOf[to] ? end : nil
        }
        if let round { return (round, to) }
        if budget <= 0 { return nil }
      }
    }
    return nil
  }

  private struct Step {
    var state: [Int]
    var earlier: Int
    var taken: Unicode.Scalar?
  }

  /// The shortest text on which all walkers of a state get from one to the other, at least one character long.
  private mutating func search(
    from start: [Int], to goal: [Int], within loop: Int?,
    _ accept: (_ from: [Int], _ index: [Int], _ to: [Int]) -> [Int]?
  ) -> String? {
    // With a loop given, the last number of a state is no walker but a mark.
    let walkers = loop == nil ? start.count : start.count - 1
    var steps = [Step(state: start, earlier: -1, taken: nil)]
    var seen: Set<[Int]> = [start]
    var current = 0
    var left = budget
    defer { budget = left }
    while current < steps.count, left > 0 {
      let state = steps[current].state
      var found: [Int]?
      forEachMove(of: state.prefix(walkers), within: loop) { index, places, common in
        left -= 1
        guard left > 0, let next = accept(state, index, places) else { return left > 0 }
        guard next == goal || seen.insert(next).inserted else { return true }
        steps.append(Step(state: next, earlier: current, taken: sample(of: common)))
        if next == goal { found = next }
        return found == nil
      }
      if found != nil { return text(of: steps) }
      current += 1
    }
    return nil
  }

  /// Every way in which all walkers can take one and the same character; until `body` answers false.
  private func forEachMove(
    of walkers: ArraySlice<Int>, within loop: Int?, _ body: (_ index: [Int], _ places: [Int], SampleSet) -> Bool
  ) {
    func move(_ number: Int, _ index: [Int], _ places: [Int], _ common: SampleSet) -> Bool {
      guard number < walkers.endIndex else { return body(index, places, common) }
      for (choice, place) in automaton.next[walkers[number]].enumerated() {
        if let loop, loopOf[place] != loop { continue }
        let narrowed = common.intersection(automaton.sets[place])
        if narrowed.isEmpty { continue }
        if !move(number + 1, index + [choice], places + [place], narrowed) { return false }
      }
      return true
    }
    _ = move(walkers.startIndex, [], [], alphabet.all)
  }

  private func text(of steps: [Step]) -> String {
    var scalars: [Unicode.Scalar] = []
    var step = steps.count - 1
    while step > 0 {
      if let taken = steps[step].taken { scalars.append(taken) }
      step = steps[step].earlier
    }
    return String(String.UnicodeScalarView(scalars.reversed()))
  }

  /// The shortest text that leads from the search to a place.
  private func way(to place: Int) -> String? {
    place == automaton.search ? "" : path(from: automaton.search) { $0 == place }
  }

  /// The shortest text that completes a match from a place.
  func completion(from place: Int) -> String {
    automaton.last.contains(place) ? "" : path(from: place) { automaton.last.contains($0) } ?? ""
  }

  private func path(from start: Int, to isGoal: (Int) -> Bool) -> String? {
    var steps = [Step(state: [start], earlier: -1, taken: nil)]
    var seen: Set<Int> = [start]
    var current = 0
    while current < steps.count {
      for place in automaton.next[steps[current].state[0]] where seen.insert(place).inserted {
        steps.append(Step(state: [place], earlier: current, taken: alphabet.example(of: automaton.sets[place])))
        if isGoal(place) { return text(of: steps) }
      }
      current += 1
    }
    return nil
  }

  /// Characters with which the search cannot go on behind a place.
  func strangers(behind place: Int) -> [Unicode.Scalar] {
    let taken = automaton.next[place].reduce(automaton.sets[place]) { $0.union(automaton.sets[$1]) }
    let strange = alphabet.all.subtracting(taken)
    let chosen = ["!", "x", "0", " ", "\n", "\u{7}"].filter { scalar in
      alphabet.scalars.firstIndex(of: scalar).map(strange.contains) ?? false
    }
    return chosen.isEmpty ? alphabet.example(of: strange).map { [$0] } ?? [] : Array(chosen.prefix(2))
  }
}
