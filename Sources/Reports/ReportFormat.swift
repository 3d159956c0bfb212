package import Diagnostics

/// A way of writing a run down, by the name that `--format` takes.
package struct ReportFormat: Sendable {
  package let name: String
  package let summary: Bilingual
  /// A reporter for one run.
  package let reporter: @Sendable (ReportStyle) -> any Reporter
}
