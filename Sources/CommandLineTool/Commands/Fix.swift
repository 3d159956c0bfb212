internal import ArgumentParser
internal import Diagnostics
internal import PostLint

struct FixCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fix",
    abstract: said("Carry out safe fixes in the files.", fr: "Apporter les corrections sûres dans les fichiers."),
    discussion: said(
      "Each file is written beside itself and renamed, so that there is never half of one. Standard input is left alone.",
      fr:
        "Chaque fichier est écrit à côté, puis renommé : il n’y en a jamais une moitié. L’entrée standard n’est pas touchée."
    ))

  @Argument(
    help: ArgumentHelp(said("Files or folders of posts.", fr: "Fichiers ou dossiers de messages."), valueName: "path"))
  var paths: [String]

  @OptionGroup var common: CommonOptions

  @Option(
    help: ArgumentHelp(said("How every file is written.", fr: "Le format de chaque fichier."), valueName: "format"))
  var `as`: String?

  @Option(help: ArgumentHelp(said("Only rules of this name.", fr: "Seulement les règles de ce nom."), valueName: "id"))
  var rule: [String] = []

  @Flag(
    help: ArgumentHelp(
      said(
        "Also fixes whose meaning a person should look at.",
        fr: "Aussi les corrections dont une personne devrait vérifier le sens.")))
  var unsafe = false

  @Flag(
    help: ArgumentHelp(
      said("Show what would change, and write nothing.", fr: "Montrer ce qui changerait, sans rien écrire.")))
  var diff = false

  func run() async throws {
    let workplace = try common.workplace()
    var run = FixRun(paths: paths)
    run.format = self.as
    run.packs = common.pack
    run.choice = RuleChoice(only: rule)
    run.takesUnsafe = unsafe
    run.onlyShows = diff
    run.style = common.style()
    try await finish(workplace.language) { output in try run.run(in: workplace, &output) }
  }
}
