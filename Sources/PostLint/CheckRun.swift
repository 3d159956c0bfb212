package import Diagnostics
internal import Engine
internal import Posts
package import Reports
internal import Rules

/// `postlint check`: rules over posts, reports out.
package struct CheckRun: Sendable {
  package var paths: [String]
  package var format: String?
  package var standardInputName: String?
  package var packs: [String] = []
  package var choice = RuleChoice()
  package var platforms: [String] = []
  package var postLanguage: String?
  /// Reports by name, each to a file or, nil, to standard output.
  package var reports: [(name: String, path: String?)] = [("text", nil)]
  /// Findings from here on end the run with 1; nil where none does.
  package var failLevel: Severity?
  package var maxWarnings: Int?
  /// An expired or unused waiver ends the run with 1, too.
  package var isStrict = false
  package var waivers: String?
  package var baseline: String?
  /// Where the findings of this run are written down as known.
  package var newBaseline: String?
  /// Ends clean whatever is found, for pipes that take anything else for a breakdown; what could not be done still shows.
  package var ignoresFindings = false
  package var allowsEmpty = false
  /// A git revision: posts that were the same then are passed over.
  package var since: String?
  /// On how many cores the posts are looked at, 1 or more; nil stands for all that there are.
  package var jobs: Int? = 1
  /// Whether a table of findings by rule follows the reports.
  package var countsByRule = false
  /// Whether a table of what each rule cost follows the reports.
  package var measuresRules = false
  /// Whether a run with nothing to report says nothing.
  package var isQuiet = false
  package var style = ReportStyle()
  /// What looked at the posts, held as long as the run. The program ends before that: all rules, taken apart one by one, would
  /// take as long as a tenth of reading them.
  private var linter: Linter?

  package init(paths: [String]) { self.paths = paths }

  /// Of diagnostics that belong to no post, how many are kept; the others are counted.
  private static let mostDiagnostics = 1000

  package mutating func run(in workplace: Workplace, _ output: inout some TextOutput) async throws -> ExitStatus {
    var diagnostics = workplace.diagnostics
    var unusable: [Diagnostic] = []
    var inputs = PostInput.inputs(paths, as: format, standardInputName: standardInputName, diagnostics: &unusable)
    // What each rule costs is asked of all of them.
    let posts =
      workplace.cache == nil || measuresRules
      ? nil
      : inputs.glimpse(
        ReadingOptions(columns: workplace.configuration.columns), language: postLanguage, platforms: platforms)
    let before = diagnostics
    var inUse = try workplace.rules(packs, choice, for: posts, diagnostics: &diagnostics)
    diagnostics += unusable
    var outputs = try self.outputs()
    func makeLinter() -> Linter {
      Linter(
        inUse.ruleset, rules: inUse.rules, day: workplace.day, keepsExcerpts: outputs.contains(where: \.showsExcerpts))
    }
    var checker = Checker(
      linter: makeLinter(), columns: workplace.configuration.columns, platforms: platforms, language: postLanguage,
      jobs: jobs)
    checker.measuresRules = measuresRules
    if let since {
      let revision = try Revision(since)
      for input in inputs where input.origin == .file {
        checker.unchanged[input.path] = revision.posts(in: input, ReadingOptions(columns: checker.columns))
      }
    }
    linter = checker.linter
    var known = inUse.isForFew ? try await checker.results(of: inputs) : nil
    if let results = known, results.contains(where: \.isUnfinished) {
      diagnostics = before
      inUse = try workplace.rules(packs, choice, for: nil, diagnostics: &diagnostics)
      diagnostics += unusable
      checker.linter = makeLinter()
      self.linter = checker.linter
      known = nil
    }
    var standings = try Standings(
      waivers: waivers, baseline: baseline, remembers: newBaseline != nil, on: workplace.day, diagnostics: &diagnostics)
    let rules = inUse
    let run = Run(
      toolVersion: Workplace.version, day: workplace.day.description,
      packs: inUse.packs, rules: rules.descriptions, language: workplace.language, failLevel: failLevel)
    for index in outputs.indices { outputs[index].begin(run, &output) }

    var tally = Tally(countsByRule: countsByRule)
    var isComplete = !diagnostics.contains { $0.severity == .error }
    var ids = PostIDs()
    var left = 0
    // Files that have posts, or of which it was told why they have none.
    var told: Set<String> = []
    var costs: RuleCosts?
    var campaigns = Campaigns(checker.linter)
    func take(_ result: inout PostResult) {
      standings.apply(to: &result)
      tally.count(result)
      for index in outputs.indices { outputs[index].add(result, &output) }
    }
    func take(_ settled: SettledPosts, of path: String) {
      for sighting in settled.sightings { ids.add(sighting, inFile: path) }
      tally.add(settled.tally)
      for (index, report) in settled.reports.enumerated() { outputs[index].add(report, &output) }
    }
    func take(_ piece: inout PieceResult) {
      if let settled = piece.settled { take(settled, of: piece.path) }
      for post in piece.posts { ids.add(post) }
      let found = piece.diagnostics
      if piece.hasPosts || !found.isEmpty { told.insert(piece.path) }
      if found.contains(where: { $0.severity == .error }) { isComplete = false }
      let room = max(0, CheckRun.mostDiagnostics - diagnostics.count)
      diagnostics += found.prefix(room)
      left += max(0, found.count - room)
      if let more = piece.costs {
        if costs == nil { costs = more } else { costs?.add(more) }
      }
      // Results are large: they are looked at where they are.
      for index in piece.results.indices {
        campaigns.complete(&piece.results[index])
        take(&piece.results[index])
      }
    }
    if var known {
      for index in known.indices { take(&known[index]) }
    } else {
      if waivers == nil, baseline == nil, newBaseline == nil {
        checker.writers = ReportWriters(outputs.map(\.reporter), countsByRule: countsByRule)
      }
      try await checker.check(inputs, take)
    }
    for var result in campaigns.finish() { take(&result) }
    isComplete = isComplete && tally.isComplete
    let twice = ids.duplicates(most: max(0, CheckRun.mostDiagnostics - diagnostics.count))
    if !twice.shown.isEmpty || twice.others > 0 { isComplete = false }
    diagnostics += twice.shown
    left += twice.others
    if left > 0 {
      diagnostics.append(.moreMistakes(left))
    }
    if let notice = tally.lone.diagnostic(of: checker.linter.namesOfPairRules) { diagnostics.append(notice) }
    let summary = tally.summary
    if summary.posts == 0, !allowsEmpty, since == nil {
      isComplete = false
      // Where something kept the posts from being read, that has been said.
      if inputs.count > 0 || !diagnostics.contains(where: { $0.severity == .error }) {
        diagnostics.append(.noPost(in: paths))
      }
    } else if !allowsEmpty, since == nil {
      let named = Set(inputs.filter { told.contains($0.path) }.map(\.named))
      let silent = paths.filter { path in
        !named.contains(path) && !diagnostics.contains { $0.path == path && $0.severity == .error }
      }
      if !silent.isEmpty {
        isComplete = false
        diagnostics.append(.noPost(in: silent, besideOthers: true))
      }
    }
    if let newBaseline { try standings.write(to: newBaseline) }
    let loose = standings.diagnostics
    diagnostics += loose
    var status = status(isComplete: isComplete, worst: tally.worst, warnings: summary.warning)
    if status == .clean, isStrict, !loose.isEmpty { status = .findings }
    if status == .findings, ignoresFindings { status = .clean }
    let closing = Closing(
      summary: summary, diagnostics: diagnostics, isComplete: isComplete, exitStatus: Int(status.rawValue))
    let isSilent = isQuiet && status == .clean && summary.findings == 0 && diagnostics.isEmpty
    for index in outputs.indices where !(isSilent && outputs[index].isForPeople) {
      try outputs[index].end(closing, &output)
    }
    if !isQuiet {
      for path in reports.compactMap(\.path) + [newBaseline].compactMap(\.self) {
        output.complain((workplace.language == .english ? "written: \(path)" : "écrit : \(path)") + "\n")
      }
    }
    if let statistics = tally.statistics { output.complain(statistics.table(workplace.language)) }
    if let costs {
      let profile = RuleProfile(costs, of: checker.linter.rules, posts: summary.posts)
      output.complain(profile.table(workplace.language))
    }
    return status
  }

  private func status(isComplete: Bool, worst: Severity?, warnings: Int) -> ExitStatus {
    guard isComplete else { return .unable }
    if let failLevel, let worst, worst >= failLevel { return .findings }
    if let maxWarnings, warnings > maxWarnings { return .findings }
    return .clean
  }

  private func outputs() throws(Unusable) -> [ReportOutput] {
    var outputs: [ReportOutput] = []
    for (name, path) in reports {
      guard let format = Reporters.named(name) else {
        let names = Reporters.all.map(\.name)
        throw Unusable(
          Diagnostic(
            .usage,
            Bilingual("There is no report format `\(name)`.", fr: "Il n’y a pas de format de rapport « \(name) »."),
            path: "--format",
            help: didYouMean(name, among: names)
              ?? Bilingual(
                "The formats are \(names.joined(separator: ", ")).",
                fr: "Les formats sont \(names.joined(separator: ", ")).")))
      }
      outputs.append(
        ReportOutput(format.reporter(path == nil ? style : ReportStyle(color: false, width: style.width)), to: path))
    }
    if outputs.indices.filter({ reports[$0].path == nil }).count > 1 {
      throw Unusable(
        Diagnostic(
          .usage,
          Bilingual(
            "Two reports cannot both go to standard output.",
            fr: "Deux rapports ne peuvent pas aller tous deux à la sortie standard."),
          path: "--format",
          help: Bilingual(
            "Write one to a file: `--format sarif=out.sarif`.",
            fr: "Écrivez-en un dans un fichier : « --format sarif=out.sarif ».")))
    }
    return outputs
  }
}

/// A command that cannot be carried out as it was given.
package struct Unusable: Error, Sendable {
  package var diagnostic: Diagnostic

  package init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}

extension Diagnostic {
  /// That there are more than are shown.
  static func moreMistakes(_ count: Int) -> Diagnostic {
    Diagnostic(
      .usage,
      Bilingual(
        "\(count) more mistakes in the files are not shown.",
        fr: "\(count) autres erreurs dans les fichiers ne sont pas affichées."),
      help: Bilingual("Mend those above first.", fr: "Corrigez d’abord celles ci-dessus."))
  }

  /// `besideOthers` tells whether others were named in which there were posts.
  static func noPost(in paths: [String], besideOthers: Bool = false) -> Diagnostic {
    let where_ = paths.joined(separator: ", ")
    return Diagnostic(
      .noPosts,
      besideOthers
        ? Bilingual("No post was found in \(where_).", fr: "Aucun message n’a été trouvé dans \(where_).")
        : Bilingual(
          "No post was found in \(where_), so nothing was checked.",
          fr: "Aucun message n’a été trouvé dans \(where_); rien n’a été vérifié."),
      path: paths.first,
      help: Bilingual(
        "Name a file or folder with posts, or add `--allow-empty`.",
        fr: "Indiquez un fichier ou un dossier de messages, ou ajoutez « --allow-empty »."))
  }
}
