/// How much a finding or a diagnostic matters.
package enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
  case advice
  case warning
  case error

  package static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .advice: 0
    case .warning: 1
    case .error: 2
    }
  }
}
