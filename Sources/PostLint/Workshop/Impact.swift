internal import Diagnostics
internal import Documents
internal import Engine
internal import Posts
package import Reports
internal import Rules

/// `postlint impact OLD NEW ARCHIVE`: what a new version of a pack changes over many posts, rule by rule. The archive is read
/// as a stream: what is kept does not grow with it.
package struct Impact: Sendable {
  package var old: String
  package var new: String
  package var archive: [String]
  package var format: String?
  package var writesJSON = false
  /// Ends with findings where a post newly fails.
  package var failsOnChange = false
  package var previews = false
  package var style = ReportStyle()

  package init(_ old: String, _ new: String, archive: [String]) {
    self.old = old
    self.new = new
    self.archive = archive
  }

  package func run(in workplace: Workplace, _ output: inout some TextOutput) throws -> ExitStatus {
    var diagnostics = workplace.diagnostics
    let linters = try [old, new].map { pack in
      let (ruleset, rules) = try workplace.rules([pack], RuleChoice(previews: previews), diagnostics: &diagnostics)
      ruleset.prepareForBulk()
      return Linter(ruleset, rules: rules, day: workplace.day)
    }
    let inputs = PostInput.inputs(archive, as: format, standardInputName: nil, diagnostics: &diagnostics)
    var tally = ImpactTally(old: Set(linters[0].rules.map(\.id)), new: Set(linters[1].rules.map(\.id)))
    if !diagnostics.contains(where: { $0.severity == .error }) {
      compare(inputs, linters, workplace, &tally, &diagnostics)
    }
    output.complain(onScreen(diagnostics, language: workplace.language, style: style))
    output.write(writesJSON ? tally.json : tally.page(workplace.language))
    if diagnostics.contains(where: { $0.severity == .error }) || tally.posts == 0 { return .unable }
    return failsOnChange && tally.changes.values.contains { $0.failing > 0 } ? .findings : .clean
  }

  /// How many mistakes in the archive are told.
  private static let mostDiagnostics = 20

  private func compare(
    _ inputs: [PostInput], _ linters: [Linter], _ workplace: Workplace, _ tally: inout ImpactTally,
    _ diagnostics: inout [Diagnostic]
  ) {
    var reader = PieceReader(inputs)
    var before = linters[0].examination()
    var after = linters[1].examination()
    while let read = reader.next() {
      switch read {
      case .failure(let failure): diagnostics.append(failure.diagnostic)
      case .success(let piece):
        let posts = piece.format.posts(
          in: piece.file,
          options: ReadingOptions(columns: workplace.configuration.columns, firstIndex: piece.firstIndex))
        diagnostics += posts.diagnostics.prefix(max(0, Impact.mostDiagnostics - diagnostics.count))
        for post in posts.posts {
          tally.add(
            post, before: linters[0].result(of: post, &before).findings,
            after: linters[1].result(of: post, &after).findings)
        }
      }
    }
  }
}
