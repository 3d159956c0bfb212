internal import Patterns

/// A rule with what is asked of it for every post worked out: held by all workers, never copied.
package final class PreparedRule: Sendable {
  package let rule: Rule
  package let dependsOnPlatform: Bool
  /// What a post must show at a glance to break it.
  let gate: PatternGate
  /// Whether it applies on every day.
  package let isTimeless: Bool

  package init(_ rule: Rule) {
    self.rule = rule
    if case .forbid(let condition) = rule.verb { gate = condition.gate } else { gate = .open }
    dependsOnPlatform = rule.dependsOnPlatform
    isTimeless = rule.effective.from == nil && rule.effective.to == nil
  }
}
