internal import ArgumentParser
internal import Diagnostics
internal import PostLint

struct Rules: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: said("List and test the rules of packs.", fr: "Énumérer et tester les règles des modules."),
    subcommands: [
      List.self, Test.self, Lint.self, New.self, Coverage.self, Docs.self, Schema.self,
    ])

  enum Format: String, ExpressibleByArgument { case text, json }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: said("List the rules that are there.", fr: "Énumérer les règles."))

    @Argument(
      help: ArgumentHelp(
        said("Packs, by name or by folder; else all.", fr: "Des modules, par nom ou par dossier; sinon tous."),
        valueName: "pack"))
    var packs: [String] = []

    @OptionGroup var common: CommonOptions

    @Option(help: ArgumentHelp(said("text or json.", fr: "text ou json."), valueName: "name"))
    var format: Format = .text

    func run() async throws {
      let workplace = try common.workplace()
      var list = RulesList(packs: packs + common.pack)
      list.writesJSON = format == .json
      try await finish(workplace.language) { output in try list.run(in: workplace, &output) }
    }
  }

  struct Test: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "test",
      abstract: said(
        "Hold every rule against its own examples.", fr: "Vérifier chaque règle avec ses propres exemples."),
      discussion: said(
        "One letter an example: . behaves, M missed, N noisy, P place, F fix, k known gap, c closed gap. Ends with 0 where all behave, with 1 where one does not.",
        fr:
          "Une lettre par exemple : . conforme, M manqué, N signalé à tort, P endroit, F correction, k lacune connue, c lacune comblée. Se termine par 0 si tous sont conformes, par 1 sinon."
      ))

    @Argument(
      help: ArgumentHelp(
        said("Packs, by name or by folder; else all.", fr: "Des modules, par nom ou par dossier; sinon tous."),
        valueName: "pack"))
    var packs: [String] = []

    @OptionGroup var common: CommonOptions

    @Option(
      help: ArgumentHelp(
        said(
          "Only rules of this name; * stands for anything.",
          fr: "Seulement les règles de ce nom; * remplace n’importe quoi."), valueName: "id"))
    var rule: [String] = []

    @Flag(
      help: ArgumentHelp(
        said(
          "Try each example again behind an emoji, and with its accents apart.",
          fr: "Réessayer chaque exemple derrière un émoji, et avec ses accents séparés.")))
    var variants = false

    @Flag(
      help: ArgumentHelp(
        said(
          "Say which branches and languages no example reaches.",
          fr: "Dire quelles branches et quelles langues aucun exemple n’atteint.")))
    var coverage = false

    @Flag(
      help: ArgumentHelp(
        said(
          "Say which phrases of rules, and of their lists, no example has.",
          fr: "Dire quelles expressions des règles, et de leurs listes, ne figurent dans aucun exemple.")))
    var unusedPhrases = false

    @Flag(
      help: ArgumentHelp(
        said(
          "Write the marks and fixed texts that examples now show into the rules’ files.",
          fr: "Inscrire dans les fichiers des règles les marques et textes corrigés que montrent les exemples.")))
    var update = false

    @Flag(
      help: ArgumentHelp(
        said(
          "Run again whenever a file of a pack changes, or a line is entered; until the input ends.",
          fr: "Recommencer dès qu’un fichier d’un module change ou qu’une ligne est entrée, jusqu’à la fin de l’entrée."
        )))
    var watch = false

    @Option(help: ArgumentHelp(said("text or json.", fr: "text ou json."), valueName: "name"))
    var format: Format = .text

    func run() async throws {
      let workplace = try common.workplace()
      var test = RulesTest(packs: packs + common.pack)
      test.updates = update
      test.only = rule
      test.writesJSON = format == .json
      test.triesVariants = variants
      if coverage { test.coverage.insert(.branches) }
      if unusedPhrases { test.coverage.insert(.phrases) }
      test.style = common.style()
      let run = test
      try await finish(workplace.language) { output in
        watch ? try RulesWatch(run).run(in: workplace, &output) : try run.run(in: workplace, &output)
      }
    }
  }
}
