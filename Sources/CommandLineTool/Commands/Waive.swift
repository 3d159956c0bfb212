internal import ArgumentParser
internal import Diagnostics
internal import PostLint
internal import Posts

struct Waive: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "waive",
    abstract: said(
      "Write a waiver with its reason, its approver and its end.",
      fr: "Consigner une dérogation, avec sa raison, son approbation et sa fin."))

  @OptionGroup var common: CommonOptions

  @Option(
    help: ArgumentHelp(
      said("The rule; * stands for anything.", fr: "La règle; * remplace n’importe quoi."), valueName: "id"))
  var rule: String

  @Option(
    help: ArgumentHelp(
      said("A post’s id; repeat for several.", fr: "L’identifiant d’un message; répétez l’option pour plusieurs."),
      valueName: "id"))
  var post: [String]

  @Option(help: ArgumentHelp(said("Why.", fr: "Pourquoi."), valueName: "text"))
  var reason: String

  @Option(
    name: .customLong("requested-by"), help: ArgumentHelp(said("Who asked.", fr: "Qui l’a demandé."), valueName: "name")
  )
  var requestedBy: String

  @Option(
    name: .customLong("approved-by"),
    help: ArgumentHelp(said("Who approved.", fr: "Qui l’a approuvé."), valueName: "name"))
  var approvedBy: String

  @Option(help: ArgumentHelp(said("The first day.", fr: "Le premier jour."), valueName: "YYYY-MM-DD"))
  var from: Day?

  @Option(help: ArgumentHelp(said("The last day.", fr: "Le dernier jour."), valueName: "YYYY-MM-DD"))
  var until: Day

  @Option(help: ArgumentHelp(said("The file of waivers.", fr: "Le fichier de dérogations."), valueName: "file"))
  var waivers = "waivers.yml"

  func run() async throws {
    let workplace = try common.workplace()
    var request = WaiverRequest(
      rule: rule, posts: post, reason: reason, requestedBy: requestedBy, approvedBy: approvedBy, from: from,
      until: until,
      path: waivers)
    request.packs = common.pack
    try await finish(workplace.language) { output in try request.run(in: workplace, &output) }
  }
}

extension Day: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}
