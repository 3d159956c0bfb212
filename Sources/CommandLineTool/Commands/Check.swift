internal import ArgumentParser
internal import Diagnostics
private import Glibc
internal import PostLint
internal import Reports

struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: said("Run the rules over posts.", fr: "Appliquer les règles à des messages."),
    discussion: said(
      """
      Ends with 0 where everything was checked and nothing weighs as much as --fail-level, with 1 where something does, and \
      with 2 where not everything could be checked.
      """,
      fr: """
        Se termine par 0 si tout a été vérifié et que rien n’atteint --fail-level, par 1 si quelque chose l’atteint, et par 2 \
        si tout n’a pas pu être vérifié.
        """))

  @Argument(
    help: ArgumentHelp(
      said(
        "Files or folders of posts, or - for standard input.",
        fr: "Fichiers ou dossiers de messages, ou - pour l’entrée standard."), valueName: "path"))
  var paths: [String]

  @OptionGroup var common: CommonOptions
  @OptionGroup var reading: ReadingFlags

  @Option(
    help: ArgumentHelp(
      said(
        "Only rules of this name; * stands for anything.",
        fr: "Seulement les règles de ce nom; * remplace n’importe quoi."), valueName: "id"))
  var rule: [String] = []

  @Option(help: ArgumentHelp(said("Leave these rules out.", fr: "Ne pas appliquer ces règles."), valueName: "id"))
  var off: [String] = []

  @Option(
    help: ArgumentHelp(
      said("Take findings of these rules for errors.", fr: "Traiter les constats de ces règles comme des erreurs."),
      valueName: "id"))
  var error: [String] = []

  @Flag(
    help: ArgumentHelp(said("Run the rules that are in preview, too.", fr: "Appliquer aussi les règles à l’essai.")))
  var preview = false

  @Option(
    help: ArgumentHelp(
      said(
        "A report, and the file to write it to; repeat for several.",
        fr: "Un rapport, et le fichier où l’écrire; répétez l’option pour plusieurs."), valueName: "name[=file]"))
  var format: [String] = []

  @Option(
    name: .customLong("fail-level"),
    help: ArgumentHelp(
      said(
        "End with 1 for findings from here on: advice, warning, error or none.",
        fr: "Se terminer par 1 à partir de ce niveau : advice, warning, error ou none."), valueName: "level"))
  var failLevel: FailLevel?

  @Option(
    name: .customLong("max-warnings"),
    help: ArgumentHelp(
      said("End with 1 for more warnings than this.", fr: "Se terminer par 1 s’il y a plus d’avertissements."),
      valueName: "n"))
  var maxWarnings: Int?

  @OptionGroup var standing: StandingFlags

  @Option(
    help: ArgumentHelp(
      said(
        "Only posts that have changed since this git revision.",
        fr: "Seulement les messages modifiés depuis cette révision git."),
      valueName: "rev"))
  var since: String?

  @Flag(
    help: ArgumentHelp(
      said("Count findings by rule, behind the report.", fr: "Compter les constats par règle, après le rapport.")))
  var statistics = false

  @Flag(
    help: ArgumentHelp(
      said(
        "Name the rules that took longest, and why, behind the report.",
        fr: "Nommer les règles les plus lentes, et pourquoi, après le rapport.")))
  var profile = false

  @Flag(
    name: [.customLong("quiet"), .customShort("q")],
    help: ArgumentHelp(
      said("Say nothing where there is nothing to report.", fr: "Ne rien dire s’il n’y a rien à signaler.")))
  var quiet = false

  @Flag(
    name: .customLong("exit-zero"),
    help: ArgumentHelp(said("End with 0 whatever is found.", fr: "Se terminer par 0 quels que soient les constats.")))
  var exitZero = false

  @Flag(
    name: .customLong("allow-empty"),
    help: ArgumentHelp(said("No post at all is fine.", fr: "L’absence de tout message est acceptée.")))
  var allowEmpty = false

  @Option(help: ArgumentHelp(said("How many cores to work on.", fr: "Le nombre de cœurs à employer."), valueName: "n"))
  var jobs: Jobs?

  enum FailLevel: String, ExpressibleByArgument { case advice, warning, error, none }

  func run() async throws {
    let workplace = try common.workplace()
    var run = CheckRun(paths: paths)
    run.format = reading.as
    run.standardInputName = reading.stdinName
    run.packs = common.pack
    run.choice = RuleChoice(only: rule, off: off, error: error, previews: preview)
    run.platforms = reading.platform
    run.postLanguage = reading.language
    if !format.isEmpty { run.reports = format.map(Check.report) }
    run.failLevel = Check.severity(failLevel, workplace.configuration)
    run.maxWarnings = maxWarnings
    run.waivers = standing.waivers
    run.baseline = standing.baseline
    run.newBaseline = standing.writeBaseline
    run.since = since
    run.isStrict = standing.strict
    run.ignoresFindings = exitZero
    run.countsByRule = statistics
    run.measuresRules = profile
    run.isQuiet = quiet
    run.allowsEmpty = allowEmpty
    run.jobs = jobs?.count
    run.style = common.style()
    try await finish(workplace.language) { output in try await run.run(in: workplace, &output) }
  }

  /// From which severity on a finding ends the run with 1; nil where none does.
  static func severity(_ level: FailLevel?, _ configuration: Configuration) -> Severity? {
    switch level {
    case nil: configuration.failLevel ?? .error
    case .some(.none): nil
    case .advice: .advice
    case .warning: .warning
    case .error: .error
    }
  }

  /// `sarif=out.sarif`
  static func report(_ written: String) -> (name: String, path: String?) {
    guard let equals = written.firstIndex(of: "=") else { return (written, nil) }
    return (String(written[..<equals]), String(written[written.index(after: equals)...]))
  }
}

/// What is known of findings beside what the rules say.
struct StandingFlags: ParsableArguments {
  @Option(help: ArgumentHelp(said("A file of waivers.", fr: "Un fichier de dérogations."), valueName: "file"))
  var waivers: String?

  @Option(
    help: ArgumentHelp(
      said(
        "Findings that were there before: they do not count.",
        fr: "Les constats qui y étaient déjà : ils ne comptent pas."),
      valueName: "file"))
  var baseline: String?

  @Option(
    name: .customLong("write-baseline"),
    help: ArgumentHelp(
      said(
        "Write this run’s findings down as known.", fr: "Consigner les constats de cette vérification comme connus."),
      valueName: "file"))
  var writeBaseline: String?

  @Flag(
    help: ArgumentHelp(
      said(
        "End with 1 for an expired or unused waiver, too.",
        fr: "Se terminer aussi par 1 si une dérogation est expirée ou inutile.")))
  var strict = false
}

/// How posts come in.
struct ReadingFlags: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      said(
        "How standard input, or every file, is written.", fr: "Le format de l’entrée standard, ou de chaque fichier."),
      valueName: "format"))
  var `as`: String?

  @Option(
    name: .customLong("stdin-name"),
    help: ArgumentHelp(
      said("What reports call standard input.", fr: "Le nom de l’entrée standard dans les rapports."), valueName: "name"
    ))
  var stdinName: String?

  @Option(
    help: ArgumentHelp(
      said("The platform of posts that name none.", fr: "La plateforme des messages qui n’en nomment pas."),
      valueName: "name"))
  var platform: [String] = []

  @Option(
    help: ArgumentHelp(
      said("The language of posts that name none.", fr: "La langue des messages qui n’en nomment pas."),
      valueName: "tag"))
  var language: String?
}

/// Runs a command to its exit status, with which the program ends; what keeps it from its work is told on standard error.
func finish(
  _ language: Language, _ run: (inout StandardOutput) async throws -> ExitStatus
) async throws {
  var output = StandardOutput()
  let status: ExitStatus
  do {
    status = try await run(&output)
  } catch let unusable as Unusable {
    tell(unusable.diagnostic, language)
    status = .unable
  } catch let failure as FileError {
    tell(failure.diagnostic, language)
    status = .unable
  }
  // Here, where what the command holds is still held: it would only be taken apart.
  exit(status.rawValue)
}

func tell(_ diagnostic: Diagnostic, _ language: Language) {
  let page = onScreen([diagnostic], language: language, style: ReportStyle(color: isatty(STDERR_FILENO) == 1))
  StandardOutput().complain(page)
}
