internal import Diagnostics
package import Engine

/// How many of what; adds up as results come in.
package struct Summary: Hashable, Sendable {
  package var posts = 0
  package var error = 0
  package var warning = 0
  package var advice = 0
  package var review = 0
  package var notChecked = 0
  package var waived = 0
  package var known = 0

  package init() {}

  package mutating func add(_ part: Summary) {
    posts += part.posts
    error += part.error
    warning += part.warning
    advice += part.advice
    review += part.review
    notChecked += part.notChecked
    waived += part.waived
    known += part.known
  }

  /// Counts a post, unless it was counted before, and its findings: each finding once, by its standing, else its outcome, else its severity.
  package mutating func count(_ result: PostResult) {
    if !result.isSupplement { posts += 1 }
    // Findings are large: they are looked at where they are.
    for index in result.findings.indices {
      switch (result.findings[index].standing, result.findings[index].outcome) {
      case (.waived, _): waived += 1
      case (.known, _): known += 1
      case (.new, .review): review += 1
      case (.new, .notChecked): notChecked += 1
      case (.new, .fail):
        switch result.findings[index].severity {
        case .error: error += 1
        case .warning: warning += 1
        case .advice: advice += 1
        }
      }
    }
  }
}
