internal import Diagnostics
internal import Documents
internal import Engine
internal import Posts
internal import Rules

/// What of rules no example reaches: alternatives of `any` that never hold, languages in which there is no example, and
/// phrases that never stand where they are looked for.
struct ExampleReach {
  var asks: Set<RulesTest.Coverage>
  private var reached: Set<LintedRule.Spot> = []
  private var spoken: Set<Language> = []
  private var standing: Set<TracedPhrase> = []
  private var phrases: [TracedPhrase] = []

  init(_ asks: Set<RulesTest.Coverage>) { self.asks = asks }

  mutating func complaints(about packs: PackShelf.Packs, only: [String], day: Day) -> [Diagnostic] {
    // What is wrong with the packs has been told.
    var told: [Diagnostic] = []
    let ruleset = Ruleset(reading: packs.sources, isTraced: true, diagnostics: &told)
    var complaints: [Diagnostic] = []
    for pack in ruleset.packs where packs.namedFolders.contains(pack.folder) {
      for rule in pack.rules where only.isEmpty || only.contains(where: { isMeant(rule.id, by: $0) }) {
        guard !rule.examples.isEmpty, let linted = LintedRule(rule, in: ruleset, packs.sources) else { continue }
        look(at: rule, ruleset, day)
        if asks.contains(.branches) { complaints += self.complaints(about: linted) }
      }
    }
    return complaints + (asks.contains(.phrases) ? unused : [])
  }

  private mutating func look(at rule: Rule, _ ruleset: Ruleset, _ day: Day) {
    let rule = rule.with(effective: .all)
    phrases += rule.phrases
    let linter = Linter(ruleset, rules: [rule], day: day)
    var examination = linter.examination()
    spoken = []
    for example in rule.examples {
      var notes = Notes(file: example.file)
      for post in example.posts(for: rule, platforms: ruleset.platforms, &notes) {
        examination.trace = Trace()
        _ = linter.result(of: post, &examination)
        for step in examination.trace?.turns.flatMap(\.steps) ?? [] where step.outcome.holds {
          guard let range = step.range, let file = step.file else { continue }
          reached.insert(LintedRule.Spot(path: file.path, range: range))
        }
        standing.formUnion(examination.trace?.phrases ?? [])
        // A post whose language is not known may be in any, which shows nothing.
        if examination.languages.count == 1 { spoken.formUnion(examination.languages) }
      }
    }
  }

  private func complaints(about linted: LintedRule) -> [Diagnostic] {
    linted.branches.filter { !reached.contains($0) }.map { spot in
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

  /// Each once, however many rules look for it.
  private var unused: [Diagnostic] {
    Set(phrases).subtracting(standing).map { ($0.text, $0.place) }.sorted { $0.1 < $1.1 }.map { text, place in
      Diagnostic(
        .unusedPhrase,
        Bilingual("No example has “\(text)”.", fr: "Aucun exemple ne contient « \(text) »."), at: place,
        severity: .advice)
    }
  }
}
