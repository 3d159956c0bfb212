internal import ArgumentParser
internal import Diagnostics
internal import PostLint

struct Explain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: said("Show the page of a rule or of a diagnostic.", fr: "Montrer la page d’une règle ou d’un diagnostic.")
  )

  @Argument(
    help: ArgumentHelp(
      said(
        "A rule’s name, or a diagnostic’s code. Of a pack of your own, name its folder with --pack.",
        fr:
          "Le nom d’une règle, ou le code d’un diagnostic. Pour votre propre module, indiquez son dossier avec --pack."),
      valueName: "rule|code"))
  var name: String

  @Option(
    help: ArgumentHelp(
      said(
        "Posts, to be told why the rule fires on each or does not.",
        fr: "Des messages, pour savoir pourquoi la règle se déclenche ou non."), valueName: "path"))
  var post: String?

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let workplace = try common.workplace()
    var explanation = Explanation(of: name, packs: common.pack)
    explanation.posts = post
    explanation.style = common.style()
    try await finish(workplace.language) { output in try explanation.run(in: workplace, &output) }
  }
}
