internal import Diagnostics
package import Engine

/// One line a finding, for editors, `grep` and `sort`: `path:line:column: severity rule message`.
///
///     flu.yml:7:12: warning gc/accessibility/hashtag-case Screen readers may not split #accessibilityweek. …
package struct CompactReporter: Reporter {
  static let summary = Bilingual(
    "One line a finding: path:line:column: severity rule message",
    fr: "Une ligne par constat : chemin:ligne:colonne: gravité règle message")

  private var language = Language.english

  package var writesEachPostAlone: Bool { true }

  package init() {}

  package mutating func begin(_ run: Run, to output: inout [UInt8]) { language = run.language }

  package mutating func add(_ result: PostResult, to output: inout [UInt8]) {
    for diagnostic in result.diagnostics { write(diagnostic, to: &output) }
    for finding in result.open {
      write(finding.place.name, finding.verdict, finding.rule, finding.message, to: &output)
    }
  }

  package mutating func end(_ closing: Closing, to output: inout [UInt8]) {
    for diagnostic in closing.diagnostics { write(diagnostic, to: &output) }
  }

  private func write(_ diagnostic: Diagnostic, to output: inout [UInt8]) {
    let name = diagnostic.place?.name ?? (diagnostic.path ?? "postlint") + ":1:1"
    write(name, Verdict(diagnostic.severity), diagnostic.code.name, diagnostic.message, to: &output)
  }

  private func write(
    _ name: String, _ verdict: Verdict, _ code: String, _ message: Bilingual, to output: inout [UInt8]
  ) {
    output.write(line: "\(name): \(verdict.rawValue) \(code) \(message[language])".onScreen)
  }
}
