internal import ArgumentParser
internal import Diagnostics
internal import PostLint

extension Rules {
  struct Lint: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "lint",
      abstract: said("Say what could be better about rules.", fr: "Dire ce qui peut être amélioré dans des règles."),
      discussion: said(
        "Patterns that can be slow, severities that their clauses do not bear, rules that cannot be told apart. Ends with 1 where there is a warning or an error; advice alone ends with 0.",
        fr:
          "Motifs qui peuvent être lents, gravités que les dispositions ne justifient pas, règles qui ne se distinguent pas. Se termine par 1 s’il y a un avertissement ou une erreur; des conseils seuls donnent 0."
      ))

    @Argument(help: .packs) var packs: [String] = []
    @OptionGroup var common: CommonOptions
    @Option(help: .textOrJSON) var format: Format = .text

    func run() async throws {
      let workplace = try common.workplace()
      var lint = RulesLint(packs: packs + common.pack)
      lint.writesJSON = format == .json
      lint.style = common.style()
      try await finish(workplace.language) { output in try lint.run(in: workplace, &output) }
    }
  }
}

extension ArgumentHelp {
  static let packs = ArgumentHelp(
    said("Packs, by name or by folder; else all.", fr: "Des modules, par nom ou par dossier; sinon tous."),
    valueName: "pack")
  static let textOrJSON = ArgumentHelp(said("text or json.", fr: "text ou json."), valueName: "name")
}
