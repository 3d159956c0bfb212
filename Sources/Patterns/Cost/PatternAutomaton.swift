/// The items of a pattern that take a character, and which of them can come after which: once for every way in which it can.
/// What can happen in two ways is what a search tries twice.
struct PatternAutomaton {
  struct TooLarge: Error {}

  /// The characters that each place takes. The last one stands for the search itself, which begins anywhere.
  private(set) var sets: [SampleSet] = []
  private(set) var next: [[Int]] = []
  /// The places at which a match can end.
  private(set) var last: Set<Int> = []
  let search: Int
  private(set) var alphabet: SampleAlphabet

  private static let mostPlaces = 600
  private static let mostSteps = 20_000

  private struct Part {
    var canBeEmpty = true
    var first: [Int] = []
    var last: [Int] = []
  }

  init(_ tree: PatternTree, alphabet: SampleAlphabet) throws(TooLarge) {
    search = 0
    self.alphabet = alphabet
    sets = [alphabet.all]
    next = [[]]
    let whole = try add(tree)
    next[0] = whole.first + (tree.isAnchored ? [] : [0])
    last = Set(whole.last)
  }

  private mutating func add(_ tree: PatternTree) throws(TooLarge) -> Part {
    switch tree {
    case .nothing, .anything, .boundary, .start: return Part()
    case .one(let item):
      guard sets.count < Self.mostPlaces else { throw TooLarge() }
      sets.append(alphabet.set(of: item))
      next.append([])
      return Part(canBeEmpty: false, first: [sets.count - 1], last: [sets.count - 1])
    case .sequence(let parts):
      var whole = Part()
      for part in parts { whole = try join(whole, try add(part)) }
      return whole
    case .any(let branches):
      var whole = Part(canBeEmpty: false)
      for branch in branches {
        let part = try add(branch)
        whole.canBeEmpty = whole.canBeEmpty || part.canBeEmpty
        whole.first += part.first
        whole.last += part.last
      }
      return whole
    case .repeated(let tree, let least, let most): return try add(tree, least, most)
    }
  }

  private mutating func join(_ a: Part, _ b: Part) throws(TooLarge) -> Part {
    try connect(a.last, b.first)
    return Part(
      canBeEmpty: a.canBeEmpty && b.canBeEmpty, first: a.canBeEmpty ? a.first + b.first : a.first,
      last: b.canBeEmpty ? a.last + b.last : b.last)
  }

  /// Few repetitions are written out; many are as good as any number.
  private mutating func add(_ tree: PatternTree, _ least: Int, _ most: Int?) throws(TooLarge) -> Part {
    if most == 0 { return Part() }
    var whole = Part()
    if let most, most <= 4 || most == least && most <= 8 {
      for index in 0..<most {
        var copy = try add(tree)
        if index >= least { copy.canBeEmpty = true }
        whole = try join(whole, copy)
      }
      return whole
    }
    for _ in 1..<max(1, min(least, 3)) { whole = try join(whole, try add(tree)) }
    var loop = try add(tree)
    try connect(loop.last, loop.first)
    if least == 0 { loop.canBeEmpty = true }
    return try join(whole, loop)
  }

  private mutating func connect(_ from: [Int], _ to: [Int]) throws(TooLarge) {
    guard from.count * to.count < Self.mostSteps else { throw TooLarge() }
    for place in from {
      next[place] += to
      guard next[place].count < Self.mostSteps else { throw TooLarge() }
    }
  }
}
