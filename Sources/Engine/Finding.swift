package import Diagnostics
package import Rules

/// The claim that a post breaks a rule.
///
/// A class, as it is much to copy on the way from the rule to the report, and they come by the million.
package final class Finding: Sendable {
  package let rule: String
  package let severity: Severity
  package let outcome: Outcome
  /// The post’s id.
  package let post: String
  /// Set where the finding holds on this one platform only.
  package let platform: String?
  /// The name of the part as a rule writes it, `hashtags`; or a field’s name, `paid`.
  package let part: String
  /// In the file.
  package let place: Place
  /// In the part’s own text; nil where the evidence is a field or something that is not there.
  package let range: TextRange?
  /// What stands there.
  package let evidence: String
  package let message: Bilingual
  package let cites: [Citation]
  package let fixes: [Fix]
  package let related: [Related]
  package let standing: Standing
  /// Made of the rule and the evidence, not of where they stand.
  package let fingerprint: Fingerprint

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
    related: [Related] = [], standing: Standing = .new, fingerprint: Fingerprint
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

  /// The same finding in another standing.
  func with(_ standing: Standing) -> Finding { changed(standing: standing, fingerprint: fingerprint) }

  /// The same finding under its name.
  func with(fingerprint: Fingerprint) -> Finding { changed(standing: standing, fingerprint: fingerprint) }

  private func changed(standing: Standing, fingerprint: Fingerprint) -> Finding {
    Finding(
      rule: rule, severity: severity, outcome: outcome, post: post, platform: platform, part: part, place: place,
      range: range, evidence: evidence, message: message, cites: cites, fixes: fixes, related: related,
      standing: standing, fingerprint: fingerprint)
  }
}

extension Finding: Equatable {
  package static func == (a: Finding, b: Finding) -> Bool {
    a.rule == b.rule && a.severity == b.severity && a.outcome == b.outcome && a.post == b.post
      && a.platform == b.platform && a.part == b.part && a.place == b.place && a.range == b.range
      && a.evidence == b.evidence && a.message == b.message && a.cites == b.cites && a.fixes == b.fixes
      && a.related == b.related && a.standing == b.standing && a.fingerprint == b.fingerprint
  }
}
