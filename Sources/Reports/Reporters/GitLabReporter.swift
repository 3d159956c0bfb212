internal import Diagnostics
internal import Documents
package import Engine

/// GitLab’s code quality report: a list that merge requests compare by fingerprint.
package struct GitLabReporter: Reporter {
  static let summary = Bilingual("GitLab code quality", fr: "Qualité du code de GitLab")

  private var json = JSONWriter()
  private var language = Language.english
  /// How often the same diagnostic was written, so that no fingerprint comes up twice.
  private var seen: [String: Int] = [:]

  package init() {}

  package mutating func begin(_ run: Run, to output: inout [UInt8]) {
    language = run.language
    json.open("[")
    output += json.take()
  }

  package mutating func add(_ result: PostResult, to output: inout [UInt8]) {
    for diagnostic in result.diagnostics { write(diagnostic, to: &output) }
    var identity = Identity(ofFindingsIn: result.post)
    for finding in result.findings {
      // Known and waived ones count too, so that what is told of the others does not depend on them.
      let name = identity.next(finding)
      if finding.standing != .new { continue }
      write(
        finding.message[language], check: finding.rule, fingerprint: name, severity: finding.verdict.gitlab,
        file: finding.place.path, place: finding.place, to: &output)
    }
  }

  package mutating func end(_ closing: Closing, to output: inout [UInt8]) {
    for diagnostic in closing.diagnostics { write(diagnostic, to: &output) }
    json.close("]")
    json.endLine()
    output += json.take()
  }

  private mutating func write(_ diagnostic: Diagnostic, to output: inout [UInt8]) {
    let hash = Identity.hash(diagnostic.code.name, diagnostic.file, diagnostic.message.english)
    let occurrence = (seen[hash] ?? 0) + 1
    seen[hash] = occurrence
    write(
      diagnostic.message[language], check: diagnostic.code.name, fingerprint: "\(hash):\(occurrence)",
      severity: diagnostic.severity == .error ? "blocker" : "minor", file: diagnostic.file, place: diagnostic.place,
      to: &output)
  }

  private mutating func write(
    _ message: String, check: String, fingerprint: String, severity: String, file: String, place: Place?,
    to output: inout [UInt8]
  ) {
    json.object { json in
      json.member("description", message.isEmpty ? check : message)
      json.member("check_name", check)
      json.member("fingerprint", fingerprint)
      json.member("severity", severity)
      json.member("location") { json in
        json.object { json in
          json.member("path", PathReference.relative(file))
          json.member("lines") { json in
            json.object {
              $0.member("begin", place?.start.line ?? 1)
              $0.member("end", place?.end.line ?? 1)
            }
          }
        }
      }
    }
    output += json.take()
    output.write("\n")
  }
}

extension Verdict {
  fileprivate var gitlab: String {
    switch self {
    case .error, .notChecked: "critical"
    case .warning: "major"
    case .advice: "minor"
    case .review: "info"
    }
  }
}
