/// What a text cannot be without if a pattern is to match it.
///
///     RequiredLiterals.of("\\b(?:click|tap)\\s+here\\b")?.literals   // ["click her", "tap her", "\u{180E}"]
///     RequiredLiterals.of("\\w+")                                    // nil: run it on every text
///
/// At least one of the literals, folded, stands in the folded text of whatever the pattern matches. *Folded* means, here as for the
/// text: each scalar to the simple lower case of its simple upper case; each run of white space (the property) to one space; ’ and ʼ
/// to '; combining marks composed onto their bases; soft hyphens and U+200B–200D, 2060 and FEFF gone. U+180E, which PCRE2 takes for
/// white space and Unicode does not, stays as it is.
package struct RequiredLiterals: Hashable, Sendable {
  /// Not folded, or only in part. In order, and none begins with another.
  package let literals: [String]

  /// The fewest bytes that a literal is worth looking for with. A pattern that needs only less than that has none.
  package static let shortest = 2

  /// What `pattern` needs, or nil if there is nothing to look for, or if it has something that is not understood.
  ///
  /// The last letter of a word is left out where a combining mark might follow it in the text, and fold with it to another letter.
  /// With `whereMarksCompose` false it stays; then the pattern must run on every text in which folding composed anything.
  package static func of(_ pattern: String, whereMarksCompose: Bool = true) -> RequiredLiterals? {
    guard let literals = Needs(of: pattern)?.best?.surviving(whereMarksCompose: whereMarksCompose) else { return nil }
    return RequiredLiterals(literals: literals)
  }

  /// Whether a text must have a decimal digit (`\p{Nd}`) for `pattern` to match. False where that is not known.
  ///
  ///     RequiredLiterals.needDigit("\\d+ ?%")   // true
  package static func needDigit(_ pattern: String) -> Bool { Needs(of: pattern)?.digit ?? false }
}
