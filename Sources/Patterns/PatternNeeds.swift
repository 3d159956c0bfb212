/// All that is known of what a pattern cannot match without, worked out once.
package struct PatternNeeds {
  package let gate: PatternGate
  /// The literals of `RequiredLiterals.of(pattern, whereMarksCompose: false)`, with what stands beside them.
  package let literals: [Literal]?
  /// Whether each match begins where one of the literals does.
  package let beginsWithLiteral: Bool

  package init(_ pattern: String) {
    let needs = Needs(of: pattern)
    gate = PatternGate(of: pattern, needs)
    let telling = needs?.telling
    literals = telling?.set.bounded
    // `\K` has a match begin later than it was found.
    beginsWithLiteral =
      telling?.isFirst ?? false && literals?.allSatisfy(\.isBeginning) ?? false && !pattern.contains("\\K")
  }

  /// Whether one of the literals stands in many texts: what addresses begin with.
  package var hasCommonLiteral: Bool {
    literals?.contains { PatternNeeds.beginningsOfAddresses.contains($0.text) } ?? false
  }

  private static let beginningsOfAddresses = ["http", "https", "http:", "https:", "http://", "https://", "://", "www."]

  /// A literal, and whether a word begins or ends with it.
  package struct Literal: Hashable, Sendable {
    package var text: String
    /// Whether it is there from the start of what was matched, and not cut from within.
    var isBeginning: Bool
    package var startsWord: Bool
    package var endsWord: Bool
  }
}
