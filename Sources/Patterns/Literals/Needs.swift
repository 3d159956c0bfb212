/// What is known about every stretch of text that some part of a pattern matches.
struct Needs {
  private enum Shape {
    /// It is one of these.
    case exact(LiteralSet)
    /// It begins with one of the first, ends with one of the last, and has one of each of the inner sets anywhere.
    case open(first: LiteralSet, inner: [LiteralSet], last: LiteralSet)
  }

  private var shape: Shape
  /// Whether it has a decimal digit.
  private(set) var digit: Bool

  /// Of these bytes at least one stands in it: the fewest and rarest that are known.
  private(set) var bytes = ByteSet.all
  /// How many letters from A to Z, and how many spaces, stand beside each other in it.
  private(set) var capitals = 0
  private(set) var spaces = 0
  /// How many digits and signs there are in it at the least.
  private(set) var counts = SignCounts()
  /// How many decimal digits stand beside each other in it.
  private(set) var digitRun = 0
  /// Which kinds of bytes stand beside each other in it.
  private(set) var pairs = PairNeeds.anything
  private var spacesAtEnd = 0
  private var isSpaces = false
  private var isCapital = false
  private var isDigit = false

  private init(_ shape: Shape, digit: Bool) {
    self.shape = shape
    self.digit = digit
    if digit {
      bytes = .digits
      counts.digits = 1
      digitRun = 1
    }
  }

  /// Of every match of a pattern; nil where it is not understood.
  init?(of pattern: String) {
    var parser = LiteralParser(pattern)
    guard let needs = try? parser.parse() else { return nil }
    self = needs
  }

  /// The empty stretch: an anchor, a look-around.
  static let nothing = empty(.empty)
  static let wordBoundary = empty(.wordBoundary)

  private static func empty(_ set: LiteralSet) -> Needs {
    var needs = Needs(.exact(set), digit: false)
    needs.pairs = .nothing
    return needs
  }

  /// `\s` or `\h`, once.
  static let whiteSpace = {
    var needs = Needs(.whiteSpace)
    needs.pairs = PairNeeds(character: .whiteSpace)
    return needs
  }()

  /// Anything at all.
  static let anything = Needs(.open(first: .empty, inner: [], last: .empty), digit: false)
  static let someDigit = {
    var needs = Needs(.open(first: .empty, inner: [], last: .empty), digit: true)
    needs.pairs = PairNeeds(character: .digits)
    needs.isDigit = true
    return needs
  }()

  init(_ set: LiteralSet) {
    let digit = !set.mayHoldVowelSeparator && set.strings.allSatisfy { $0.contains(where: \.isDecimal) }
    self.init(.exact(set), digit: digit)
  }

  /// One character.
  init(_ scalar: Unicode.Scalar) {
    guard scalar != LiteralSet.boundary else {
      self = .anything
      return
    }
    self.init(LiteralSet(scalar), bytes: ByteSet(beginningsOf: scalar...scalar), isCapital: "A"..."Z" ~= scalar)
    if scalar == "#" { counts.hashes = 1 }
    if scalar == "@" { counts.ats = 1 }
    if scalar == " " { (spaces, spacesAtEnd, isSpaces) = (1, 1, true) }
  }

  /// One character of a few.
  init(_ set: LiteralSet, bytes: ByteSet, isCapital: Bool) {
    self.init(set, bytes: bytes, pairs: PairNeeds(character: bytes), isCapital: isCapital)
  }

  init(_ set: LiteralSet, bytes: ByteSet, pairs: PairNeeds, isCapital: Bool) {
    self.init(set)
    self.bytes = bytes
    self.pairs = pairs
    isDigit = digit
    self.isCapital = isCapital
    capitals = isCapital ? 1 : 0
  }

  /// One character of many.
  init(oneOf bytes: ByteSet, digit: Bool, isCapital: Bool) {
    self = digit ? .someDigit : .anything
    if !digit {
      self.bytes = bytes
      pairs = PairNeeds(character: bytes)
    }
    self.isCapital = isCapital
    capitals = isCapital ? 1 : 0
  }

  mutating func forgetCapitals() { capitals = 0 }

  /// The most telling set of which one must be there.
  var best: LiteralSet? { telling?.set }

  /// The same, and whether it begins with one of them.
  var telling: (set: LiteralSet, isFirst: Bool)? {
    switch shape {
    case .exact(let set): (set, true)
    case .open(let first, let inner, let last):
      Needs.cheapest([first] + inner + [last]).map { (set: $0.set, isFirst: $0.place == 0) }
    }
  }

  /// This and then `next`.
  func then(_ next: Needs) -> Needs {
    let shape: Shape
    switch (self.shape, next.shape) {
    case (.exact(let a), .exact(let b)):
      shape = a.then(b).map { .exact($0) } ?? .open(first: a, inner: [], last: b)
    case (.exact(let a), .open(let first, let inner, let last)):
      if let joined = a.then(first) {
        shape = .open(first: joined, inner: inner, last: last)
      } else {
        shape = .open(first: a, inner: inner + [first], last: last)
      }
    case (.open(let first, let inner, let last), .exact(let b)):
      if let joined = last.then(b) {
        shape = .open(first: first, inner: inner, last: joined)
      } else {
        shape = .open(first: first, inner: inner + [last], last: b)
      }
    case (.open(let first, let innerA, let lastA), .open(let firstB, let innerB, let last)):
      let middle = lastA.then(firstB).map { [$0] } ?? [lastA, firstB]
      var inner = innerA + middle + innerB
      // So that what is repeated in what is repeated stays small.
      if inner.count > 16 { inner = Needs.cheapest(inner).map { [$0.set] } ?? [] }
      shape = .open(first: first, inner: inner, last: last)
    }
    var needs = Needs(shape, digit: digit || next.digit)
    needs.bytes = bytes.rarity >= next.bytes.rarity ? bytes : next.bytes
    needs.counts = counts + next.counts
    needs.capitals = max(capitals, next.capitals)
    needs.digitRun = max(digitRun, next.digitRun)
    needs.pairs = pairs.then(next.pairs)
    needs.isSpaces = isSpaces && next.isSpaces
    needs.spacesAtEnd = next.isSpaces ? spacesAtEnd + next.spacesAtEnd : next.spacesAtEnd
    needs.spaces = max(spaces, next.spaces, needs.spacesAtEnd)
    return needs
  }

  /// Any of the branches.
  static func any(of branches: [Needs]) -> Needs {
    if branches.count == 1 { return branches[0] }
    let digit = branches.allSatisfy(\.digit)
    let exact = branches.compactMap(\.exact)
    var needs: Needs
    if exact.count == branches.count, let set = LiteralSet.any(of: exact) {
      needs = Needs(.exact(set), digit: digit)
    } else {
      needs = open(to: branches, digit: digit)
    }
    needs.bytes = branches.reduce(into: ByteSet()) { $0.formUnion($1.bytes) }
    needs.counts = branches.dropFirst().reduce(branches.first?.counts ?? SignCounts()) { $0.least(or: $1.counts) }
    needs.capitals = branches.map(\.capitals).min() ?? 0
    needs.digitRun = branches.map(\.digitRun).min() ?? 0
    needs.pairs = PairNeeds.any(of: branches.map(\.pairs))
    needs.spaces = branches.map(\.spaces).min() ?? 0
    return needs
  }

  private static func open(to branches: [Needs], digit: Bool) -> Needs {
    let best = branches.compactMap(\.best)
    return Needs(
      .open(
        first: LiteralSet.any(of: branches.map(\.first)) ?? .empty,
        inner: best.count == branches.count ? LiteralSet.any(of: best).map { [$0] } ?? [] : [],
        last: LiteralSet.any(of: branches.map(\.last)) ?? .empty),
      digit: digit)
  }

  private var orNothing: Needs { Needs.any(of: [self, .nothing]) }

  /// This `least` times, or more often, up to `most`.
  func repeated(_ least: Int, upTo most: Int?) -> Needs {
    if most == 0 { return .nothing }
    if case .exact(let set) = shape, set.isWhiteSpace {
      guard least > 0 else {
        var needs = orNothing
        needs.pairs = pairs.repeated(0)
        return needs
      }
      var needs = self
      needs.pairs = pairs.repeated(least)
      // However many there are, they are spaces.
      if isSpaces { (needs.spaces, needs.spacesAtEnd) = (spaces * min(least, 8), spacesAtEnd * min(least, 8)) }
      return needs
    }
    if least == 0 {
      var needs = most == 1 ? orNothing : .anything
      needs.pairs = pairs.repeated(0)
      return needs
    }
    var copies = self
    // A few are enough to tell.
    let fewer = min(least, 8)
    for _ in 1..<fewer { copies = copies.then(self) }
    if isCapital { copies.capitals = least }
    if isDigit { copies.digitRun = least }
    copies.pairs = pairs.repeated(least)
    if fewer == least, most == least { return copies }
    // It begins with so many, and ends with so many: the same, if there are no more.
    var needs = copies
    needs.shape = .open(first: copies.first, inner: copies.inner, last: copies.last)
    needs.isSpaces = false
    return needs
  }

  private var exact: LiteralSet? {
    switch shape {
    case .exact(let set): set
    case .open: nil
    }
  }

  private var first: LiteralSet {
    switch shape {
    case .exact(let set), .open(let set, _, _): set
    }
  }

  private var last: LiteralSet {
    switch shape {
    case .exact(let set), .open(_, _, let set): set
    }
  }

  private var inner: [LiteralSet] {
    switch shape {
    case .exact: []
    case .open(_, let sets, _): sets
    }
  }

  /// And its place among them.
  private static func cheapest(_ sets: [LiteralSet]) -> (set: LiteralSet, place: Int)? {
    var best: (set: LiteralSet, place: Int, cost: Int)?
    for (place, set) in sets.enumerated() where !set.isEmpty {
      if let cost = set.cost, cost < best?.cost ?? .max { best = (set, place, cost) }
    }
    return best.map { ($0.set, $0.place) }
  }
}

extension ByteSet {
  /// The decimal digits of every script, by their first bytes.
  static let digits = ByteSet(Array(0x30...0x39) + Array(0xD9...0xF4))

  /// White space of every kind, by its first bytes.
  static let whiteSpace = ByteSet(Array(0x09...0x0D) + [0x20] + Array(0xC2...0xF4))

  /// Marks that join the letter before them, by their first bytes.
  static let marks = ByteSet(Array(0xCC...0xF4) + [sign])

  /// What any of these characters can begin with, in either case.
  init(beginningsOf range: ClosedRange<Unicode.Scalar>) {
    self.init()
    let (low, high) = (range.lowerBound.value, range.upperBound.value)
    if low < 0x80 {
      for value in low...min(high, 0x7F) {
        let byte = UInt8(value)
        insert(byte)
        guard (byte | 0x20) &- 0x61 < 26 else { continue }
        insert(byte ^ 0x20)
        // ſ and K.
        if byte | 0x20 == UInt8(ascii: "s") { insert(0xC5) }
        if byte | 0x20 == UInt8(ascii: "k") { insert(ByteSet.sign) }
      }
    }
    guard high >= 0x80 else { return }
    let low2 = max(low, 0x80)
    // Punctuation, arrows, signs, pictures: nothing that has a case.
    for caseless in [0x2010...0x20FF, 0x2190...0x23FF, 0x2500...0x2BFF, 0x1F000...0x1FAFF] as [ClosedRange<UInt32>]
    where caseless.contains(low2) && caseless.contains(high) {
      if let first = Unicode.Scalar(low2), let last = Unicode.Scalar(high) {
        for byte in first.firstByte...last.firstByte { insert(byte) }
        // Signs from U+2100 on are told from punctuation, which has the same first byte.
        if low2 < 0x3000, high >= 0x2100 { insert(ByteSet.sign) }
        if low2 >= 0x2100 { remove(0xE2) }
      }
      return
    }
    for byte in 0xC2...0xF4 as ClosedRange<UInt8> { insert(byte) }
    insert(ByteSet.sign)
    // Å, ſ and K.
    for byte in Array("sSkK".utf8) { insert(byte) }
  }
}

extension Unicode.Scalar {
  /// Of its UTF-8.
  fileprivate var firstByte: UInt8 { UTF8.encode(self)?.first ?? 0 }
}
