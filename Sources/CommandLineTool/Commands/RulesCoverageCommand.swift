internal import ArgumentParser
internal import Diagnostics
internal import PostLint

extension Rules {
  struct Coverage: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "coverage",
      abstract: said(
        "Show clause by clause what rules see.", fr: "Montrer disposition par disposition ce que voient les règles."))

    @Argument(help: .packs) var packs: [String] = []
    @OptionGroup var common: CommonOptions

    @Option(help: ArgumentHelp(said("text, json or html.", fr: "text, json ou html."), valueName: "name"))
    var format: RulesCoverage.Format = .text

    func run() async throws {
      let workplace = try common.workplace()
      var coverage = RulesCoverage(packs: packs + common.pack)
      coverage.format = format
      coverage.style = common.style()
      try await finish(workplace.language) { output in try coverage.run(in: workplace, &output) }
    }
  }
}

extension RulesCoverage.Format: ExpressibleByArgument {}
