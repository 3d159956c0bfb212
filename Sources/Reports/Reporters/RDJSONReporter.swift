internal import Diagnostics
internal import Documents
package import Engine
internal import Rules

/// Reviewdog’s `rdjson`, for comments on a change in any code host. Its columns count bytes.
package struct RDJSONReporter: Reporter {
  static let summary = Bilingual("reviewdog’s rdjson", fr: "rdjson de reviewdog")

  private var json = JSONWriter()
  private var language = Language.english

  package init() {}

  package mutating func begin(_ run: Run, to output: inout [UInt8]) {
    language = run.language
    json.open("{")
    json.member("source") { json in json.object { $0.member("name", "postlint") } }
    json.key("diagnostics")
    json.open("[")
    output += json.take()
  }

  package mutating func add(_ result: PostResult, to output: inout [UInt8]) {
    for diagnostic in result.diagnostics { write(diagnostic, to: &output) }
    for finding in result.open {
      json.object { json in
        json.member("message", finding.message[language])
        json.writeLocation(of: finding.place)
        json.member("severity", finding.verdict.rdjson)
        json.writeCode(finding.rule, address: finding.cites.address(in: language))
        json.writeSuggestions(of: finding)
        if !finding.related.isEmpty {
          json.member("related_locations") { json in
            json.array(finding.related) { json, related in
              json.object {
                $0.member("message", related.message[language])
                $0.writeLocation(of: related.place)
              }
            }
          }
        }
      }
      output += json.take()
      output.write("\n")
    }
  }

  package mutating func end(_ closing: Closing, to output: inout [UInt8]) {
    for diagnostic in closing.diagnostics { write(diagnostic, to: &output) }
    json.close("]")
    json.close("}")
    json.endLine()
    output += json.take()
  }

  private mutating func write(_ diagnostic: Diagnostic, to output: inout [UInt8]) {
    json.object { json in
      json.member(
        "message", ([diagnostic.message[language]] + diagnostic.guidance(in: language)).joined(separator: "\n"))
      if let place = diagnostic.place {
        json.writeLocation(of: place)
      } else {
        json.member("location") { json in json.object { $0.member("path", diagnostic.file) } }
      }
      json.member("severity", Verdict(diagnostic.severity).rdjson)
      json.writeCode(diagnostic.code.name, address: nil)
    }
    output += json.take()
    output.write("\n")
  }
}

extension JSONWriter {
  fileprivate mutating func writeCode(_ value: String, address: String?) {
    member("code") { json in
      json.object {
        $0.member("value", value)
        if let address { $0.member("url", address) }
      }
    }
  }

  fileprivate mutating func writeLocation(of place: Place) {
    member("location") { json in
      json.object {
        $0.member("path", place.path)
        $0.writeRange(of: place)
      }
    }
  }

  fileprivate mutating func writeRange(of place: Place) {
    member("range") { json in
      json.object {
        $0.writePosition("start", line: place.start.line, column: place.startByteColumn)
        $0.writePosition("end", line: place.end.line, column: place.endByteColumn)
      }
    }
  }

  private mutating func writePosition(_ key: String, line: Int, column: Int) {
    member(key) { json in
      json.object {
        $0.member("line", line)
        $0.member("column", column)
      }
    }
  }

  /// Suggestions are alternatives there, each of one edit in this file: other fixes cannot be said.
  fileprivate mutating func writeSuggestions(of finding: Finding) {
    let edits = finding.fixes.filter { $0.isVerbatim && $0.edits.count == 1 }.flatMap(\.edits)
      .filter { $0.place.path == finding.place.path }
    if edits.isEmpty { return }
    member("suggestions") { json in
      json.array(edits) { json, edit in
        json.object {
          $0.writeRange(of: edit.place)
          $0.member("text", edit.text)
        }
      }
    }
  }
}

extension Verdict {
  fileprivate var rdjson: String {
    switch self {
    case .error, .notChecked: "ERROR"
    case .warning: "WARNING"
    case .advice, .review: "INFO"
    }
  }
}
