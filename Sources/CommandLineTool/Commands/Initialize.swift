internal import ArgumentParser
internal import Diagnostics
internal import PostLint

struct Initialize: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: said(
      "Write a configuration, a sample campaign and a sample pack to begin with.",
      fr: "Écrire une configuration, une campagne et un module pour commencer."),
    discussion: said(
      "The pack is called house; `--pack NAME` gives it your own name. No file that is there is touched.",
      fr: "Le module s’appelle house; « --pack NOM » lui donne le vôtre. Aucun fichier existant n’est modifié."))

  @Argument(
    help: ArgumentHelp(said("The folder; else this one.", fr: "Le dossier; sinon celui-ci."), valueName: "folder"))
  var folder = "."

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let workplace = try common.workplace()
    var beginning = Beginning(in: folder)
    if common.pack.count > 1 {
      throw ValidationError(
        said("One pack is begun at a time: name one.", fr: "On commence un module à la fois : nommez-en un seul."))
    }
    if let pack = common.pack.first { beginning.pack = pack }
    let begun = beginning
    try await finish(workplace.language) { output in try begun.run(in: workplace, &output) }
  }
}
