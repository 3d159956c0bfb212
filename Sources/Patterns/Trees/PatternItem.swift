/// What takes one character, as the pattern has it: `[a-z]`, `\d`, `é`.
struct PatternItem: Hashable, Sendable {
  var source: String
  /// Those of `i` and `s` that hold where it stands.
  var flags = ""

  /// Takes any character.
  static let any = PatternItem(source: "(?s:.)")

  /// As a pattern of its own.
  var pattern: String { flags.isEmpty ? source : "(?\(flags))\(source)" }
}
