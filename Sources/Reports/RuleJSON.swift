internal import Diagnostics
internal import Documents
internal import Engine
internal import Rules

/// What all findings of one rule have in common, as JSON.
struct RuleJSON {
  /// `"rule":"gc/tone/shouting","severity":"advice"`
  let beginning: [UInt8]
  /// `"cites":[…]`
  let cites: [UInt8]

  private let severity: Severity
  private let citations: [Citation]

  /// Whether a finding of the rule has in common what is written here.
  func holds(for severity: Severity, _ citations: [Citation]) -> Bool {
    self.severity == severity && self.citations == citations
  }

  init(of finding: Finding, in language: Language) {
    severity = finding.severity
    citations = finding.cites
    var json = JSONWriter()
    json.member("rule", finding.rule)
    json.member("severity", finding.severity.rawValue)
    beginning = json.take()
    json = JSONWriter()
    json.member("cites") { $0.array(finding.cites) { $0.write($1, in: language) } }
    cites = json.take()
  }
}
