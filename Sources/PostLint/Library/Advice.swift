internal import Diagnostics
internal import Engine
internal import Rules

/// What one rule says of a draft.
public struct Advice: Hashable, Sendable {
  /// `gc/accessibility/hashtag-case`
  public let rule: String
  /// `error`, `warning` or `advice`.
  public let severity: String
  /// Whether the rule was broken; false where it could not be run to its end, or a person has to judge.
  public let isCertain: Bool
  public let message: Text
  /// Where in the text, in UTF-8 bytes; nil where it is about the draft as a whole.
  public let range: Range<Int>?
  /// What could stand there instead.
  public let suggestions: [String]
  /// The clauses that the rule rests on: `tbs-32728 4.5.10`.
  public let clauses: [String]

  /// In both languages.
  public struct Text: Hashable, Sendable {
    public let english: String
    public let french: String
  }

  init(_ finding: Finding) {
    rule = finding.rule
    severity = finding.severity.rawValue
    isCertain = finding.outcome == .fail
    message = Text(english: finding.message.english, french: finding.message.french)
    range = finding.range?.utf8
    suggestions = finding.fixes.compactMap(\.edits.first?.text)
    clauses = finding.cites.map { "\($0.instrument) \($0.clause)" }
  }
}
