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
  /// About the configuration.
  package var diagnostics: [Diagnostic]

  package init(
    day: Day, language: Language, configuration: Configuration, shelf: PackShelf, diagnostics: [Diagnostic] = []
  ) {
    self.day = day
    self.language = language
    self.configuration = configuration
    self.shelf = shelf
    self.diagnostics = diagnostics
  }

  /// The packs that a command names, else those of the configuration, else all on the shelf; and of their rules those that
  /// take part.
  package func rules(
    _ packs: [String], _ choice: RuleChoice, diagnostics: inout [Diagnostic]
  ) throws(FileError) -> (Ruleset, [Rule]) {
    let wanted = packs.isEmpty ? configuration.packs : packs
    let found = try shelf.packs(wanted, diagnostics: &diagnostics)
    if found.sources.isEmpty, !diagnostics.contains(where: { $0.severity == .error }) {
      diagnostics.append(
        Diagnostic(
          .packNotFound, Bilingual("No pack was found.", fr: "Aucun module n’a été trouvé."), path: "--pack",
          help: Bilingual(
            "Name a folder with `--pack`, or set POSTLINT_PACKS to the folder that holds the packs.",
            fr: "Indiquez un dossier avec « --pack », ou donnez à POSTLINT_PACKS le dossier des modules.")))
    }
    var ruleset = Ruleset(reading: found.sources, diagnostics: &diagnostics)
    ruleset.override(configuration.platforms, on: day, diagnostics: &diagnostics)
    return (ruleset, choice.rules(of: ruleset, asked: found.asked, configuration, diagnostics: &diagnostics))
  }
}
