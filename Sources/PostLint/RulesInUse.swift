internal import Diagnostics
internal import Reports
package import Rules

/// The rules of a run: those that take part, and of them those that are ready to look.
package struct RulesInUse: Sendable {
  package var ruleset: Ruleset
  /// All that take part; but where the posts are known before, and the packs too, only those that may say something of them.
  package var rules: [Rule]
  /// Whether it is not worked out what their patterns cannot match without: of a few posts each is tried instead. One that
  /// could not have matched may then give up, which decides nothing.
  var isForFew = false
  /// Of all that take part: read when a report asks.
  private let described: @Sendable () -> [RuleDescription]
  /// Those of which a rule takes part.
  var packs: [Run.Pack]

  var descriptions: [RuleDescription] { described() }

  init(_ ruleset: Ruleset, _ rules: [Rule]) {
    self.ruleset = ruleset
    self.rules = rules
    described = { rules.map(\.description) }
    let takesPart = { (pack: String) in rules.contains { $0.id.hasPrefix(pack) } }
    packs = ruleset.packs.filter { takesPart($0.name + "/") }
      .map { Run.Pack(name: $0.name, version: $0.version, digest: $0.digest) }
  }

  init(_ ruleset: Ruleset, _ rules: [Rule], of chosen: [RememberedRule], in remembered: RememberedPacks) {
    self.ruleset = ruleset
    self.rules = rules
    isForFew = true
    described = {
      chosen.map { rule in
        // A report that names all rules leaves none out, whatever became of its words.
        (try? remembered.description(of: rule))
          ?? RuleDescription(
            id: rule.id, title: Bilingual(both: rule.id), severity: rule.severity, help: nil, cites: [])
      }
    }
    packs = remembered.packs.filter { pack in chosen.contains { $0.source == pack.source } }.map { pack in
      Run.Pack(name: pack.name, version: pack.version, digest: PackDigest { pack.digest })
    }
  }
}
