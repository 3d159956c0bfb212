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

  private init(_ shape: Shape, digit: Bool) {
    self.shape = shape
    self.digit = digit
  }

  /// The empty stretch: an anchor, a look-around.
  static let nothing = Needs(.exact(.empty), digit: false)

  /// Anything at all.
  static let anything = Needs(.open(first: .empty, inner: [], last: .empty), digit: false)
  static let someDigit = Needs(.open(first: .empty, inner: [], last: .empty), digit: true)

  init(_ set: LiteralSet) {
    let digit = !set.mayHoldVowelSeparator && set.strings.allSatisfy { $0.contains(where: \.isDecimal) }
    self.init(.exact(set), digit: digit)
  }

  /// The most telling set of which one must be there.
  var best: LiteralSet? {
    switch shape {
    case .exact(let set): set
    case .open(let first, let inner, let last): Needs.cheapest([first] + inner + [last])
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
      if inner.count > 16 { inner = Needs.cheapest(inner).map { [$0] } ?? [] }
      shape = .open(first: first, inner: inner, last: last)
    }
    return Needs(shape, digit: digit || next.digit)
  }

  /// Any of the branches.
  static func any(of branches: [Needs]) -> Needs {
    if branches.count == 1 { return branches[0] }
    let digit = branches.allSatisfy(\.digit)
    let exact = branches.compactMap(\.exact)
    if exact.count == branches.count, let set = LiteralSet.any(of: exact) { return Needs(.exact(set), digit: digit) }
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
      return least > 0 ? self : orNothing
    }
    if least == 0 { return most == 1 ? orNothing : .anything }
    var copies = self
    // A few are enough to tell.
    let fewer = min(least, 8)
    for _ in 1..<fewer { copies = copies.then(self) }
    if fewer == least, most == least { return copies }
    // It begins with so many, and ends with so many: the same, if there are no more.
    return Needs(.open(first: copies.first, inner: copies.inner, last: copies.last), digit: digit)
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

  private static func cheapest(_ sets: [LiteralSet]) -> LiteralSet? {
    var best: (set: LiteralSet, cost: Int)?
    for set in sets where !set.isEmpty {
      if let cost = set.cost, cost < best?.cost ?? .max { best = (set, cost) }
    }
    return best?.set
  }
}
