internal import Patterns

/// A rule with what is asked of it for every post worked out: held by all workers, never copied.
///
/// What is asked for first stands first, together: a post is held against many rules, of which most have nothing to say.
package final class PreparedRule: Sendable {
  package let effective: EffectiveDays
  package let dependsOnPlatform: Bool
  /// What a post must be for the rule to be its business; nil where it is every post’s.
  let when: (any Condition)?
  let verb: Rule.Verb
  /// What its verb looks at, in order.
  let gaze: [Gaze]

  enum Gaze: Sendable {
    /// A part as a whole.
    case whole(Subject)
    /// Each item of a part by itself.
    case items(Part)
    /// Each picture or film by itself.
    case pictures
  }

  /// What a post must show at a glance to break it.
  let gate: PatternGate
  package let rule: Rule

  package init(_ rule: Rule) {
    self.rule = rule
    if case .forbid(let condition) = rule.verb { gate = condition.gate } else { gate = .open }
    dependsOnPlatform = rule.dependsOnPlatform
    effective = rule.effective
    // Where each picture is looked at by itself, `when` speaks of it, too: see `breaches(on:)`.
    when = rule.view == .media ? nil : rule.when
    verb = rule.verb
    gaze =
      switch (rule.view, rule.verb) {
      case (.media, _): [.pictures]
      case (.parts, .limit(let limit)): [limit.part.map { .items($0) } ?? .whole(Subject(whole: limit.countedPart))]
      case (.parts(let parts), _): parts.map { $0.isItems ? .items($0) : .whole(Subject(whole: $0)) }
      }
  }
}
