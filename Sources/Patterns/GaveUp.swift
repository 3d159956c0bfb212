/// PCRE2 stopped before it knew. This is not "no match": whoever asked must say that the text was not checked.
package enum GaveUp: Error, Hashable, Sendable {
  /// Too many ways were tried from one place in the text: the pattern backtracks without end.
  case matchLimit
  /// Too many ways were open at once.
  case depthLimit
  /// The ways that were open took too much memory.
  case heapLimit
  /// The same, in a pattern that was made ready for bulk.
  case jitStack
  /// A long text was walked over too many times.
  case workLimit
  /// Any other answer of PCRE2, by its number.
  case other(code: Int32)
}
