package import Diagnostics
package import Posts
package import Rules

/// What a command finds around it: the day, the language, the configuration, and where packs are.
package struct Workplace: Sendable {
  package static let version = EngineVersion.current.description

  package var day: Day
  package var language: Language
  package var configuration: Configuration
  package var shelf: PackShelf
  /// Where packs are remembered from run to run; nil where they are not.
  package var cache: PackCache?
  /// About the configuration.
  package var diagnostics: [Diagnostic]

  package init(
    day: Day, language: Language, configuration: Configuration, shelf: PackShelf, cache: PackCache? = nil,
    diagnostics: [Diagnostic] = []
  ) {
    self.day = day
    self.language = language
    self.configuration = configuration
    self.shelf = shelf
    self.cache = cache
    self.diagnostics = diagnostics
  }

  /// The packs that a command names, else those of the configuration, else all on the shelf; and of their rules those that
  /// take part.
  package func rules(
    _ packs: [String], _ choice: RuleChoice, diagnostics: inout [Diagnostic]
  ) throws(FileError) -> (Ruleset, [Rule]) {
    let found = try shelf.packs(packs.isEmpty ? configuration.packs : packs, diagnostics: &diagnostics)
    return ready(found, choice, rememberedAs: nil, for: nil, diagnostics: &diagnostics)
  }

  /// The same for a run of which all posts may be known: of packs that were read before, only the rules that may say something
  /// of these are made ready. What is read for the first time is remembered.
  func rules(
    _ packs: [String], _ choice: RuleChoice, for posts: Glimpse?, diagnostics: inout [Diagnostic]
  ) throws(FileError) -> RulesInUse {
    let folders = try shelf.folders(packs.isEmpty ? configuration.packs : packs, diagnostics: &diagnostics)
    let name = shelf.indexName(of: folders)
    if let posts, let known = knownRules(name, choice, posts, diagnostics: &diagnostics) { return known }
    // To remember a rule is to know what its patterns cannot match without.
    let isForFew = posts != nil && !(cache?.isWritable ?? false)
    let (ruleset, rules) = ready(
      try shelf.packs(in: folders), choice, rememberedAs: isForFew ? nil : name, for: isForFew ? posts : nil,
      diagnostics: &diagnostics)
    var inUse = RulesInUse(ruleset, rules)
    inUse.isForFew = isForFew
    return inUse
  }

  private func ready(
    _ found: PackShelf.Packs, _ choice: RuleChoice, rememberedAs name: String?, for posts: Glimpse?,
    diagnostics: inout [Diagnostic]
  ) -> (Ruleset, [Rule]) {
    if found.sources.isEmpty, !diagnostics.contains(where: { $0.severity == .error }) {
      diagnostics.append(
        Diagnostic(
          .packNotFound, Bilingual("No pack was found.", fr: "Aucun module n’a été trouvé."), path: "--pack",
          help: Bilingual(
            "Name a folder with `--pack`, or set POSTLINT_PACKS to the folder that holds the packs.",
            fr: "Indiquez un dossier avec « --pack », ou donnez à POSTLINT_PACKS le dossier des modules.")))
    }
    let mistakes = diagnostics.count
    var ruleset = Ruleset(reading: found.sources, for: posts, diagnostics: &diagnostics)
    if let cache, let name, !found.sources.isEmpty, diagnostics.count == mistakes {
      cache.keep(PackIndex(ruleset, of: found, workingFolder: Files.workingFolder), named: name)
    }
    ruleset.override(configuration.platforms, on: day, diagnostics: &diagnostics)
    return (ruleset, choice.rules(of: ruleset, asked: found.asked, configuration, diagnostics: &diagnostics))
  }

  /// Nil where the packs have to be read: nothing is known of them, or not all is as it was.
  private func knownRules(
    _ name: String, _ choice: RuleChoice, _ posts: Glimpse, diagnostics: inout [Diagnostic]
  ) -> RulesInUse? {
    guard let packs = cache?.packs(named: name), packs.areCurrent else { return nil }
    var told: [Diagnostic] = []
    let chosen = packs.chosen(choice, configuration, diagnostics: &told)
    let awake = chosen.filter { packs.mayConcern(posts, $0) }
    // Limits of its own may be set for any platform.
    let platforms = configuration.platforms.isEmpty ? posts.platforms : nil
    guard let sources = packs.sources(awake: awake, platforms: platforms) else { return nil }

    var found: [Diagnostic] = []
    var ruleset = Ruleset(reading: sources, for: posts, diagnostics: &found)
    // Also those of the rules that are left asleep.
    ruleset.kinds = Set(packs.kinds)
    var rules = ruleset.rules
    guard found.isEmpty, rules.count == awake.count else { return nil }
    for (index, rule) in awake.enumerated() {
      // With what it cites, and the weight that it has in this run.
      guard rules[index].id == rule.id, let description = try? packs.description(of: rule) else { return nil }
      rules[index] = rules[index].with(description)
    }
    ruleset.override(configuration.platforms, on: day, diagnostics: &diagnostics)
    diagnostics += told
    return RulesInUse(ruleset, rules, of: chosen, in: packs)
  }
}
