package import Diagnostics
internal import Documents
package import Posts
package import Rules

/// Every example of every rule against every rule: which rules cannot be told apart, and which examples belong elsewhere.
package struct ExampleMatrix: Sendable {
  package struct Cell: Sendable {
    package var owner: String
    package var example: Example
    /// The rules that fire on it, sorted.
    package var fired: Set<String>
  }

  package private(set) var cells: [Cell] = []
  private let rules: [Rule]

  package init(_ ruleset: Ruleset, rules: [Rule], day: Day) {
    self.rules = rules
    let undated = rules.map { $0.with(effective: .all) }
    let linter = Linter(ruleset, rules: undated, day: day)
    var examination = linter.examination()
    for rule in rules {
      for example in rule.examples {
        var notes = Notes(file: example.file)
        let posts = example.posts(for: rule, platforms: ruleset.platforms, &notes)
        if posts.count <= example.others.count { continue }
        let findings = linter.results(of: posts, &examination).flatMap(\.findings)
        cells.append(Cell(owner: rule.id, example: example, fired: Set(findings.map(\.rule))))
      }
    }
  }

  /// Rules that fire on the same examples, of which there must be a few to say so.
  package var complaints: [Diagnostic] { twins + borrowed }

  private var twins: [Diagnostic] {
    var firedOn: [String: [Int]] = [:]
    for (index, cell) in cells.enumerated() { for rule in cell.fired { firedOn[rule, default: []].append(index) } }
    let known = rules.filter { (firedOn[$0.id]?.count ?? 0) >= 3 }
    var found: [Diagnostic] = []
    for (index, rule) in known.enumerated() {
      for other in known[(index + 1)...] where firedOn[rule.id] == firedOn[other.id] {
        found.append(
          Diagnostic(
            .sameFindings,
            Bilingual(
              "`\(rule.id)` and `\(other.id)` fire on the same examples, always together.",
              fr: "« \(rule.id) » et « \(other.id) » se déclenchent sur les mêmes exemples, toujours ensemble."),
            at: rule.place,
            help: Bilingual(
              "Join them, or add an example that only one of them flags.",
              fr: "Réunissez-les, ou ajoutez un exemple que l’une d’elles seulement signale."),
            labels: [Diagnostic.Label(Bilingual("the other one", fr: "l’autre"), at: other.place)], severity: .warning))
      }
    }
    return found
  }

  /// What a rule should flag and does not, while another one does.
  private var borrowed: [Diagnostic] {
    cells.compactMap { cell in
      guard cell.example.expectation == .flagged || cell.example.expectation == .knownMissed,
        !cell.fired.contains(cell.owner), let other = cell.fired.min()
      else { return nil }
      return Diagnostic(
        .borrowedExample,
        Bilingual(
          "`\(other)` flags this example of `\(cell.owner)`, which does not.",
          fr: "« \(other) » signale cet exemple de « \(cell.owner) », qui ne le signale pas."),
        at: cell.example.file.place(of: cell.example.range),
        help: Bilingual("Move it there, or correct the rule.", fr: "Déplacez-le, ou corrigez la règle."),
        severity: cell.example.expectation == .flagged ? .warning : .advice)
    }
  }
}
