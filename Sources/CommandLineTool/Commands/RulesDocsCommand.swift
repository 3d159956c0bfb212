internal import ArgumentParser
internal import Diagnostics
internal import PostLint

extension Rules {
  struct Docs: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "docs",
      abstract: said("Write the handbook of packs.", fr: "Écrire le guide de modules."),
      discussion: said(
        "A page for each rule, an index by theme and one by clause, in both languages: as web pages without script, or as Markdown.",
        fr:
          "Une page par règle, un index par thème et un par disposition, dans les deux langues : en pages Web sans script, ou en Markdown."
      ))

    @Argument(help: .packs) var packs: [String] = []

    @Option(help: ArgumentHelp(said("The folder to write to.", fr: "Le dossier où écrire."), valueName: "folder"))
    var to: String

    @OptionGroup var common: CommonOptions

    @Option(help: ArgumentHelp(said("html or markdown.", fr: "html ou markdown."), valueName: "name"))
    var format: RulesDocs.Format = .html

    func run() async throws {
      let workplace = try common.workplace()
      var docs = RulesDocs(packs: packs + common.pack, to: to)
      docs.format = format
      docs.style = common.style()
      try await finish(workplace.language) { output in try docs.run(in: workplace, &output) }
    }
  }
}

extension RulesDocs.Format: ExpressibleByArgument {}
