internal import Diagnostics
internal import Documents
package import Engine

/// One JSON object for a run, `postlint/report/v1`, with one finding a line; what is known only at the end stands last.
package struct JSONReporter: Reporter {
  static let summary = Bilingual(
    "One JSON object, for programs (postlint/report/v1)",
    fr: "Un objet JSON, pour les programmes (postlint/report/v1)")

  private var json = JSONWriter()
  private var language = Language.english
  private var diagnostics: [Diagnostic] = []

  package init() {}

  package mutating func begin(_ run: Run, to output: inout [UInt8]) {
    language = run.language
    json.open("{")
    json.writeMembers(of: run)
    json.key("findings")
    json.open("[")
    output += json.take()
  }

  package mutating func add(_ result: PostResult, to output: inout [UInt8]) {
    for finding in result.findings {
      json.write(finding, in: language)
      output += json.take()
      output.append(UInt8(ascii: "\n"))
    }
    diagnostics += result.diagnostics
  }

  package mutating func end(_ closing: Closing, to output: inout [UInt8]) {
    json.close("]")
    json.member("status", closing.isComplete ? "complete" : "incomplete")
    json.member("posts", closing.summary.posts)
    json.member("diagnostics") { json in
      json.array(diagnostics + closing.diagnostics) { $0.write($1, in: language) }
    }
    json.member("summary") { $0.write(closing.summary) }
    json.close("}")
    json.endLine()
    output += json.take()
  }
}
