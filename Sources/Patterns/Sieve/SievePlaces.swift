/// The items of patterns that take a character, each at a place of its own, and which place can come after which.
///
/// It takes all that its patterns take, and more: what stands in look-arounds and behind references is not looked at, and of
/// repetitions no more than a few are counted.
struct SievePlaces {
  /// What must be so between two characters for one place to come after another.
  struct Juncture: OptionSet, Hashable {
    let rawValue: UInt8
    /// One of the two is part of a word, the other is not.
    static let boundary = Juncture(rawValue: 1)
    /// Nothing stands before.
    static let start = Juncture(rawValue: 2)
  }

  struct Step: Hashable {
    var place: Int
    var juncture: Juncture
  }

  /// What each place takes. Nobody is at the first two: from one a search begins anywhere, from the other at the start.
  private(set) var sets = [SymbolSet(), SymbolSet()]
  private(set) var next: [[Step]] = [[], []]
  /// Where a match ends, and of which pattern.
  private(set) var ends: [(step: Step, pattern: Int)] = []

  static let anywhere = 0
  static let start = 1

  private struct TooMany: Error {}

  /// How many places one pattern may have, and all together; and how many repetitions are counted.
  private static let mostOfOne = 400
  private static let mostOfAll = 4096
  private static let mostCounted = 16

  private struct Part {
    /// What must be so where it takes nothing: one of these; nothing where it always takes something.
    var empty: Set<Juncture> = [[]]
    var first: [Step] = []
    var last: [Step] = []
  }

  /// False where the pattern is not understood, may match nothing at all, or is too large.
  ///
  /// What is whole is a text from end to end: of an item inside a text nobody knows what stands around it.
  mutating func add(_ pattern: Int, source: String, isWhole: Bool, _ alphabet: inout SieveAlphabet) -> Bool {
    var parser = PatternTreeParser(source)
    guard sets.count < Self.mostOfAll, let tree = try? parser.parse() else { return false }
    let before = self
    do throws(TooMany) {
      let whole = try part(tree, isWhole, &alphabet, upTo: sets.count + Self.mostOfOne)
      guard whole.empty.isEmpty, !whole.first.isEmpty else { throw TooMany() }
      for step in whole.first {
        if step.juncture.contains(.start) {
          next[Self.start].append(Step(place: step.place, juncture: step.juncture.subtracting(.start)))
        } else {
          next[Self.anywhere].append(step)
        }
      }
      ends += whole.last.filter { !$0.juncture.contains(.start) }.map { ($0, pattern) }
      return true
    } catch {
      self = before
      return false
    }
  }

  private mutating func part(
    _ tree: PatternTree, _ isWhole: Bool, _ alphabet: inout SieveAlphabet, upTo most: Int
  ) throws(TooMany) -> Part {
    switch tree {
    case .nothing: return Part()
    case .start: return isWhole ? Part(empty: [.start]) : Part()
    case .boundary: return isWhole ? Part(empty: [.boundary]) : Part()
    case .anything: return try part(.repeated(.one(.any), least: 0, most: nil), isWhole, &alphabet, upTo: most)
    case .one(let item):
      guard sets.count < most else { throw TooMany() }
      sets.append(alphabet.set(of: item))
      next.append([])
      let step = Step(place: sets.count - 1, juncture: [])
      return Part(empty: [], first: [step], last: [step])
    case .sequence(let parts):
      var whole = Part()
      for tree in parts { whole = join(whole, try part(tree, isWhole, &alphabet, upTo: most)) }
      return whole
    case .any(let branches):
      var whole = Part(empty: [])
      for branch in branches {
        let part = try part(branch, isWhole, &alphabet, upTo: most)
        whole.empty.formUnion(part.empty)
        whole.first += part.first
        whole.last += part.last
      }
      return whole
    case .repeated(let tree, let least, let mostTimes):
      if mostTimes == 0 { return Part() }
      var whole = Part()
      let counted = min(least, Self.mostCounted)
      for _ in 1..<max(1, counted) { whole = join(whole, try part(tree, isWhole, &alphabet, upTo: most)) }
      var last = try part(tree, isWhole, &alphabet, upTo: most)
      if mostTimes != counted, mostTimes != 1 { connect(last.last, last.first) }
      if least == 0 { last.empty.insert([]) }
      return join(whole, last)
    }
  }

  private mutating func join(_ a: Part, _ b: Part) -> Part {
    connect(a.last, b.first)
    var joined = Part(empty: [], first: a.first, last: b.last)
    for juncture in a.empty {
      joined.first += b.first.map { Step(place: $0.place, juncture: $0.juncture.union(juncture)) }
      for other in b.empty { joined.empty.insert(juncture.union(other)) }
    }
    for juncture in b.empty {
      joined.last += a.last.map { Step(place: $0.place, juncture: $0.juncture.union(juncture)) }
    }
    return joined
  }

  private mutating func connect(_ from: [Step], _ to: [Step]) {
    for step in from {
      for other in to {
        let juncture = step.juncture.union(other.juncture)
        // Behind a character nothing starts.
        if !juncture.contains(.start) { next[step.place].append(Step(place: other.place, juncture: juncture)) }
      }
    }
  }
}
