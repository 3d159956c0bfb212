internal import Diagnostics
internal import Engine
internal import Reports

/// What a run comes to: results are counted as they come in, and tallies of parts of the run add up.
struct Tally {
  private(set) var summary = Summary()
  /// The worst of the findings that are new; nil where there are none.
  private(set) var worst: Severity?
  /// Whether every rule could be run to its end on every post that was read.
  private(set) var isComplete = true
  private(set) var lone = LonePosts()
  /// Nil where nobody wants to know.
  private(set) var statistics: RuleStatistics?

  init(countsByRule: Bool) { statistics = countsByRule ? RuleStatistics() : nil }

  mutating func count(_ result: PostResult) {
    summary.count(result)
    statistics?.count(result)
    for finding in result.findings where finding.standing == .new {
      switch finding.outcome {
      case .fail: worst = max(worst ?? .advice, finding.severity)
      case .notChecked: isComplete = false
      case .review: break
      }
    }
    if result.diagnostics.contains(where: { $0.severity == .error }) { isComplete = false }
    lone.add(result)
  }

  mutating func add(_ part: Tally) {
    summary.add(part.summary)
    if let more = part.worst { worst = max(worst ?? more, more) }
    isComplete = isComplete && part.isComplete
    lone.add(part.lone)
    if let more = part.statistics { statistics?.add(more) }
  }
}
