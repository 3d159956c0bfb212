internal import ArgumentParser
internal import Diagnostics
internal import PostLint

struct ImpactCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "impact",
    abstract: said(
      "Compare two versions of a pack over many posts.",
      fr: "Comparer deux versions d’un module sur de nombreux messages."))

  @Argument(help: ArgumentHelp(said("The pack as it was.", fr: "Le module tel qu’il était."), valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp(said("The pack as it is to be.", fr: "Le module tel qu’il sera."), valueName: "new"))
  var new: String

  @Argument(
    help: ArgumentHelp(
      said("Files or folders of posts, or -.", fr: "Fichiers ou dossiers de messages, ou -."), valueName: "archive"))
  var archive: [String]

  @Option(
    help: ArgumentHelp(
      said("How the posts are written.", fr: "Le format des messages."), valueName: "format"))
  var `as`: String?

  @Flag(
    name: .customLong("exit-code"),
    help: ArgumentHelp(said("End with 1 where a post newly fails.", fr: "Se terminer par 1 s’il y a un nouvel échec.")))
  var exitCode = false

  @Flag(
    help: ArgumentHelp(said("Run the rules that are in preview, too.", fr: "Appliquer aussi les règles à l’essai.")))
  var preview = false

  @Option(help: ArgumentHelp(said("How many cores to work on.", fr: "Le nombre de cœurs à employer."), valueName: "n"))
  var jobs: Jobs?

  @OptionGroup var common: CommonOptions
  @Option(help: .textOrJSON) var format: Rules.Format = .text

  func run() async throws {
    let workplace = try common.workplace()
    var impact = Impact(old, new, archive: archive)
    impact.format = `as`
    impact.writesJSON = format == .json
    impact.failsOnChange = exitCode
    impact.previews = preview
    impact.jobs = jobs?.count
    impact.style = common.style()
    let run = impact
    try await finish(workplace.language) { output in try await run.run(in: workplace, &output) }
  }
}
