/// How a report for people is set: what a terminal can show.
package struct ReportStyle: Hashable, Sendable {
  package var color: Bool
  /// Columns at which messages break.
  package var width: Int

  package init(color: Bool = false, width: Int = 100) {
    self.color = color
    self.width = max(width, 40)
  }
}
