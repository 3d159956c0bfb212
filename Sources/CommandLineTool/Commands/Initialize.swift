internal import ArgumentParser
internal import Diagnostics
internal import PostLint

struct Initialize: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: said(
      "Write a configuration, a sample campaign and a sample pack to begin with.",
      fr: "Écrire une configuration, une campagne et un module pour commencer."))

  @Argument(
    help: ArgumentHelp(said("The folder; else this one.", fr: "Le dossier; sinon celui-ci."), valueName: "folder"))
  var folder = "."

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let workplace = try common.workplace()
    try await finish(workplace.language) { output in try Beginning(in: folder).run(in: workplace, &output) }
  }
}
