internal import Diagnostics
internal import Engine

/// How often each rule was broken, and on how many posts.
struct RuleStatistics {
  private var findings: [String: Int] = [:]
  private var posts: [String: Int] = [:]

  mutating func count(_ result: PostResult) {
    for finding in result.findings { findings[finding.rule, default: 0] += 1 }
    for rule in Set(result.findings.map(\.rule)) { posts[rule, default: 0] += 1 }
  }

  mutating func add(_ part: RuleStatistics) {
    findings.merge(part.findings, uniquingKeysWith: +)
    posts.merge(part.posts, uniquingKeysWith: +)
  }

  /// The most frequent first.
  func table(_ language: Language) -> String {
    let rows = findings.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let width = rows.map { String($0.value).count }.max() ?? 0
    return rows.map { rule, count in
      let number = String(repeating: " ", count: width - String(count).count) + String(count)
      let posts = posts[rule] ?? 0
      switch language {
      case .english: return "\(number)  \(rule)  (\(posts) \(posts == 1 ? "post" : "posts"))\n"
      case .french: return "\(number)  \(rule)  (\(posts) \(posts == 1 ? "message" : "messages"))\n"
      }
    }.joined()
  }
}
