package import Diagnostics
package import Rules

/// The claim that a post breaks a rule.
package struct Finding: Hashable, Sendable {
  package var rule: String
  package var severity: Severity
  package var outcome: Outcome
  /// The post’s id.
  package var post: String
  /// Set where the finding holds on this one platform only.
  package var platform: String?
  /// The name of the part as a rule writes it, `hashtags`; or a field’s name, `paid`.
  package var part: String
  /// In the file.
  package var place: Place
  /// In the part’s own text; nil where the evidence is a field or something that is not there.
  package var range: TextRange?
  /// What stands there.
  package var evidence: String
  package var message: Bilingual
  package var cites: [Citation]
  package var fixes: [Fix]
  package var related: [Related]
  package var standing: Standing
  /// Made of the rule and the evidence, not of where they stand: 16 hexadecimal digits.
  package var fingerprint: String

  package enum Outcome: String, Hashable, Sendable, CaseIterable {
    case fail
    case review
    /// The rule could not be run to its end.
    case notChecked = "not-checked"
  }

  package enum Standing: String, Hashable, Sendable, CaseIterable {
    case new, known, waived
  }

  package struct Related: Hashable, Sendable {
    package var message: Bilingual
    package var place: Place

    package init(message: Bilingual, place: Place) {
      self.message = message
      self.place = place
    }
  }

  package init(
    rule: String, severity: Severity, outcome: Outcome, post: String, platform: String? = nil, part: String,
    place: Place, range: TextRange?, evidence: String, message: Bilingual, cites: [Citation], fixes: [Fix] = [],
    related: [Related] = [], standing: Standing = .new, fingerprint: String
  ) {
    self.rule = rule
    self.severity = severity
    self.outcome = outcome
    self.post = post
    self.platform = platform
    self.part = part
    self.place = place
    self.range = range
    self.evidence = evidence
    self.message = message
    self.cites = cites
    self.fixes = fixes
    self.related = related
    self.standing = standing
    self.fingerprint = fingerprint
  }
}
