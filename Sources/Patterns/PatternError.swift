/// Why a pattern does not compile, in PCRE2's own words, and where in the pattern.
///
///     Pattern("(ad")   // throws PatternError(message: "missing closing parenthesis", offset: 3)
package struct PatternError: Error, Hashable, Sendable {
  /// PCRE2's text, in English.
  package var message: String
  /// In bytes of the pattern; as many as it has where the mistake is at its end.
  package var offset: Int

  package init(message: String, offset: Int) {
    self.message = message
    self.offset = offset
  }
}
