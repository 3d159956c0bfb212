internal import ArgumentParser
internal import Diagnostics
internal import PostLint

struct Inspect: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: said("Show what the tool sees in posts.", fr: "Montrer ce que l’outil voit dans des messages."))

  @Argument(
    help: ArgumentHelp(
      said(
        "Files or folders of posts, or - for standard input.",
        fr: "Fichiers ou dossiers de messages, ou - pour l’entrée standard."), valueName: "path"))
  var paths: [String]

  @OptionGroup var common: CommonOptions
  @OptionGroup var reading: ReadingFlags

  @Option(help: ArgumentHelp(said("text or json-lines.", fr: "text ou json-lines."), valueName: "name"))
  var format: Format = .text

  enum Format: String, ExpressibleByArgument {
    case text
    case jsonLines = "json-lines"
  }

  func run() async throws {
    let workplace = try common.workplace()
    var inspection = Inspection(paths: paths)
    inspection.format = reading.as
    inspection.standardInputName = reading.stdinName
    inspection.packs = common.pack
    inspection.platforms = reading.platform
    inspection.postLanguage = reading.language
    inspection.writesJSON = format == .jsonLines
    inspection.style = common.style()
    try await finish(workplace.language) { output in try await inspection.run(in: workplace, &output) }
  }
}
