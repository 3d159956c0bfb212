internal import Diagnostics
package import Engine

/// JUnit’s XML, for the test page of a build server: a suite a post, a case a finding, one passing case for a clean post.
///
/// What the run fails for is a failure, what could not be checked an error. A waived, a known and a finding for a person
/// to judge is skipped; one below the fail level passes, and its words stand in the case’s output.
package struct JUnitReporter: Reporter {
  static let summary = Bilingual(
    "JUnit XML, for the test page of a build server",
    fr: "XML de JUnit, pour la page de tests d’un serveur de compilation")

  private var run: Run?

  package init() {}

  private var language: Language { run?.language ?? .english }

  package mutating func begin(_ run: Run, to output: inout [UInt8]) {
    self.run = run
    output.write(line: #"<?xml version="1.0" encoding="UTF-8"?>"#)
    output.write(line: #"<testsuites name="postlint">"#)
  }

  package mutating func add(_ result: PostResult, to output: inout [UInt8]) {
    var cases = result.findings.map { TestCase($0, failLevel: run?.failLevel, language) }
    cases += result.diagnostics.map { TestCase($0, language) }
    if result.findings.isEmpty {
      cases.append(TestCase(name: "postlint", kind: .passed, title: "", type: "", body: ""))
    }
    write(cases, suite: result.post, file: result.path, to: &output)
  }

  package mutating func end(_ closing: Closing, to output: inout [UInt8]) {
    write(closing.diagnostics.map { TestCase($0, language) }, suite: "postlint", file: nil, to: &output)
    output.write(line: "</testsuites>")
  }

  private func write(_ cases: [TestCase], suite: String, file: String?, to output: inout [UInt8]) {
    func count(_ kind: TestCase.Kind) -> Int { cases.count { $0.kind == kind } }
    output.write("  <testsuite")
    output.write(XMLText.attribute("name", suite))
    output.write(XMLText.attribute("tests", cases.count))
    output.write(XMLText.attribute("failures", count(.failed)))
    output.write(XMLText.attribute("errors", count(.broken)))
    output.write(XMLText.attribute("skipped", count(.skipped)))
    if let file { output.write(XMLText.attribute("file", file)) }
    output.write(line: ">")
    if file == nil, let run { write(run, to: &output) }
    for testCase in cases { testCase.write(suite: suite, to: &output) }
    output.write(line: "  </testsuite>")
  }

  private func write(_ run: Run, to output: inout [UInt8]) {
    output.write(line: "    <properties>")
    let properties =
      [("version", run.toolVersion), ("day", run.day)]
      + run.packs.map { ("pack.\($0.name)", "\($0.version) \($0.digest)") }
    for (name, value) in properties {
      output.write(
        line: "      <property" + XMLText.attribute("name", name) + XMLText.attribute("value", value) + "/>")
    }
    output.write(line: "    </properties>")
  }
}

/// One `<testcase>`.
private struct TestCase {
  enum Kind { case passed, failed, broken, skipped }

  let name: String
  let kind: Kind
  /// One line.
  let title: String
  let type: String
  let body: String

  init(name: String, kind: Kind, title: String, type: String, body: String) {
    self.name = name
    self.kind = kind
    self.title = title
    self.type = type
    self.body = body
  }

  init(_ finding: Finding, failLevel: Severity?, _ language: Language) {
    name = "\(finding.rule) \(finding.place.start.line):\(finding.place.start.column)"
    type = finding.verdict.rawValue
    title = finding.standing == .new ? finding.message[language] : finding.standing.word[language]
    body = ([finding.place.name, finding.message[language]] + finding.guidance(in: language)).joined(separator: "\n")
    kind =
      switch (finding.standing, finding.outcome) {
      case (.known, _), (.waived, _), (.new, .review): .skipped
      case (.new, .notChecked): .broken
      case (.new, .fail): finding.fails(at: failLevel) ? .failed : .passed
      }
  }

  init(_ diagnostic: Diagnostic, _ language: Language) {
    name = "\(diagnostic.code.name) \(diagnostic.name)"
    type = diagnostic.code.name
    title = diagnostic.message[language]
    body = ([diagnostic.name, diagnostic.message[language]] + diagnostic.guidance(in: language)).joined(separator: "\n")
    kind = diagnostic.severity == .error ? .broken : .passed
  }

  func write(suite: String, to output: inout [UInt8]) {
    output.write("    <testcase" + XMLText.attribute("name", name) + XMLText.attribute("classname", suite))
    let attributes = XMLText.attribute("type", type) + XMLText.attribute("message", title)
    let body = XMLText.escaped(body)
    switch kind {
    case .passed where body.isEmpty: return output.write(line: "/>")
    case .passed: output.write("><system-out>\(body)</system-out>")
    case .failed: output.write("><failure\(attributes)>\(body)</failure>")
    case .broken: output.write("><error\(attributes)>\(body)</error>")
    case .skipped: output.write("><skipped\(attributes)/><system-out>\(body)</system-out>")
    }
    output.write(line: "</testcase>")
  }
}
