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
  ]

  package static func named(_ name: String) -> ReportFormat? { all.first { $0.name == name } }
}
