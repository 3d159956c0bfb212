package import Diagnostics
internal import Documents
package import Posts
package import Rules

/// What became of one example of a rule.
package struct ExampleResult: Sendable {
  package var rule: String
  package var example: Example
  package var verdict: Verdict
  /// What is wrong, placed in the rule’s file; nil where it behaves, or is a known gap.
  package var diagnostic: Diagnostic?
  /// Where it is flagged, in bytes of the file, and what its text is after the fix: nil where there is none.
  package var places: [ByteRange] = []
  package var fixedText: String?

  package enum Verdict: String, Hashable, Sendable, CaseIterable {
    case behaves
    /// Should be flagged, and is not.
    case missed
    /// Should pass, and does not.
    case noisy
    /// Flagged, but elsewhere.
    case place
    /// Its fix does not come out as written, or does not settle it.
    case fix
    /// A gap that is written down.
    case known
    /// A gap that is written down, and is none any more.
    case closed
  }
}

/// Holds rules against their own examples.
package struct ExampleTest {
  let ruleset: Ruleset
  let day: Day

  package init(_ ruleset: Ruleset, day: Day) {
    self.ruleset = ruleset
    self.day = day
  }

  package func results(of rule: Rule) -> [ExampleResult] {
    // An example is about what the rule says, not about the days on which it says it.
    let rule = rule.with(effective: .all)
    let linter = Linter(ruleset, rules: [rule], day: day)
    var examination = linter.examination()
    return rule.examples.map { result(of: $0, rule, linter, &examination) }
  }

  private func result(
    of example: Example, _ rule: Rule, _ linter: Linter, _ examination: inout Examination
  ) -> ExampleResult {
    var notes = Notes(file: example.file)
    let posts = example.posts(for: rule, platforms: ruleset.platforms, &notes)
    guard let post = posts.first, posts.count == example.others.count + 1 else {
      return ExampleResult(rule: rule.id, example: example, verdict: .missed, diagnostic: notes.diagnostics.first)
    }
    let results = linter.results(of: posts, &examination)
    if let problem = (notes.diagnostics + results.flatMap(\.diagnostics)).first {
      return ExampleResult(rule: rule.id, example: example, verdict: .missed, diagnostic: problem)
    }
    let findings = results.flatMap(\.findings)
    let isFlagged = findings.contains { $0.outcome != .notChecked }
    func finish(_ verdict: ExampleResult.Verdict, _ diagnostic: Diagnostic? = nil) -> ExampleResult {
      ExampleResult(
        rule: rule.id, example: example, verdict: verdict, diagnostic: diagnostic,
        places: example.places(of: findings),
        fixedText: post.mended(by: findings).map { String(decoding: $0, as: UTF8.self) })
    }
    switch example.expectation {
    case .knownMissed: return finish(isFlagged ? .closed : .known)
    case .knownNoisy: return finish(isFlagged ? .known : .closed)
    case .passes:
      guard let finding = findings.first else { return finish(.behaves) }
      return finish(.noisy, noisy(rule, finding))
    case .flagged:
      guard isFlagged else { return finish(.missed, missed(rule, example)) }
      if let diagnostic = misplaced(rule, example, findings) { return finish(.place, diagnostic) }
      if let diagnostic = unsettled(rule, example, post, findings, linter, &examination) {
        return finish(.fix, diagnostic)
      }
      return finish(.behaves)
    }
  }

  private func missed(_ rule: Rule, _ example: Example) -> Diagnostic {
    Diagnostic(
      .exampleMissed,
      Bilingual("`\(rule.id)` does not flag this example.", fr: "« \(rule.id) » ne signale pas cet exemple."),
      at: example.file.place(of: example.range), help: rule.isAboutPairs ? example.helpWithPairs : nil)
  }

  private func noisy(_ rule: Rule, _ finding: Finding) -> Diagnostic {
    Diagnostic(
      .exampleNoisy,
      Bilingual(
        "`\(rule.id)` flags this, but the example should pass.",
        fr: "« \(rule.id) » signale ceci, mais l’exemple devrait être accepté."),
      at: finding.place)
  }

  private func misplaced(_ rule: Rule, _ example: Example, _ findings: [Finding]) -> Diagnostic? {
    guard !example.marks.isEmpty else { return nil }
    // Of a pair the places in both posts may be marked.
    let found = findings.map(\.place.range) + findings.flatMap(\.related).map(\.place.range)
    if let extra = findings.first(where: { !example.marks.contains($0.place.range) }) {
      return Diagnostic(
        .examplePlace,
        Bilingual(
          "`\(rule.id)` flags this, which is not what is marked.",
          fr: "« \(rule.id) » signale ceci, qui n’est pas ce qui est marqué."),
        at: extra.place, help: remedy(findings))
    }
    guard let missing = example.marks.first(where: { !found.contains($0) }) else { return nil }
    return Diagnostic(
      .examplePlace,
      Bilingual(
        "`\(rule.id)` does not flag what is marked here.", fr: "« \(rule.id) » ne signale pas ce qui est marqué ici."),
      at: example.file.place(of: missing), help: remedy(findings))
  }

  /// Places that begin in one another, and end outside, cannot be told apart by ⟦ and ⟧.
  private func remedy(_ findings: [Finding]) -> Bilingual {
    let ranges = findings.map(\.place.range)
    let crosses = ranges.contains { one in
      ranges.contains { $0.start > one.start && $0.start < one.end && $0.end > one.end }
    }
    return crosses
      ? Bilingual(
        "What the rule flags here overlaps, which ⟦ and ⟧ cannot show. Leave the example without marks.",
        fr:
          "Ce que la règle signale ici se chevauche, ce que ⟦ et ⟧ ne peuvent montrer. Laissez l’exemple sans repères.")
      : Bilingual(
        "Put ⟦ and ⟧ where the rule flags something, as `rules test --update` does, or leave the example without marks.",
        fr:
          "Mettez ⟦ et ⟧ là où la règle signale quelque chose, comme le fait « rules test --update », ou laissez l’exemple sans repères."
      )
  }

  /// Each finding’s first fix, all at once: the text must be as written, and the rule must be content with it.
  private func unsettled(
    _ rule: Rule, _ example: Example, _ post: Post, _ findings: [Finding], _ linter: Linter,
    _ examination: inout Examination
  ) -> Diagnostic? {
    guard let text = post.mended(by: findings) else {
      guard let fixed = example.fixed else { return nil }
      return Diagnostic(
        .exampleFix,
        Bilingual(
          "The example tells what the fix makes of it, “\(fixed)”, but there is no fix.",
          fr: "L’exemple dit ce qu’en fait la correction, « \(fixed) », mais il n’y a pas de correction."),
        at: example.file.place(of: example.range))
    }
    if let fixed = example.fixed, fixed != String(decoding: text, as: UTF8.self) {
      return Diagnostic(
        .exampleFix,
        Bilingual(
          "The fix gives “\(String(decoding: text, as: UTF8.self))”.",
          fr: "La correction donne « \(String(decoding: text, as: UTF8.self)) »."),
        at: example.file.place(of: example.range))
    }
    let mended = post.with { $0.text = SourceText(utf8: text, map: OffsetMap(at: $0.text.place.start)) }
    let remaining = linter.result(of: mended, &examination).findings
    guard let finding = remaining.first(where: { !$0.fixes.isEmpty || remaining.count >= findings.count }) else {
      return nil
    }
    return Diagnostic(
      .exampleFix,
      Bilingual(
        "After the fix `\(rule.id)` still flags “\(finding.evidence)”.",
        fr: "Après la correction, « \(rule.id) » signale encore « \(finding.evidence) »."),
      at: example.file.place(of: example.range))
  }
}

extension Rule {
  fileprivate var isAboutPairs: Bool { if case .pair = verb { true } else { false } }
}

extension Example {
  /// For an example of a rule about pairs that is no pair; nil of one that is.
  fileprivate var helpWithPairs: Bilingual? {
    if !others.isEmpty || record["language"]?.scalar?.text.string == "mul" { return nil }
    return Bilingual(
      "A `pair` rule needs posts together, a list in the list: `- - {text: …, language: en}`, and below it `- {text: …, language: fr}`.",
      fr:
        "Une règle « pair » veut des messages réunis, une liste dans la liste : « - - {text: …, language: en} », puis au-dessous « - {text: …, language: fr} »."
    )
  }

  /// What the findings point at, and of what belongs to them in another post, that which is marked.
  fileprivate func places(of findings: [Finding]) -> [ByteRange] {
    let related = findings.flatMap(\.related).map(\.place.range).filter(marks.contains)
    return Set(findings.map(\.place.range) + related).sorted()
  }
}

extension Post {
  /// Its text after each finding’s first fix, all at once; nil where there is none.
  fileprivate func mended(by findings: [Finding]) -> [UInt8]? {
    let within = text.place
    let edits = findings.compactMap { $0.fixes.first?.edits.first }.filter { within.contains($0.place.range) }
    return edits.isEmpty ? nil : text.utf8.edited(edits)
  }
}

extension [UInt8] {
  /// With the edits carried out; of two that overlap, the first.
  fileprivate func edited(_ edits: [Fix.Edit]) -> [UInt8] {
    var edited: [UInt8] = []
    var done = 0
    for edit in edits.sorted(by: { $0.utf8.lowerBound < $1.utf8.lowerBound }) where edit.utf8.lowerBound >= done {
      edited += self[done..<edit.utf8.lowerBound]
      edited += edit.text.utf8
      done = edit.utf8.upperBound
    }
    return edited + self[done...]
  }
}
