/// What rules have cost so far, where somebody wants to know: one entry for each rule of a linter.
///
///     examination.costs = RuleCosts(rules: 500, clock: nanoseconds)
package struct RuleCosts: Sendable {
  package struct Cost: Sendable {
    /// How often the rule was asked about a post: as a phrase of its own was seen, or as it has to look at every post.
    package var asked = 0
    /// How often its conditions had to look, as nothing at a glance ruled them out.
    package var looked = 0
    /// How often it had something to say.
    package var spoke = 0
    package var nanoseconds: UInt64 = 0
  }

  package private(set) var costs: [Cost]
  /// How often a post was looked at: once for all platforms that read it alike.
  package var turns = 0
  private let clock: @Sendable () -> UInt64

  /// `clock` tells nanoseconds since any one moment.
  package init(rules: Int, clock: @escaping @Sendable () -> UInt64) {
    costs = Array(repeating: Cost(), count: rules)
    self.clock = clock
  }

  package func now() -> UInt64 { clock() }

  /// Counts one question of a rule, asked at `start`.
  package mutating func count(_ rule: Int, since start: UInt64, looked: Bool, spoke: Bool) {
    let end = clock()
    costs[rule].asked += 1
    if looked { costs[rule].looked += 1 }
    if spoke { costs[rule].spoke += 1 }
    costs[rule].nanoseconds += end > start ? end - start : 0
  }

  package mutating func add(_ others: RuleCosts) {
    turns += others.turns
    for (index, other) in others.costs.enumerated() where costs.indices.contains(index) {
      costs[index].asked += other.asked
      costs[index].looked += other.looked
      costs[index].spoke += other.spoke
      costs[index].nanoseconds += other.nanoseconds
    }
  }
}
