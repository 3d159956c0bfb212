internal import Diagnostics
internal import Documents
internal import Engine
package import Reports
internal import Rules

/// `postlint rules test`: every rule against its own examples.
package struct RulesTest: Sendable {
  package var packs: [String]
  package var only: [String] = []
  package var writesJSON = false
  /// Whether each example is tried again behind an emoji, and with its accents apart.
  package var triesVariants = false
  /// What it is told of that no example reaches it.
  package var coverage: Set<Coverage> = []
  /// Whether examples are brought up to what their rules now say of them, where there is one way to write that.
  package var updates = false
  package var style = ReportStyle()

  package enum Coverage: Hashable, Sendable {
    /// Alternatives of `any`, and languages.
    case branches
    /// Phrases of rules and of the pack’s lists.
    case phrases
  }

  package init(packs: [String]) { self.packs = packs }

  /// Ends clean where all behave; with findings where one does not; unable where a pack cannot be read, or has nothing to test.
  package func run(in workplace: Workplace, _ output: inout some TextOutput) throws -> ExitStatus {
    let updated = updates ? try update(in: workplace) : []
    var diagnostics = workplace.diagnostics
    let found = try workplace.shelf.packs(wanted(in: workplace), diagnostics: &diagnostics)
    let ruleset = Ruleset(reading: found.sources, diagnostics: &diagnostics)
    let test = ExampleTest(ruleset, day: workplace.day)
    var tally = Tally()
    var letters = ""
    for pack in ruleset.packs where found.namedFolders.contains(pack.folder) {
      tally.refused += pack.refused.count(where: takesPart)
      for rule in pack.rules where takesPart(rule.id) {
        tally.rules += 1
        for result in test.results(of: rule) {
          tally.count(result)
          letters += result.verdict.letter
          if let diagnostic = result.diagnostic { diagnostics.append(diagnostic) }
        }
        if triesVariants { diagnostics += test.variants(of: rule) }
      }
    }
    // A rule that was refused is there, and it was told why.
    if tally.rules == 0, !only.isEmpty, !diagnostics.contains(where: { $0.severity == .error }) {
      let names = ruleset.packs.filter { found.namedFolders.contains($0.folder) }.flatMap { $0.rules.map(\.id) }
      for name in only { diagnostics.append(.noSuchRule(name, among: names)) }
    }
    if !coverage.isEmpty {
      var reach = ExampleReach(coverage)
      diagnostics += reach.complaints(about: found, only: only, day: workplace.day)
    }
    let isReadable = !diagnostics.contains { $0.severity == .error && !$0.isAboutExample }
    let status: ExitStatus = !isReadable || tally.examples == 0 ? .unable : tally.failed > 0 ? .findings : .clean
    output.write(
      Array(
        (writesJSON
          ? json(diagnostics, tally, updated, workplace.language)
          : page(of: updated, tally, workplace.language) + page(letters, diagnostics, tally, workplace.language)).utf8))
    return status
  }

  /// Where the packs lie that are tested, and those that they build on.
  func folders(in workplace: Workplace) -> [String] {
    var diagnostics: [Diagnostic] = []
    let found = try? workplace.shelf.packs(wanted(in: workplace), diagnostics: &diagnostics)
    return found?.sources.map(\.folder) ?? packs
  }

  private func wanted(in workplace: Workplace) -> [String] {
    packs.isEmpty ? workplace.configuration.packs : packs
  }

  private func takesPart(_ rule: String) -> Bool {
    only.isEmpty || only.contains { isMeant(rule, by: $0) }
  }

  /// Changes the files of rules; what is changed comes back.
  private func update(in workplace: Workplace) throws -> [ExampleUpdate] {
    var diagnostics: [Diagnostic] = []
    let found = try workplace.shelf.packs(wanted(in: workplace), diagnostics: &diagnostics)
    let asked = Array(found.sources.prefix(found.named))
    let changes = ExampleUpdates(found.sources, day: workplace.day, of: asked, where: takesPart).changes()
    for (file, updates) in changes {
      // What somebody has changed meanwhile is theirs.
      guard try Files.read(file.path) == updates.first?.file.bytes else { continue }
      try Files.write(file.bytes, to: file.path)
    }
    return changes.flatMap(\.updates)
  }

  private func page(of updated: [ExampleUpdate], _ tally: Tally, _ language: Language) -> String {
    if !updates || tally.examples == 0 { return "" }
    if updated.isEmpty {
      return tally.failed == 0
        ? Bilingual("Every example is up to date.\n\n", fr: "Tous les exemples sont à jour.\n\n")[language]
        : Bilingual(
          "Nothing is brought up to date: what is told below is left to you.\n\n",
          fr: "Rien n’est mis à jour : ce qui suit relève de vous.\n\n")[language]
    }
    let lines = updated.flatMap(\.said).map { "  \($0.place.path):\($0.place.start.line)  \($0.words[language])\n" }
    let head =
      language == .english
      ? "\(updated.count) \(updated.count == 1 ? "example is" : "examples are") brought up to date:\n"
      : "\(updated.count) \(updated.count < 2 ? "exemple mis" : "exemples mis") à jour :\n"
    return head + lines.joined() + "\n"
  }

  private struct Tally {
    var rules = 0
    /// Rules that could not be used.
    var refused = 0
    var examples = 0
    var failed = 0
    var known = 0
    var closed = 0

    mutating func count(_ result: ExampleResult) {
      examples += 1
      switch result.verdict {
      case .behaves: break
      case .missed, .noisy, .place, .fix: failed += 1
      case .known: known += 1
      case .closed: closed += 1
      }
    }
  }

  private func page(_ letters: String, _ diagnostics: [Diagnostic], _ tally: Tally, _ language: Language) -> String {
    var page = ""
    var rest = letters[...]
    while !rest.isEmpty {
      page += rest.prefix(80) + "\n"
      rest = rest.dropFirst(80)
    }
    if !page.isEmpty { page += "\n" }
    page += onScreen(diagnostics, language: language, style: style)
    let behaving = tally.examples - tally.failed - tally.known
    switch language {
    case .english:
      page +=
        "\(tally.examples.counted("example")) of \(tally.rules.counted("rule")): "
        + "\(behaving) \(behaving == 1 ? "behaves" : "behave"), \(tally.failed) \(tally.failed == 1 ? "does" : "do") not"
      if tally.known > 0 { page += ", \(tally.known.counted("known gap"))" }
      if tally.closed > 0 {
        page +=
          "; \(tally.closed.counted("gap")) \(tally.closed == 1 ? "is" : "are") closed: move it to flagged or passes"
      }
      if tally.refused > 0 { page += "; \(tally.refused.counted("rule")) could not be used" }
    case .french:
      page +=
        "\(tally.examples.countedInFrench("exemple")) de \(tally.rules.countedInFrench("règle")) : "
        + "\(behaving.countedInFrench("conforme")), \(tally.failed) non \(tally.failed < 2 ? "conforme" : "conformes")"
      if tally.known > 0 { page += ", \(tally.known.countedInFrench("lacune connue", "lacunes connues"))" }
      if tally.closed > 0 {
        page +=
          "; \(tally.closed.countedInFrench("lacune comblée", "lacunes comblées")) : à déplacer sous flagged ou passes"
      }
      if tally.refused > 0 {
        page += "; \(tally.refused.countedInFrench("règle inutilisable", "règles inutilisables"))"
      }
    }
    return page + ".\n"
  }

  private func json(_ diagnostics: [Diagnostic], _ tally: Tally, _ updated: [ExampleUpdate], _ language: Language)
    -> String
  {
    var json = JSONWriter()
    json.object { json in
      json.member("schema", "postlint/rules-test/v1")
      json.member("rules", tally.rules)
      json.member("refused", tally.refused)
      json.member("examples", tally.examples)
      json.member("failed", tally.failed)
      json.member("known", tally.known)
      if updates {
        json.member("updates") { json in
          json.array(updated.flatMap(\.said)) { json, said in
            json.object {
              $0.member("path", said.place.path)
              $0.member("line", said.place.start.line)
              $0.member("message", said.words[language])
            }
          }
        }
      }
      json.member("diagnostics") { $0.array(diagnostics) { $0.write($1, in: language) } }
    }
    json.endLine()
    return String(decoding: json.bytes, as: UTF8.self)
  }
}

extension ExampleResult.Verdict {
  /// One letter each, for the table.
  fileprivate var letter: String {
    switch self {
    case .behaves: "."
    case .missed: "M"
    case .noisy: "N"
    case .place: "P"
    case .fix: "F"
    case .known: "k"
    case .closed: "c"
    }
  }
}

extension Diagnostic {
  /// About an example that does not behave, not about a pack that cannot be read.
  fileprivate var isAboutExample: Bool {
    [DiagnosticCode.exampleMissed, .exampleNoisy, .examplePlace, .exampleFix].contains(code)
  }
}

extension Int {
  fileprivate func counted(_ thing: String) -> String { "\(self) \(thing)\(self == 1 ? "" : "s")" }

  /// In French, none is singular.
  fileprivate func countedInFrench(_ thing: String, _ things: String? = nil) -> String {
    "\(self) \(self < 2 ? thing : things ?? thing + "s")"
  }
}
