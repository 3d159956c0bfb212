internal import Diagnostics
internal import Documents
internal import Engine

/// What all findings of one rule have in common, as JSON.
struct RuleJSON {
  /// `"rule":"gc/tone/shouting","severity":"advice"`
  let beginning: [UInt8]
  /// `"cites":[…]`
  let cites: [UInt8]

  init(of finding: Finding, in language: Language) {
    var json = JSONWriter()
    json.member("rule", finding.rule)
    json.member("severity", finding.severity.rawValue)
    beginning = json.take()
    json = JSONWriter()
    json.member("cites") { $0.array(finding.cites) { $0.write($1, in: language) } }
    cites = json.take()
  }
}
