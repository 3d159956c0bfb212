internal import Diagnostics
internal import Documents
package import Engine
internal import Rules

/// A record for audits, `postlint/evidence/v1`: JSON Lines that say what was checked, by which rules, on which clauses,
/// and what came of it, in both languages. Everything is written, waived and known findings too.
///
/// | `record` | what it holds |
/// |---|---|
/// | `run` | first: tool, day, packs with their digests, and each rule that took part with the clauses it rests on |
/// | `post` | a post, how many findings it has, and `outcome`: the gravest of them, or `pass`; with `supplement`, what was seen of it only at the end |
/// | `finding` | the rule, its clauses, the evidence and its place in bytes, the outcome and why it stands as it does |
/// | `diagnostic` | what could not be read, with its post where it belongs to one |
/// | `end` | last: `status`, the summary, how the run ended, and how many records came before. A file without it is cut off |
///
/// A rule of the first record that has no finding for a post was met there, or did not apply to it.
package struct EvidenceReporter: Reporter {
  static let summary = Bilingual(
    "A record for audits, in JSON Lines (postlint/evidence/v1)",
    fr: "Un dossier pour les vérifications, en JSON Lines (postlint/evidence/v1)")

  private var json = JSONWriter()
  private var run: Run?
  private var records = 0

  package init() {}

  package mutating func begin(_ run: Run, to output: inout [UInt8]) {
    self.run = run
    record("run", to: &output) { json in
      json.member("schema", "postlint/evidence/v1")
      json.member("tool") { json in
        json.object {
          $0.member("name", "postlint")
          $0.member("version", run.toolVersion)
        }
      }
      json.member("day", run.day)
      json.member("failLevel", run.failLevel?.rawValue)
      json.member("packs") { json in json.array(run.packs) { $0.write($1) } }
      json.member("rules") { $0.array(run.rules) { $0.writeEvidence($1) } }
    }
  }

  package mutating func add(_ result: PostResult, to output: inout [UInt8]) {
    record("post", to: &output) { json in
      json.member("post", result.post)
      json.member("path", result.path)
      json.member("outcome", result.gravestOutcome)
      json.member("findings", result.findings.count)
      if result.isSupplement { json.member("supplement", true) }
    }
    for diagnostic in result.diagnostics { write(diagnostic, post: result.post, to: &output) }
    for finding in result.findings {
      record("finding", to: &output) { $0.writeEvidence(finding) }
    }
  }

  package mutating func end(_ closing: Closing, to output: inout [UInt8]) {
    for diagnostic in closing.diagnostics { write(diagnostic, post: nil, to: &output) }
    let records = records
    let exitStatus = run.map { closing.exitStatus(of: $0) }
    record("end", to: &output) { json in
      json.member("status", closing.isComplete ? "complete" : "incomplete")
      json.member("exitStatus", exitStatus)
      json.member("posts", closing.summary.posts)
      json.member("summary") { $0.write(closing.summary) }
      json.member("records", records)
    }
  }

  private mutating func write(_ diagnostic: Diagnostic, post: String?, to output: inout [UInt8]) {
    record("diagnostic", to: &output) { json in
      json.member("code", diagnostic.code.name)
      json.member("severity", diagnostic.severity.rawValue)
      json.member("post", post)
      json.member("path", diagnostic.path)
      json.member("line", diagnostic.place?.start.line)
      json.member("column", diagnostic.place?.start.column)
      json.member("message", diagnostic.message)
    }
  }

  private mutating func record(_ kind: String, to output: inout [UInt8], _ members: (inout JSONWriter) -> Void) {
    json.object { json in
      json.member("record", kind)
      members(&json)
    }
    json.endLine()
    output += json.take()
    records += 1
  }
}

extension PostResult {
  /// What the post as a whole came to: one word of `not-checked`, `fail`, `review`, `waived`, `pass`.
  fileprivate var gravestOutcome: String {
    let held = findings.filter { $0.standing != .waived }
    if held.contains(where: { $0.outcome == .notChecked }) { return "not-checked" }
    if held.contains(where: { $0.outcome == .fail }) { return "fail" }
    if held.contains(where: { $0.outcome == .review }) { return "review" }
    return findings.isEmpty ? "pass" : "waived"
  }
}

extension JSONWriter {
  fileprivate mutating func writeEvidence(_ rule: RuleDescription) {
    object { json in
      json.member("rule", rule.id)
      json.member("title", rule.title)
      json.member("severity", rule.severity.rawValue)
      json.member("cites") { $0.array(rule.cites) { $0.writeEvidence($1) } }
    }
  }

  /// Its members, behind the kind of the record.
  fileprivate mutating func writeEvidence(_ finding: Finding) {
    member("post", finding.post)
    member("platform", finding.platform)
    member("rule", finding.rule)
    member("severity", finding.severity.rawValue)
    member("outcome", finding.standing == .waived ? "waived" : finding.outcome.rawValue)
    member("standing", finding.standing.rawValue)
    member("part", finding.part)
    writeMembers(of: finding.place)
    member("bytes", finding.place.range.indices)
    member("evidence", finding.evidence)
    member("message", finding.message)
    member("cites") { $0.array(finding.cites) { $0.writeEvidence($1) } }
    member("fingerprint", finding.fingerprint.description)
  }

  private mutating func writeEvidence(_ citation: Citation) {
    object { json in
      json.member("instrument", citation.instrument)
      json.member("instrumentTitle", citation.instrumentTitle)
      json.member("clause", citation.clause)
      json.member("clauseTitle", citation.clauseTitle)
      json.member("covers", citation.covers.rawValue)
      json.key("url")
      if let url = citation.url {
        json.object {
          $0.member("en", url.english)
          $0.member("fr", url.french)
        }
      } else {
        json.null()
      }
    }
  }
}
