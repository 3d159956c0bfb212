internal import ArgumentParser
internal import Diagnostics
private import Glibc
internal import PostLint
internal import Posts
internal import Reports

/// What is chosen for every command, however it was read.
struct CommonChoice {
  var pack: [String] = []
  var day: String?
  var lang: String?
  var color = Color.auto

  enum Color: String, ExpressibleByArgument { case auto, always, never }

  /// The flag, else the variable, else the configuration, else the locale.
  func workplace() throws -> Workplace {
    var diagnostics: [Diagnostic] = []
    let configuration = try Configuration.nearest(
      to: Files.workingFolder, diagnostics: &diagnostics)
    let language: Language
    if let lang {
      guard let named = Language(rawValue: lang) else {
        throw ValidationError(
          said(
            "`\(lang)` is not a language here: en or fr.", fr: "« \(lang) » n’est pas une langue possible : en ou fr."))
      }
      language = named
    } else if let named = Environment["POSTLINT_LANG"], !named.isEmpty,
      !["en", "fr"].contains(named.lowercased().prefix(2))
    {
      throw ValidationError(
        said(
          "POSTLINT_LANG is `\(named)`, which is not a language here: en or fr.",
          fr: "POSTLINT_LANG vaut « \(named) », qui n’est pas une langue possible : en ou fr."))
    } else if Environment["POSTLINT_LANG"]?.isEmpty ?? true, let configured = configuration.language {
      language = configured
    } else {
      language = spokenLanguage
    }
    return Workplace(
      day: try chosenDay(), language: language, configuration: configuration,
      shelf: PackShelf.find(named: Environment["POSTLINT_PACKS"], program: program),
      cache: PackCache.find(cacheHome: Environment["XDG_CACHE_HOME"], home: Environment["HOME"]),
      diagnostics: diagnostics)
  }

  func style() -> ReportStyle {
    let wants =
      switch color {
      case .always: true
      case .never: false
      case .auto: StandardOutput.isTerminal && (Environment["NO_COLOR"] ?? "").isEmpty && Environment["TERM"] != "dumb"
      }
    return ReportStyle(color: wants, width: Environment["COLUMNS"].flatMap(Int.init) ?? 80)
  }

  private func chosenDay() throws -> Day {
    if let day {
      if let day = Day(day) { return day }
      throw ValidationError(
        said("`\(day)` is not a day: YYYY-MM-DD.", fr: "« \(day) » n’est pas un jour : AAAA-MM-JJ."))
    }
    var seconds = time(nil)
    var now = unsafe tm()
    let known = unsafe localtime_r(&seconds, &now) != nil
    guard known,
      let today = unsafe Day(year: Int(now.tm_year) + 1900, month: Int(now.tm_mon) + 1, day: Int(now.tm_mday))
    else {
      throw ValidationError(
        said("The clock has no day; name one with --day.", fr: "L’horloge n’a pas de date; indiquez-en une avec --day.")
      )
    }
    return today
  }

  /// Where this program lies, links resolved.
  private var program: String {
    Files.destination(ofLink: "/proc/self/exe") ?? CommandLine.arguments[0]
  }
}
