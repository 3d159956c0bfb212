internal import Diagnostics
internal import Documents
package import Engine
internal import Rules

/// SARIF 2.1.0, for code scanning. Waived findings are suppressed, known ones are unchanged; a fix is offered where the
/// file can be changed as it stands.
package struct SARIFReporter: Reporter {
  static let summary = Bilingual("SARIF 2.1.0, for code scanning", fr: "SARIF 2.1.0, pour l’analyse de code")

  private var json = JSONWriter()
  private var language = Language.english
  private var rules: [String: Int] = [:]
  private var diagnostics: [Diagnostic] = []

  package init() {}

  package mutating func begin(_ run: Run, to output: inout [UInt8]) {
    language = run.language
    for (index, rule) in run.rules.enumerated() { rules[rule.id] = index }
    json.open("{")
    json.member("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
    json.member("version", "2.1.0")
    json.key("runs")
    json.open("[")
    json.open("{")
    json.member("tool") { json in
      json.object {
        $0.member("driver") { $0.writeDriver(of: run) }
        $0.member("extensions") { json in json.array(run.packs) { $0.writeExtension($1) } }
      }
    }
    json.member("language", language.sarif)
    json.member("columnKind", "unicodeCodePoints")
    json.member("properties") { json in json.object { $0.member("day", run.day) } }
    json.key("results")
    json.open("[")
    output += json.take()
  }

  package mutating func add(_ result: PostResult, to output: inout [UInt8]) {
    var identity = Identity(ofFindingsIn: result.post)
    for finding in result.findings {
      json.writeResult(finding, rule: rules[finding.rule], identity: identity.next(finding), in: language)
      output += json.take()
      output.write("\n")
    }
    diagnostics += result.diagnostics
  }

  package mutating func end(_ closing: Closing, to output: inout [UInt8]) {
    json.close("]")
    json.member("invocations") { json in
      json.array([closing]) { json, closing in
        json.object { json in
          json.member("executionSuccessful", closing.isComplete)
          if let status = closing.exitStatus { json.member("exitCode", status) }
          json.member("toolExecutionNotifications") { json in
            json.array(diagnostics + closing.diagnostics) { $0.writeNotification($1, in: language) }
          }
        }
      }
    }
    json.close("}")
    json.close("]")
    json.close("}")
    json.endLine()
    output += json.take()
  }
}
