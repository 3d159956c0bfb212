/// A few strings, one of which is what some part of a pattern matched: folded as far as a single scalar can be, so that many are one.
struct LiteralSet {
  typealias Literal = [Unicode.Scalar]

  private(set) var strings: [Literal]
  /// Whether it may also be some text with U+180E in it, whatever is around that: white space of PCRE2 which is none of Unicode, and
  /// does not fold to a space. Kept apart, so that it does not double the set each time.
  private(set) var mayHoldVowelSeparator = false

  static let vowelSeparator: Unicode.Scalar = "\u{180E}"

  /// Stands in a string where a word begins or ends: no character at all, and no text has it.
  static let boundary: Unicode.Scalar = "\u{10FFFF}"
  static let wordBoundary = LiteralSet(strings: [[boundary]])

  /// Nothing but the empty string.
  static let empty = LiteralSet(strings: [[]])
  /// No string at all.
  static let none = LiteralSet(strings: [])
  /// What `\s` and `\s+` match, folded.
  static let whiteSpace = LiteralSet(strings: [[" "]], mayHoldVowelSeparator: true)

  /// Past these, a set is no better than none: it is the automaton that has to hold it.
  private static let mostJoined = 256
  private static let mostTogether = 1024
  private static let longest = 64

  private init(strings: [Literal], mayHoldVowelSeparator: Bool = false) {
    self.strings = strings
    self.mayHoldVowelSeparator = mayHoldVowelSeparator
  }

  init(_ scalar: Unicode.Scalar) {
    if scalar == Self.vowelSeparator {
      self.init(strings: [], mayHoldVowelSeparator: true)
    } else {
      self.init(strings: [[Self.folded(scalar)]])
    }
  }

  init(letters: ArraySlice<Unicode.Scalar>) { self.init(strings: [letters.map(Self.folded)]) }

  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "a"..."z": scalar
    case "A"..."Z": Unicode.Scalar(UInt8(scalar.value) + 32)
    case "’", "ʼ": "'"
    default: scalar.properties.isWhitespace ? " " : scalar
    }
  }

  var isEmpty: Bool { strings.count == 1 && strings[0].isEmpty && !mayHoldVowelSeparator }

  /// Whether it is white space, or nothing, of which a run is as good as one.
  var isWhiteSpace: Bool { strings.allSatisfy { $0.isEmpty || $0 == [" "] } }

  /// One of the strings of any of the sets. Nil if those are too many.
  static func any(of sets: [LiteralSet]) -> LiteralSet? {
    guard sets.reduce(0, { $0 + $1.strings.count }) <= mostTogether else { return nil }
    return LiteralSet(
      strings: sets.flatMap(\.strings), mayHoldVowelSeparator: sets.contains(where: \.mayHoldVowelSeparator))
  }

  /// One of these and then one of those. Nil if that is too many, or too long.
  func then(_ other: LiteralSet) -> LiteralSet? {
    if other.isEmpty { return self }
    if isEmpty { return other }
    guard strings.count * other.strings.count <= Self.mostJoined else { return nil }
    var joined: [Literal] = []
    joined.reserveCapacity(strings.count * other.strings.count)
    for first in strings {
      for second in other.strings {
        guard first.count + second.count <= Self.longest else { return nil }
        joined.append(first + (first.last == " " && second.first == " " ? second.dropFirst() : second[...]))
      }
    }
    return LiteralSet(strings: joined, mayHoldVowelSeparator: mayHoldVowelSeparator || other.mayHoldVowelSeparator)
  }

  /// The strings, each cut to what folding leaves of it in any text. Nil if too little is left of one.
  func surviving(whereMarksCompose: Bool) -> [String]? {
    guard var literals = cut(whereMarksCompose: whereMarksCompose) else { return nil }
    if mayHoldVowelSeparator { literals.append([Self.vowelSeparator]) }
    return Self.beginnings(of: literals).map { String(String.UnicodeScalarView($0)) }
  }

  /// The same where marks compose with nothing, each with what stands beside it.
  var bounded: [PatternNeeds.Literal]? {
    var literals: [PatternNeeds.Literal] = []
    literals.reserveCapacity(strings.count + 1)
    for string in strings {
      guard let literal = SurvivingLiteral.bounded(in: string) else { return nil }
      literals.append(literal)
    }
    if mayHoldVowelSeparator {
      literals.append(
        PatternNeeds.Literal(text: String(Self.vowelSeparator), isBeginning: false, startsWord: false, endsWord: false))
    }
    return literals.isEmpty ? nil : literals
  }

  /// How often texts will have one of these by chance, more or less. Nil if they are of no use.
  var cost: Int? {
    cut(whereMarksCompose: true)?.reduce(0) { cost, literal in
      cost + 1 << (30 - 3 * min(literal.reduce(0) { $0 + UTF8.width($1) }, 10))
    }
  }

  private func cut(whereMarksCompose: Bool) -> [Literal]? {
    var literals: [Literal] = []
    literals.reserveCapacity(strings.count)
    for string in strings {
      guard let literal = SurvivingLiteral.longest(in: string, whereMarksCompose: whereMarksCompose) else { return nil }
      literals.append(literal)
    }
    return literals
  }

  /// In order, and without those that begin with another: where they stand, it stands.
  private static func beginnings(of literals: [Literal]) -> [Literal] {
    var kept: [Literal] = []
    for literal in literals.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      if let last = kept.last, literal.starts(with: last) { continue }
      kept.append(literal)
    }
    return kept
  }
}
