internal import Diagnostics
internal import Documents
internal import Engine
internal import Posts
internal import Rules

/// Which parts of rules no example reaches: alternatives of `any` that never hold, languages in which there is no example.
enum ExampleReach {
  static func complaints(
    about packs: PackShelf.Packs, only: [String], diagnostics: [Diagnostic], day: Day
  ) -> [Diagnostic] {
    // What is wrong with the packs has been told.
    var told: [Diagnostic] = []
    let ruleset = Ruleset(reading: packs.sources, isTraced: true, diagnostics: &told)
    return ruleset.packs.filter { packs.namedFolders.contains($0.folder) }.flatMap { pack in
      pack.rules.filter { rule in only.isEmpty || only.contains { isMeant(rule.id, by: $0) } }.flatMap { rule in
        LintedRule(rule, in: ruleset, packs.sources).map { complaints(about: $0, ruleset, day) } ?? []
      }
    }
  }

  private static func complaints(about linted: LintedRule, _ ruleset: Ruleset, _ day: Day) -> [Diagnostic] {
    var rule = linted.rule
    if rule.examples.isEmpty { return [] }
    rule.effective = (nil, nil)
    let linter = Linter(ruleset, rules: [rule], day: day)
    var examination = linter.examination()
    var reached: Set<LintedRule.Spot> = []
    var spoken: Set<Language> = []
    for example in rule.examples {
      var notes = Notes(file: example.file)
      for post in example.posts(for: rule, platforms: ruleset.platforms, &notes) {
        examination.trace = Trace()
        _ = linter.result(of: post, &examination)
        for step in examination.trace?.turns.flatMap(\.steps) ?? [] where step.outcome.holds {
          guard let range = step.range, let file = step.file else { continue }
          reached.insert(LintedRule.Spot(path: file.path, range: range))
        }
        // A post whose language is not known may be in any, which shows nothing.
        if examination.languages.count == 1 { spoken.formUnion(examination.languages) }
      }
    }
    return linted.branches.filter { !reached.contains($0) }.map { spot in
      Diagnostic(
        .unreachedBranch,
        Bilingual("No example makes this branch hold.", fr: "Aucun exemple ne remplit cette branche."),
        at: linted.place(of: spot), severity: .advice)
    }
      + linted.languages.filter { !spoken.contains($0.language) }.map { missing in
        Diagnostic(
          .unreachedBranch,
          Bilingual(
            "No example is in \(missing.language == .english ? "English" : "French").",
            fr: "Aucun exemple n’est en \(missing.language == .english ? "anglais" : "français")."),
          at: missing.place, severity: .advice)
      }
  }
}
