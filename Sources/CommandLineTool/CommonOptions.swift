internal import ArgumentParser
internal import PostLint
internal import Reports

/// What every command takes.
struct CommonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      said(
        "A pack, by name or by folder; repeat for several.",
        fr: "Un module, par nom ou par dossier; répétez l’option pour plusieurs."), valueName: "name|folder"))
  var pack: [String] = []

  @Option(
    help: ArgumentHelp(
      said("Take this day for today.", fr: "Prendre ce jour pour aujourd’hui."), valueName: "YYYY-MM-DD"))
  var day: String?

  @Option(
    help: ArgumentHelp(
      said("The language of messages: en or fr.", fr: "La langue des messages : en ou fr."), valueName: "en|fr"))
  var lang: String?

  @Option(
    help: ArgumentHelp(
      said("Colours: auto, always or never.", fr: "Couleurs : auto, always ou never."), valueName: "auto|always|never"))
  var color: CommonChoice.Color = .auto

  /// What was chosen.
  var choice: CommonChoice { CommonChoice(pack: pack, day: day, lang: lang, color: color) }

  func workplace() throws -> Workplace { try choice.workplace() }

  func style() -> ReportStyle { choice.style() }
}
