internal import Diagnostics
internal import Patterns

/// What there is to know of a rule before it is made ready: what reports say of it, and what a post must have for it to say
/// anything. Rules that have nothing to say of the posts at hand can be left as they are written.
package struct RuleOutline: Hashable, Sendable, Choosable {
  package var description: RuleDescription
  package var status: Rule.Status
  package var extends: String?
  /// One of these the post must have for the rule to look at anything; nil where it looks at every post.
  package var occasions: [Occasion]?
  /// Folded texts of which one must stand somewhere in the post, with a byte behind each that no text has; nil where nothing is
  /// known.
  package var sought: [UInt8]?
  /// What a post must show at a glance.
  let gate: PatternGate

  /// The gate as numbers, to be kept.
  package var gateNumbers: [UInt64] { gate == .open ? [] : gate.numbers }

  init(
    description: RuleDescription, status: Rule.Status, extends: String?, occasions: [Occasion]?, sought: [UInt8]?,
    gate: PatternGate
  ) {
    self.description = description
    self.status = status
    self.extends = extends
    self.occasions = occasions
    self.sought = sought
    self.gate = gate
  }

  /// Nil where `gateNumbers` are none.
  package init?(
    description: RuleDescription, status: Rule.Status, extends: String?, occasions: [Occasion]?, sought: [UInt8]?,
    gateNumbers: [UInt64]
  ) {
    guard let gate = gateNumbers.isEmpty ? .open : PatternGate(numbers: gateNumbers) else { return nil }
    self.init(
      description: description, status: status, extends: extends, occasions: occasions, sought: sought,
      gate: gate)
  }
}

/// What the choice of rules for a run goes by.
package protocol Choosable: Sendable {
  var description: RuleDescription { get set }
  var status: Rule.Status { get }
  var extends: String? { get }
}

extension Choosable {
  package var id: String { description.id }
}

extension Rule: Choosable {}

extension Ruleset {
  /// Of every rule, in the order of `rules`.
  package var outlines: [RuleOutline] {
    let phrases = lexicon.phrasesOfWatches
    return rules.map { rule in
      var sought: [UInt8]?
      if case .anyOf(let watches) = rule.trigger, rule.trigger.waitsForPhrases {
        sought = watches.compactMap(\.phrases).flatMap { phrases[$0] }.flatMap { $0 + [Glimpse.between] }
      }
      return RuleOutline(
        description: rule.description, status: rule.status, extends: rule.extends, occasions: rule.occasions,
        sought: sought, gate: PreparedRule(rule).gate)
    }
  }
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
