internal import Diagnostics
package import Engine

/// Checkstyle’s XML, which many build servers read. Posts of one file that follow one another share its element.
package struct CheckstyleReporter: Reporter {
  static let summary = Bilingual(
    "Checkstyle XML, for build servers", fr: "XML de Checkstyle, pour les serveurs de compilation")

  private var language = Language.english
  private var openFile: String?

  package init() {}

  package mutating func begin(_ run: Run, to output: inout [UInt8]) {
    language = run.language
    output.write(line: #"<?xml version="1.0" encoding="UTF-8"?>"#)
    output.write(line: #"<checkstyle version="4.3">"#)
  }

  package mutating func add(_ result: PostResult, to output: inout [UInt8]) {
    for diagnostic in result.diagnostics { write(diagnostic, to: &output) }
    for finding in result.open {
      write(
        in: finding.place.path, at: finding.place.start, finding.verdict, finding.message, source: finding.rule,
        to: &output)
    }
  }

  package mutating func end(_ closing: Closing, to output: inout [UInt8]) {
    for diagnostic in closing.diagnostics { write(diagnostic, to: &output) }
    if openFile != nil { output.write(line: "  </file>") }
    output.write(line: "</checkstyle>")
  }

  private mutating func write(_ diagnostic: Diagnostic, to output: inout [UInt8]) {
    write(
      in: diagnostic.file, at: diagnostic.place?.start, Verdict(diagnostic.severity), diagnostic.message,
      source: diagnostic.code.name, to: &output)
  }

  private mutating func write(
    in file: String, at position: Position?, _ verdict: Verdict, _ message: Bilingual, source: String,
    to output: inout [UInt8]
  ) {
    if openFile != file {
      if openFile != nil { output.write(line: "  </file>") }
      output.write(line: "  <file" + XMLText.attribute("name", file) + ">")
      openFile = file
    }
    output.write("    <error")
    output.write(XMLText.attribute("line", position?.line ?? 1))
    output.write(XMLText.attribute("column", position?.column ?? 1))
    output.write(XMLText.attribute("severity", verdict.checkstyle))
    output.write(XMLText.attribute("message", message[language]))
    output.write(XMLText.attribute("source", "postlint." + source))
    output.write(line: "/>")
  }
}

extension Verdict {
  fileprivate var checkstyle: String {
    switch self {
    case .error, .notChecked: "error"
    case .warning: "warning"
    case .advice, .review: "info"
    }
  }
}
