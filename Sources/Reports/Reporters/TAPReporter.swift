internal import Diagnostics
internal import Documents
package import Engine

/// The Test Anything Protocol, version 14: a test a post, with a subtest a finding.
///
/// A finding that the run does not fail for is still to do, or skipped where it is waived.
package struct TAPReporter: Reporter {
  static let summary = Bilingual("Test Anything Protocol 14", fr: "Test Anything Protocol 14")

  private var run: Run?
  private var tests = 0

  package init() {}

  private var language: Language { run?.language ?? .english }

  package mutating func begin(_ run: Run, to output: inout [UInt8]) {
    self.run = run
    output.write(line: "TAP version 14")
  }

  package mutating func add(_ result: PostResult, to output: inout [UInt8]) {
    tests += 1
    var isOK = true
    let name = TAPReporter.description(result.post)
    if !result.findings.isEmpty {
      output.write(line: "# Subtest: \(name)")
      for (index, finding) in result.findings.enumerated() {
        let fails = finding.outcome == .notChecked && finding.standing == .new || finding.fails(at: run?.failLevel)
        isOK = isOK && !fails
        let directive = fails ? "" : directive(for: finding)
        output.write(line: "    not ok \(index + 1) - \(TAPReporter.description(finding.rule))\(directive)")
        write(finding, to: &output)
      }
      output.write(line: "    1..\(result.findings.count)")
    }
    output.write(line: "\(isOK ? "ok" : "not ok") \(tests) - \(name)")
    for diagnostic in result.diagnostics { write(diagnostic, to: &output) }
  }

  package mutating func end(_ closing: Closing, to output: inout [UInt8]) {
    for diagnostic in closing.diagnostics { write(diagnostic, to: &output) }
    output.write(line: "1..\(tests)")
    output.write(line: "# \(closing.summary.sentence[language])")
  }

  private func directive(for finding: Finding) -> String {
    switch finding.standing {
    case .waived: " # SKIP \(finding.standing.word[language])"
    case .known: " # TODO \(finding.standing.word[language])"
    case .new: " # TODO \(finding.verdict.word[language])"
    }
  }

  private func write(_ finding: Finding, to output: inout [UInt8]) {
    write(
      [
        ("message", finding.message[language]), ("severity", finding.severity.rawValue),
        ("outcome", finding.outcome.rawValue), ("standing", finding.standing.rawValue), ("at", finding.place.name),
        ("evidence", finding.evidence),
      ], indent: "      ", to: &output)
  }

  private mutating func write(_ diagnostic: Diagnostic, to output: inout [UInt8]) {
    tests += 1
    let isOK = diagnostic.severity != .error
    output.write(line: "\(isOK ? "ok" : "not ok") \(tests) - \(TAPReporter.description(diagnostic.code.name))")
    write(
      [
        ("message", diagnostic.message[language]), ("severity", diagnostic.severity.rawValue), ("at", diagnostic.name),
      ] + (diagnostic.help.map { [("help", $0[language])] } ?? []), indent: "  ", to: &output)
  }

  private func write(_ values: [(String, String)], indent: String, to output: inout [UInt8]) {
    output.write(line: indent + "---")
    for (key, value) in values {
      output.write("\(indent)\(key): ")
      output.write(line: TAPReporter.quoted(value))
    }
    output.write(line: indent + "...")
  }

  /// `#` would begin a directive.
  private static func description(_ text: String) -> String {
    var escaped = ""
    for scalar in text.onScreen.unicodeScalars {
      if scalar == "#" || scalar == "\\" { escaped += "\\" }
      escaped.unicodeScalars.append(scalar)
    }
    return escaped
  }

  /// A JSON text is one in YAML too, but for the characters that YAML does not print.
  private static func quoted(_ text: String) -> String {
    var json = JSONWriter()
    json.value(text)
    var quoted = ""
    for scalar in String(decoding: json.bytes, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: quoted += "\\u" + scalar.value.hexadecimal(digits: 4)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted
  }
}
