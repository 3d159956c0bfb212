/// What a text cannot be without if a pattern is to match it.
///
///     RequiredLiterals.of("\\b(?:click|tap)\\s+here\\b")?.literals   // ["click her", "tap her", "\u{180E}"]
///     RequiredLiterals.of("\\w+")                                    // nil: run it on every text
///
/// At least one of the literals, folded, stands in the folded text of whatever the pattern matches. *Folded* means, here as for the
/// text: each scalar to the simple lower case of its simple upper case; each run of white space (the property) to one space; ’ and ʼ
/// to '; combining marks composed onto their bases; soft hyphens and U+200B–200D, 2060 and FEFF gone.
package struct RequiredLiterals: Hashable, Sendable {
  /// Not folded yet. In order, each once.
  package let literals: [String]

  /// The fewest bytes that a literal is worth looking for with; what needs a shorter one has none.
  package static let shortest = 2

  /// What `pattern` needs, or nil if there is nothing to look for, or if the pattern has something that is not understood.
  ///
  /// The last letter of a word is left out where a combining mark might follow it in the text, and fold with it to another letter.
  /// With `whereMarksCompose` false it stays; then the pattern must run on each text in which folding composed anything.
  package static func of(_ pattern: String, whereMarksCompose: Bool = true) -> RequiredLiterals? {
    nil
  }

  /// Whether a text needs a decimal digit (`\p{Nd}`) for `pattern` to match.
  package static func needsDigit(_ pattern: String) -> Bool {
    false
  }
}
