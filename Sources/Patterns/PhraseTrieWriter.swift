/// Writes the nodes of a tree of phrases: see `PhraseTrieNode`.
///
/// With the phrases in order, a node is the stretch of those that begin alike, and those below it are the shorter stretches that
/// go on alike.
struct PhraseTrieWriter {
  private(set) var nodes: [UInt8] = []
  private(set) var roots: [PhraseTrieRoot] = []
  /// For each phrase the next that is the same, counted from 1; 0 where there is none.
  private(set) var twins: [UInt32]

  private let phrases: [[UInt8]]
  /// The phrases’ numbers, in the order of their bytes.
  private let order: [Int]

  /// A node that is to be written.
  private struct Stretch {
    /// Places in `order` of the phrases that pass through it.
    var passing: Range<Int>
    /// How many of their bytes were read on the way.
    var depth: Int
    /// Where in `nodes` it is to be told where it stands; nil where it is a root.
    var teller: Int?
  }

  init(_ phrases: [[UInt8]]) {
    self.phrases = phrases
    twins = Array(repeating: 0, count: phrases.count)
    order = phrases.indices.filter { !phrases[$0].isEmpty }
      .sorted { phrases[$0].lexicographicallyPrecedes(phrases[$1]) }
  }

  mutating func write() {
    var start = 0
    while start < order.count {
      let key = PhraseTrieRoot.key(of: phrases[order[start]])
      var end = start + 1
      while end < order.count, PhraseTrieRoot.key(of: phrases[order[end]]) == key { end += 1 }
      precondition(nodes.count < UInt32.max, "phrases fill 4 GiB")
      var root = PhraseTrieRoot(key: key, node: UInt32(nodes.count))
      for phrase in order[start..<end] { root.goOn(with: phrases[phrase].dropFirst(3).first) }
      roots.append(root)
      write(from: Stretch(passing: start..<end, depth: min(phrases[order[start]].count, 3), teller: nil))
      start = end
    }
  }

  private mutating func write(from root: Stretch) {
    var waiting = [root]
    while let stretch = waiting.popLast() {
      if let teller = stretch.teller { tell(nodes.count, at: teller) }
      waiting += write(stretch).reversed()
    }
  }

  /// Answers with those below it.
  private mutating func write(_ stretch: Stretch) -> [Stretch] {
    let (first, last) = (phrases[order[stretch.passing.lowerBound]], phrases[order[stretch.passing.upperBound - 1]])
    var depth = stretch.depth
    // What the first and the last have in common, all have.
    while depth < first.count, depth < last.count, first[depth] == last[depth],
      depth - stretch.depth < PhraseTrieNode.longestLabel
    { depth += 1 }

    // In order, what ends here comes before what goes on.
    let goesOn = stretch.passing.first { phrases[order[$0]].count > depth } ?? stretch.passing.upperBound
    let ending = stretch.passing.lowerBound..<goesOn
    for place in ending.dropLast() { twins[order[place]] = UInt32(order[place + 1] + 1) }
    var below: [Stretch] = []
    var start = goesOn
    while start < stretch.passing.upperBound {
      var end = start + 1
      while end < stretch.passing.upperBound, phrases[order[end]][depth] == phrases[order[start]][depth] { end += 1 }
      below.append(Stretch(passing: start..<end, depth: depth + 1))
      start = end
    }

    nodes += [UInt8(depth - stretch.depth), UInt8(below.count & 0xFF), UInt8(below.count >> 8), 0, 0, 0, 0]
    if let phrase = ending.first { tell(order[phrase] + 1, at: nodes.count - 4) }
    nodes += first[stretch.depth..<depth]
    for branch in below { nodes.append(phrases[order[branch.passing.lowerBound]][depth]) }
    for index in below.indices { below[index].teller = nodes.count + 4 * index }
    nodes += repeatElement(0, count: 4 * below.count)
    return below
  }

  /// Writes a number of four bytes, the lowest first.
  private mutating func tell(_ number: Int, at place: Int) {
    for byte in 0..<4 { nodes[place + byte] = UInt8(truncatingIfNeeded: number >> (8 * byte)) }
  }
}
