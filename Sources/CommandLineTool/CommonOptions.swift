internal import ArgumentParser
internal import Diagnostics
private import Foundation
internal import PostLint
internal import Posts
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
  var color: Color = .auto

  enum Color: String, ExpressibleByArgument { case auto, always, never }

  /// The flag, else the variable, else the configuration, else the locale.
  func workplace() throws -> Workplace {
    let environment = ProcessInfo.processInfo.environment
    var diagnostics: [Diagnostic] = []
    let configuration = try Configuration.nearest(
      to: FileManager.default.currentDirectoryPath, diagnostics: &diagnostics)
    let language: Language
    if let lang {
      guard let named = Language(rawValue: lang) else {
        throw ValidationError(
          said(
            "`\(lang)` is not a language here: en or fr.", fr: "« \(lang) » n’est pas une langue possible : en ou fr."))
      }
      language = named
    } else if let named = environment["POSTLINT_LANG"], !named.isEmpty,
      !["en", "fr"].contains(named.lowercased().prefix(2))
    {
      throw ValidationError(
        said(
          "POSTLINT_LANG is `\(named)`, which is not a language here: en or fr.",
          fr: "POSTLINT_LANG vaut « \(named) », qui n’est pas une langue possible : en ou fr."))
    } else if environment["POSTLINT_LANG"]?.isEmpty ?? true, let configured = configuration.language {
      language = configured
    } else {
      language = spokenLanguage
    }
    return Workplace(
      day: try chosenDay(), language: language, configuration: configuration,
      shelf: PackShelf.find(environment: environment, program: program), diagnostics: diagnostics)
  }

  func style(_ environment: [String: String] = ProcessInfo.processInfo.environment) -> ReportStyle {
    let wants =
      switch color {
      case .always: true
      case .never: false
      case .auto: StandardOutput.isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
      }
    return ReportStyle(color: wants, width: environment["COLUMNS"].flatMap(Int.init) ?? 80)
  }

  private func chosenDay() throws -> Day {
    if let day {
      if let day = Day(day) { return day }
      throw ValidationError(
        said("`\(day)` is not a day: YYYY-MM-DD.", fr: "« \(day) » n’est pas un jour : AAAA-MM-JJ."))
    }
    let now = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
    guard let today = Day(year: now.year ?? 0, month: now.month ?? 0, day: now.day ?? 0) else {
      throw ValidationError(
        said("The clock has no day; name one with --day.", fr: "L’horloge n’a pas de date; indiquez-en une avec --day.")
      )
    }
    return today
  }

  /// Where this program lies, links resolved.
  private var program: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
  }
}
