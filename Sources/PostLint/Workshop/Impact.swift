internal import Diagnostics
internal import Documents
internal import Engine
internal import Posts
package import Reports
internal import Rules

/// `postlint impact OLD NEW ARCHIVE`: what a new version of a pack changes over many posts, rule by rule. The archive is read
/// as a stream, on as many cores as there are: what is kept grows only with what rules about pairs find.
package struct Impact: Sendable {
  package var old: String
  package var new: String
  package var archive: [String]
  package var format: String?
  package var writesJSON = false
  /// Ends with findings where a post newly fails.
  package var failsOnChange = false
  package var previews = false
  /// On how many cores the archive is looked at, 1 or more; nil stands for all that there are.
  package var jobs: Int? = 1
  package var style = ReportStyle()

  package init(_ old: String, _ new: String, archive: [String]) {
    self.old = old
    self.new = new
    self.archive = archive
  }

  package func run(in workplace: Workplace, _ output: inout some TextOutput) async throws -> ExitStatus {
    var diagnostics = workplace.diagnostics
    let linters = try [old, new].map { pack in
      let (ruleset, rules) = try workplace.rules([pack], RuleChoice(previews: previews), diagnostics: &diagnostics)
      return Linter(ruleset, rules: rules, day: workplace.day, keepsExcerpts: false)
    }
    let inputs = PostInput.inputs(archive, as: format, standardInputName: nil, diagnostics: &diagnostics)
    var tally = ImpactTally(old: linters[0].rules, new: linters[1].rules)
    if !diagnostics.contains(where: { $0.severity == .error }) {
      try await compare(inputs, linters, workplace, &tally, &diagnostics)
    }
    output.complain(onScreen(diagnostics, language: workplace.language, style: style))
    let isComplete = tally.posts > 0 && !diagnostics.contains { $0.severity == .error }
    output.write(writesJSON ? tally.json : tally.page(workplace.language, isComplete: isComplete))
    if !isComplete { return .unable }
    return failsOnChange && tally.changes.values.contains { $0.failing > 0 } ? .findings : .clean
  }

  /// How many mistakes in the archive are told.
  private static let mostDiagnostics = 20

  /// What both versions say of the posts of a piece.
  private struct Compared: Sendable {
    var before: [PostResult] = []
    var after: [PostResult] = []
    var diagnostics: [Diagnostic] = []
  }

  private func compare(
    _ inputs: [PostInput], _ linters: [Linter], _ workplace: Workplace, _ tally: inout ImpactTally,
    _ diagnostics: inout [Diagnostic]
  ) async throws {
    let columns = workplace.configuration.columns
    var campaigns = linters.map { Campaigns($0) }
    var left = 0
    try await PieceWork(jobs: jobs).run(
      inputs, prepare: { for linter in linters { linter.ruleset.prepareForBulk() } },
      { piece in
        let read = piece.format.posts(
          in: piece.file, options: ReadingOptions(columns: columns, firstIndex: piece.firstIndex))
        var compared = Compared(diagnostics: read.diagnostics)
        var before = linters[0].examination()
        var after = linters[1].examination()
        for post in read.posts {
          compared.before.append(linters[0].result(of: linters[0].ruleset.namingPlatforms(of: post), &before))
          compared.after.append(linters[1].result(of: linters[1].ruleset.namingPlatforms(of: post), &after))
        }
        compared.diagnostics += compared.after.flatMap(\.diagnostics)
        return compared
      },
      failed: { Compared(diagnostics: [$0]) },
      then: { compared in
        let room = max(0, Impact.mostDiagnostics - diagnostics.count)
        diagnostics += compared.diagnostics.prefix(room)
        left += max(0, compared.diagnostics.count - room)
        for (before, after) in zip(compared.before, compared.after) {
          var (before, after) = (before, after)
          campaigns[0].complete(&before)
          campaigns[1].complete(&after)
          tally.add(before: before, after: after)
        }
      })
    for result in campaigns[0].finish() { tally.add(late: result, \.before) }
    for result in campaigns[1].finish() { tally.add(late: result, \.after) }
    tally.finish()
    if left > 0 { diagnostics.append(.moreMistakes(left)) }
  }
}
