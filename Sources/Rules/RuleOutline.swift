package import Diagnostics
internal import Patterns

/// What there is to know of a rule before it is made ready: what reports say of it, and what a post must have for it to say
/// anything. Rules that have nothing to say of the posts at hand can be left as they are written.
package struct RuleOutline: Hashable, Sendable {
  package let description: RuleDescription
  package let status: Rule.Status
  package let extends: String?
  /// One of these the post must have for the rule to look at anything; nil where it looks at every post.
  package let occasions: Occasions?
  /// Folded texts of which one must stand somewhere in the post, each behind its length in two bytes, the lower first; nil where
  /// nothing is known.
  package let sought: [UInt8]?
  /// What a post must show at a glance, as the numbers of its gate; none where everything passes.
  package let gate: [UInt64]
}

/// What the choice of rules for a run goes by.
package protocol Choosable: Sendable {
  var id: String { get }
  var severity: Severity { get }
  var status: Rule.Status { get }
  var extends: String? { get }
  /// The same with that weight.
  func with(_ severity: Severity) -> Self
}

extension Rule: Choosable {
  package var severity: Severity { description.severity }

  package func with(_ severity: Severity) -> Rule {
    var description = description
    description.severity = severity
    return with(description)
  }
}

extension Ruleset {
  /// Of every rule, in the order of `rules`.
  package var outlines: [RuleOutline] {
    let phrases = lexicon.phrasesOfWatches
    return rules.map { rule in
      var sought: [UInt8]?
      if case .anyOf(let watches) = rule.trigger, rule.trigger.waitsForPhrases {
        sought = watches.compactMap(\.phrases).flatMap { phrases[$0] }.flatMap(behindLength)
      }
      return RuleOutline(
        description: rule.description, status: rule.status, extends: rule.extends, occasions: rule.occasions,
        sought: sought, gate: PreparedRule(rule).gate.keptNumbers)
    }
  }
}

/// Of a text that is longer than its length can say, the beginning: where it stands, that stands.
private func behindLength(_ text: [UInt8]) -> [UInt8] {
  let length = UInt16(clamping: text.count)
  return [UInt8(truncatingIfNeeded: length), UInt8(truncatingIfNeeded: length >> 8)] + text.prefix(Int(length))
}

extension PatternGate {
  fileprivate var keptNumbers: [UInt64] { self == .open ? [] : numbers }
}

extension Lexicon {
  fileprivate var phrasesOfWatches: [[[UInt8]]] {
    var phrasesOfWatches: [[[UInt8]]] = Array(repeating: [], count: watchCount)
    for phrase in phrases.indices {
      for watcher in watchers[firstWatchers[phrase]..<firstWatchers[phrase + 1]] {
        phrasesOfWatches[watcher.watch].append(phrases[phrase])
      }
    }
    return phrasesOfWatches
  }
}
