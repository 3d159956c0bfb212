internal import Diagnostics
package import Engine

/// Workflow commands of GitHub Actions, which show findings beside the changed lines.
///
///     ::warning file=flu.yml,line=7,endLine=7,col=12,endColumn=31,title=gc/accessibility/hashtag-case::Screen readers …
package struct GitHubReporter: Reporter {
  static let summary = Bilingual("Annotations of GitHub Actions", fr: "Annotations de GitHub Actions")

  private var language = Language.english

  package var writesEachPostAlone: Bool { true }

  package init() {}

  package mutating func begin(_ run: Run, to output: inout [UInt8]) { language = run.language }

  package mutating func add(_ result: PostResult, to output: inout [UInt8]) {
    for diagnostic in result.diagnostics { write(diagnostic, to: &output) }
    for finding in result.open {
      let platform = finding.platform.map { " (\($0))" } ?? ""
      write(
        finding.verdict, in: finding.place.path, at: finding.place, title: finding.rule + platform,
        lines: [finding.message[language]] + finding.guidance(in: language), to: &output)
    }
  }

  package mutating func end(_ closing: Closing, to output: inout [UInt8]) {
    for diagnostic in closing.diagnostics { write(diagnostic, to: &output) }
    output.write(line: closing.summary.sentence[language])
  }

  private func write(_ diagnostic: Diagnostic, to output: inout [UInt8]) {
    write(
      Verdict(diagnostic.severity), in: diagnostic.place?.path ?? diagnostic.path, at: diagnostic.place,
      title: diagnostic.code.name, lines: [diagnostic.message[language]] + diagnostic.guidance(in: language),
      to: &output)
  }

  private func write(
    _ verdict: Verdict, in file: String?, at place: Place?, title: String, lines: [String], to output: inout [UInt8]
  ) {
    var properties: [(String, String)] = []
    if let file { properties.append(("file", file)) }
    if let place {
      properties += [("line", String(place.start.line)), ("endLine", String(place.end.line))]
      // Columns are taken for one line only.
      if place.start.line == place.end.line {
        properties += [("col", String(place.start.column)), ("endColumn", String(place.end.column))]
      }
    }
    properties.append(("title", title))
    let list = properties.map { "\($0)=\(GitHubReporter.escaped($1, isProperty: true))" }.joined(separator: ",")
    output.write(
      line: "::\(verdict.command) \(list)::\(GitHubReporter.escaped(lines.joined(separator: "\n"), isProperty: false))")
  }

  /// A log is a terminal too: other control characters are named.
  private static func escaped(_ text: String, isProperty: Bool) -> String {
    var escaped = ""
    for scalar in text.visible.unicodeScalars {
      switch scalar {
      case "%": escaped += "%25"
      case "\r": escaped += "%0D"
      case "\n": escaped += "%0A"
      case ":" where isProperty: escaped += "%3A"
      case "," where isProperty: escaped += "%2C"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

extension Verdict {
  fileprivate var command: String {
    switch self {
    case .error, .notChecked: "error"
    case .warning: "warning"
    case .advice, .review: "notice"
    }
  }
}
