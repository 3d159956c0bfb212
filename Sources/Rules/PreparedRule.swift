internal import Patterns

/// A rule with what is asked of it for every post worked out: held by all workers, never copied.
package final class PreparedRule: Sendable {
  package let rule: Rule
  package let dependsOnPlatform: Bool
  /// What a post must show at a glance to break it.
  let gate: PatternGate
  package let effective: EffectiveDays

  package init(_ rule: Rule) {
    self.rule = rule
    if case .forbid(let condition) = rule.verb { gate = condition.gate } else { gate = .open }
    dependsOnPlatform = rule.dependsOnPlatform
    effective = rule.effective
  }
}
