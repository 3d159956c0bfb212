internal import ArgumentParser
internal import Diagnostics
internal import PostLint

extension Rules {
  struct New: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "new",
      abstract: said("Begin a rule from sample posts.", fr: "Commencer une règle à partir de messages."),
      discussion: said(
        "Writes the rule into its pack’s folder, with the examples filled in; never over a file that is there. ⟦ and ⟧ in a text mark what the rule is to find.",
        fr:
          "Écrit la règle dans le dossier de son module, avec les exemples; jamais par-dessus un fichier. Dans un texte, ⟦ et ⟧ marquent ce que la règle doit trouver."
      ))

    @Argument(
      help: ArgumentHelp(
        said("The rule’s name: pack/theme/name.", fr: "Le nom de la règle : module/thème/nom."), valueName: "id"))
    var id: String

    @Option(
      parsing: .upToNextOption,
      help: ArgumentHelp(
        said("Texts to flag, or files of posts.", fr: "Des textes à signaler, ou des fichiers de messages."),
        valueName: "text"))
    var flagged: [String] = []

    @Option(
      parsing: .upToNextOption,
      help: ArgumentHelp(
        said("Texts that pass, or files of posts.", fr: "Des textes acceptés, ou des fichiers de messages."),
        valueName: "text"))
    var passes: [String] = []

    @OptionGroup var common: CommonOptions

    func run() async throws {
      let workplace = try common.workplace()
      var rule = NewRule(id, flagged: flagged, passes: passes)
      rule.pack = common.pack.first
      rule.style = common.style()
      try await finish(workplace.language) { output in try rule.run(in: workplace, &output) }
    }
  }
}
