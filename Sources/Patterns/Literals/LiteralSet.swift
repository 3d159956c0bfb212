/// A few strings, one of which is what some part of a pattern matched: folded as far as a single scalar can be, so that
/// equal ones are one.
struct LiteralSet {
  private(set) var strings: Set<[Unicode.Scalar]>

  /// Nothing but the empty string.
  static let empty = LiteralSet([[]])

  /// White space of PCRE2 that is not white space of Unicode, and does not fold to a space. A string that has it stands for every
  /// text that has it, whatever is around it: which is true, and keeps `\s+` from doubling the set each time.
  static let vowelSeparator: Unicode.Scalar = "\u{180E}"
  /// What `\s` and `\s+` match, folded.
  static let whiteSpace = LiteralSet([[" "], [vowelSeparator]])

  /// Past these, a set is no better than none: it is the automaton that has to hold it.
  private static let mostJoined = 256
  private static let mostTogether = 1024
  private static let longest = 64

  init(_ strings: Set<[Unicode.Scalar]>) { self.strings = strings }

  init(_ scalar: Unicode.Scalar) { strings = [[LiteralSet.folded(scalar)]] }

  /// Whether it holds white space alone, of which a run is as good as one.
  var isWhiteSpace: Bool { strings.allSatisfy { $0.isEmpty || $0 == [" "] || $0 == [Self.vowelSeparator] } }

  /// Either one of these or one of those. Nil if that is too many.
  func or(_ other: LiteralSet) -> LiteralSet? {
    let together = strings.union(other.strings)
    return together.count <= Self.mostTogether ? LiteralSet(together) : nil
  }

  /// One of these and then one of those. Nil if that is too many, or too long.
  func then(_ other: LiteralSet) -> LiteralSet? {
    if other.isEmpty { return self }
    if isEmpty { return other }
    guard strings.count * other.strings.count <= Self.mostJoined else { return nil }
    var joined: Set<[Unicode.Scalar]> = []
    for first in strings {
      for second in other.strings {
        guard first.count + second.count <= Self.longest else { return nil }
        joined.insert(Self.join(first, second))
      }
    }
    return LiteralSet(joined)
  }

  private var isEmpty: Bool { strings.count == 1 && strings.first?.isEmpty == true }

  private static func join(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> [Unicode.Scalar] {
    if first == [vowelSeparator] || second == [vowelSeparator] { return [vowelSeparator] }
    return first.last == " " && second.first == " " ? first + second.dropFirst() : first + second
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "A"..."Z": Unicode.Scalar(UInt8(scalar.value) + 32)
    case "’", "ʼ": "'"
    default: scalar.properties.isWhitespace ? " " : scalar
    }
  }

  /// The strings, each cut to what folding leaves of it in any text. Nil if too little is left of one.
  func surviving(whereMarksCompose: Bool) -> [String]? {
    var literals: [[Unicode.Scalar]] = []
    for string in strings {
      guard let literal = SurvivingLiteral.longest(in: string, whereMarksCompose: whereMarksCompose) else { return nil }
      literals.append(literal)
    }
    return Self.beginnings(of: literals).map { String(String.UnicodeScalarView($0)) }
  }

  /// How often texts will have one of these by chance, more or less. Nil if they are of no use.
  var cost: Int? {
    var cost = 0
    for string in strings {
      guard let literal = SurvivingLiteral.longest(in: string, whereMarksCompose: true) else { return nil }
      let bytes = literal.reduce(0) { $0 + UTF8.width($1) }
      cost += literal == [Self.vowelSeparator] ? 0 : 1 << (30 - 3 * min(bytes, 10))
    }
    return cost
  }

  /// In order, and without those that begin with another: where they stand, it stands.
  private static func beginnings(of literals: [[Unicode.Scalar]]) -> [[Unicode.Scalar]] {
    var kept: [[Unicode.Scalar]] = []
    for literal in literals.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      if let last = kept.last, literal.starts(with: last) { continue }
      kept.append(literal)
    }
    return kept
  }
}
