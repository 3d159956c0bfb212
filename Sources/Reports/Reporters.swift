internal import Diagnostics

/// Every way of writing a run down.
///
///     var reporter = Reporters.named("sarif")?.reporter(ReportStyle())
///     let names = Reporters.all.map(\.name)   // for “did you mean”
package enum Reporters {
  package static let all: [ReportFormat] = [
    ReportFormat(name: "text", summary: TextReporter.summary) { TextReporter(style: $0) },
    ReportFormat(name: "compact", summary: CompactReporter.summary) { _ in CompactReporter() },
    ReportFormat(name: "json", summary: JSONReporter.summary) { _ in JSONReporter() },
    ReportFormat(name: "json-lines", summary: JSONLinesReporter.summary) { _ in JSONLinesReporter() },
    ReportFormat(name: "sarif", summary: SARIFReporter.summary) { _ in SARIFReporter() },
    ReportFormat(name: "junit", summary: JUnitReporter.summary) { _ in JUnitReporter() },
    ReportFormat(name: "github", summary: GitHubReporter.summary) { _ in GitHubReporter() },
    ReportFormat(name: "gitlab", summary: GitLabReporter.summary) { _ in GitLabReporter() },
    ReportFormat(name: "checkstyle", summary: CheckstyleReporter.summary) { _ in CheckstyleReporter() },
    ReportFormat(name: "rdjson", summary: RDJSONReporter.summary) { _ in RDJSONReporter() },
    ReportFormat(name: "tap", summary: TAPReporter.summary) { _ in TAPReporter() },
    ReportFormat(name: "markdown", summary: MarkdownReporter.summary) { _ in MarkdownReporter() },
    ReportFormat(name: "html", summary: HTMLReporter.summary) { _ in HTMLReporter() },
    ReportFormat(name: "csv", summary: CSVReporter.summary) { _ in CSVReporter() },
    ReportFormat(name: "evidence", summary: EvidenceReporter.summary) { _ in EvidenceReporter() },
  ]

  package static func named(_ name: String) -> ReportFormat? { all.first { $0.name == name } }
}
