/// What can be so of a post while a condition holds, or does not: some cases, each of which leaves facts only some values.
///
///     // all: [{platforms: [x, bluesky]}, {not: {platforms: [x]}}]
///     Cases("platform", .oneOf(["x", "bluesky"])).and(Cases("platform", .noneOf(["x"])))   // platform: bluesky
///
/// There may be cases too many, where they would be too many to tell apart; never too few. Where none is left, the condition
/// is impossible.
package struct Cases: Hashable, Sendable {
  private var cases: [[Fact: Values]]

  /// Nothing is known.
  static let all = Cases(cases: [[:]])

  /// More are not told apart.
  private static let most = 256

  private init(cases: [[Fact: Values]]) { self.cases = cases }

  init(_ fact: Fact, _ values: Values) { self.init(cases: values.isEmpty ? [] : [[fact: values]]) }

  var isImpossible: Bool { cases.isEmpty }

  /// Both hold.
  func and(_ other: Cases) -> Cases {
    guard cases.count * other.cases.count <= Cases.most else { return self }
    var both: [[Fact: Values]] = []
    for one in cases {
      for another in other.cases {
        guard let merged = one.merged(with: another), !both.contains(merged) else { continue }
        both.append(merged)
      }
    }
    return Cases(cases: both)
  }

  /// At least one holds.
  func or(_ other: Cases) -> Cases {
    if self == .all || other == .all { return .all }
    let more = other.cases.filter { !cases.contains($0) }
    return cases.count + more.count <= Cases.most ? Cases(cases: cases + more) : .all
  }

  /// What is known of the post, whichever stretch of it is looked at.
  var ofPost: Cases {
    Cases(cases: []).or(Cases(cases: cases.map { $0.filter(\.key.isOfPost) }))
  }

  /// The values that a fact can have; nil where there is no telling.
  func values(of fact: Fact) -> Set<String>? {
    var found: Set<String> = []
    for one in cases {
      guard case .oneOf(let values) = one[fact] else { return nil }
      found.formUnion(values)
    }
    return found
  }
}

extension Cases {
  /// Something that has one value at a time.
  struct Fact: Hashable, Sendable {
    var name: String
    /// Or of the stretch that is looked at.
    var isOfPost = true

    static let platform = Fact(name: "platform")
    /// The languages that the post may be in, as one value.
    static let languages = Fact(name: "languages")
    static let kind = Fact(name: "kind")
    static let paid = Fact(name: "paid")
  }

  enum Values: Hashable, Sendable {
    case oneOf(Set<String>)
    case noneOf(Set<String>)
    /// A number, of a fact that is one.
    case between(Int, Int)

    var isEmpty: Bool {
      switch self {
      case .oneOf(let values): values.isEmpty
      case .noneOf: false
      case .between(let least, let most): least > most
      }
    }

    func and(_ other: Values) -> Values {
      switch (self, other) {
      case (.oneOf(let one), .oneOf(let another)): .oneOf(one.intersection(another))
      case (.oneOf(let values), .noneOf(let not)), (.noneOf(let not), .oneOf(let values)):
        .oneOf(values.subtracting(not))
      case (.noneOf(let one), .noneOf(let another)): .noneOf(one.union(another))
      case (.between(let least, let most), .between(let otherLeast, let otherMost)):
        .between(max(least, otherLeast), min(most, otherMost))
      // No fact is both.
      case (.between, _), (_, .between): self
      }
    }
  }
}

extension [Cases.Fact: Cases.Values] {
  /// Nil where a fact would have to have two values at once.
  fileprivate func merged(with other: Self) -> Self? {
    var merged = self
    for (fact, values) in other {
      let both = merged[fact].map { $0.and(values) } ?? values
      if both.isEmpty { return nil }
      merged[fact] = both
    }
    return merged
  }
}
