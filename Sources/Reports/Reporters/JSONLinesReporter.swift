internal import Diagnostics
internal import Documents
package import Engine

/// One JSON object a post, on a line of its own and as it goes; a last line with what `json` says of the whole run. What is
/// known of a post only when all have been seen has a line of its own before that, with `"supplement": true`.
package struct JSONLinesReporter: Reporter {
  static let summary = Bilingual(
    "One JSON object a post, as it goes; a last line with the summary",
    fr: "Un objet JSON par message, au fur et à mesure; le sommaire sur la dernière ligne")

  private var run: Run?
  /// By their names: what was written for their first finding.
  private var rules: [String: RuleJSON] = [:]

  package var showsExcerpts: Bool { false }
  package var writesEachPostAlone: Bool { true }

  package init() {}

  package mutating func begin(_ run: Run, to output: inout [UInt8]) { self.run = run }

  package mutating func add(_ result: PostResult, to output: inout [UInt8]) {
    let language = run?.language ?? .english
    JSONWriter.write(behind: &output) { json in
      json.write(upTo: 100 + JSONRoom.most(for: result.post) + JSONRoom.most(for: result.path)) { room in
        room.verbatim(#"{"post":"#)
        room.value(result.post)
        room.verbatim(#","path":"#)
        room.value(result.path)
        if result.isSupplement { room.verbatim(#","supplement":true"#) }
        room.verbatim(#","findings":["#)
      }
      json.goOn()
      for finding in result.findings { add(finding, in: language, to: &json) }
      json.verbatim(#"],"diagnostics":"#)
      if result.diagnostics.isEmpty {
        json.verbatim("[]")
      } else {
        json.array(result.diagnostics) { $0.write($1, in: language) }
      }
      json.close("}")
      json.endLine()
    }
  }

  private mutating func add(_ finding: Finding, in language: Language, to json: inout JSONWriter) {
    if let rule = rules[finding.rule], rule.holds(for: finding.severity, finding.cites) {
      return json.write(finding, rule)
    }
    let rule = RuleJSON(of: finding, in: language)
    if rules[finding.rule] == nil { rules[finding.rule] = rule }
    json.write(finding, rule)
  }

  package mutating func end(_ closing: Closing, to output: inout [UInt8]) {
    let language = run?.language ?? .english
    JSONWriter.write(behind: &output) { json in
      json.object { json in
        if let run { json.writeMembers(of: run) }
        json.member("status", closing.isComplete ? "complete" : "incomplete")
        json.member("posts", closing.summary.posts)
        json.member("diagnostics") { $0.array(closing.diagnostics) { $0.write($1, in: language) } }
        json.member("summary") { $0.write(closing.summary) }
      }
      json.endLine()
    }
  }
}
