package import Diagnostics

/// What a report says of a rule beside its findings.
package struct RuleDescription: Hashable, Sendable {
  /// Pack and path: `gc/accessibility/hashtag-case`.
  package var id: String
  package var title: Bilingual
  package var severity: Severity
  package var help: Bilingual?
  package var cites: [Citation]

  package init(id: String, title: Bilingual, severity: Severity, help: Bilingual?, cites: [Citation]) {
    self.id = id
    self.title = title
    self.severity = severity
    self.help = help
    self.cites = cites
  }
}
