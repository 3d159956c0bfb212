internal import Diagnostics
internal import Documents
internal import Engine
internal import Posts
package import Reports
internal import Rules
internal import TextAnalysis

/// `postlint inspect`: what the tool sees in a post, for people and for machines.
package struct Inspection: Sendable {
  package var paths: [String]
  package var format: String?
  package var standardInputName: String?
  package var packs: [String] = []
  package var platforms: [String] = []
  package var postLanguage: String?
  package var writesJSON = false
  package var style = ReportStyle()

  package init(paths: [String]) { self.paths = paths }

  package func run(in workplace: Workplace, _ output: inout some TextOutput) async throws -> ExitStatus {
    var diagnostics = workplace.diagnostics
    let (ruleset, _) = try workplace.rules(packs, RuleChoice(previews: true), diagnostics: &diagnostics)
    diagnostics += unknownPlatforms(ruleset)
    let inputs = PostInput.inputs(paths, as: format, standardInputName: standardInputName, diagnostics: &diagnostics)
    let linter = Linter(ruleset, rules: [], day: workplace.day)
    let checker = Checker(
      linter: linter, columns: workplace.configuration.columns, platforms: platforms, language: postLanguage, jobs: 1)
    var examination = linter.examination()
    let named = ruleset.names(of: platforms)
    let names = EmojiNames(ruleset.data["emoji-names.tsv"]?.read() ?? [])
    var count = 0
    try await checker.check(inputs) { piece in
      diagnostics += piece.diagnostics + piece.results.flatMap(\.diagnostics)
      for post in piece.posts {
        count += 1
        let sight = Sight(of: post, named: named, ruleset, names, &examination)
        if writesJSON {
          output.write(sight.json)
        } else {
          let card = SightCard(of: sight, language: workplace.language, style: style)
          output.write(Array(card.text.utf8))
        }
      }
    }
    if count == 0 { diagnostics.append(.noPost(in: paths)) }
    let problems = onScreen(diagnostics, language: workplace.language, style: style)
    if !problems.isEmpty { output.complain(problems) }
    return diagnostics.contains { $0.severity == .error } ? .unable : .clean
  }

  private func unknownPlatforms(_ ruleset: Ruleset) -> [Diagnostic] {
    let known = ruleset.platforms.map(\.name)
    return ruleset.names(of: platforms).filter { !known.contains($0) }.map { name in
      Diagnostic(
        .unknownPlatform,
        Bilingual("No pack describes the platform `\(name)`.", fr: "Aucun module ne décrit la plateforme « \(name) »."),
        path: "--platform",
        help: .known(name, among: ruleset.platforms))
    }
  }
}
