internal import Diagnostics
internal import Documents
internal import Engine
package import Reports
internal import Rules

/// `postlint rules test`: every rule against its own examples.
package struct RulesTest: Sendable {
  package var packs: [String]
  package var only: [String] = []
  package var writesJSON = false
  /// Whether each example is tried again behind an emoji, and with its accents apart.
  package var triesVariants = false
  /// Whether it is told which branches and languages no example reaches.
  package var showsCoverage = false
  package var style = ReportStyle()

  package init(packs: [String]) { self.packs = packs }

  /// Ends clean where all behave; with findings where one does not; unable where a pack cannot be read, or has nothing to test.
  package func run(in workplace: Workplace, _ output: inout some TextOutput) throws -> ExitStatus {
    var diagnostics = workplace.diagnostics
    let wanted = packs.isEmpty ? workplace.configuration.packs : packs
    let found = try workplace.shelf.packs(wanted, diagnostics: &diagnostics)
    let ruleset = Ruleset(reading: found.sources, diagnostics: &diagnostics)
    let test = ExampleTest(ruleset, day: workplace.day)
    var tally = Tally()
    var letters = ""
    for pack in ruleset.packs where packs.isEmpty || found.asked.contains(pack.folder) {
      for rule in pack.rules where only.isEmpty || only.contains(where: { isMeant(rule.id, by: $0) }) {
        tally.rules += 1
        for result in test.results(of: rule) {
          tally.count(result)
          letters += result.verdict.letter
          if let diagnostic = result.diagnostic { diagnostics.append(diagnostic) }
        }
        if triesVariants { diagnostics += test.variants(of: rule) }
      }
    }
    if showsCoverage {
      diagnostics += ExampleReach.complaints(about: found, only: only, diagnostics: diagnostics, day: workplace.day)
    }
    let isReadable = !diagnostics.contains { $0.severity == .error && !$0.isAboutExample }
    let status: ExitStatus = !isReadable || tally.examples == 0 ? .unable : tally.failed > 0 ? .findings : .clean
    output.write(
      Array(
        (writesJSON
          ? json(diagnostics, tally, workplace.language) : page(letters, diagnostics, tally, workplace.language)).utf8))
    return status
  }

  private struct Tally {
    var rules = 0
    var examples = 0
    var failed = 0
    var known = 0
    var closed = 0

    mutating func count(_ result: ExampleResult) {
      examples += 1
      switch result.verdict {
      case .behaves: break
      case .missed, .noisy, .place, .fix: failed += 1
      case .known: known += 1
      case .closed: closed += 1
      }
    }
  }

  private func page(_ letters: String, _ diagnostics: [Diagnostic], _ tally: Tally, _ language: Language) -> String {
    var page = ""
    var rest = letters[...]
    while !rest.isEmpty {
      page += rest.prefix(80) + "\n"
      rest = rest.dropFirst(80)
    }
    if !page.isEmpty { page += "\n" }
    page += onScreen(diagnostics, language: language, style: style)
    switch language {
    case .english:
      page +=
        "\(tally.examples) examples of \(tally.rules) rules: \(tally.examples - tally.failed - tally.known) behave, \(tally.failed) do not"
      if tally.known > 0 { page += ", \(tally.known) known gaps" }
      if tally.closed > 0 { page += "; \(tally.closed) gaps are closed: move them to flagged or passes" }
    case .french:
      page +=
        "\(tally.examples) exemples de \(tally.rules) règles : \(tally.examples - tally.failed - tally.known) conformes, \(tally.failed) non conformes"
      if tally.known > 0 { page += ", \(tally.known) lacunes connues" }
      if tally.closed > 0 { page += "; \(tally.closed) lacunes sont comblées : déplacez-les sous flagged ou passes" }
    }
    return page + ".\n"
  }

  private func json(_ diagnostics: [Diagnostic], _ tally: Tally, _ language: Language) -> String {
    var json = JSONWriter()
    json.object { json in
      json.member("schema", "postlint/rules-test/v1")
      json.member("rules", tally.rules)
      json.member("examples", tally.examples)
      json.member("failed", tally.failed)
      json.member("known", tally.known)
      json.member("diagnostics") { $0.array(diagnostics) { $0.write($1, in: language) } }
    }
    json.endLine()
    return String(decoding: json.bytes, as: UTF8.self)
  }
}

extension ExampleResult.Verdict {
  /// One letter each, for the table.
  fileprivate var letter: String {
    switch self {
    case .behaves: "."
    case .missed: "M"
    case .noisy: "N"
    case .place: "P"
    case .fix: "F"
    case .known: "k"
    case .closed: "c"
    }
  }
}

extension Diagnostic {
  /// About an example that does not behave, not about a pack that cannot be read.
  fileprivate var isAboutExample: Bool {
    [DiagnosticCode.exampleMissed, .exampleNoisy, .examplePlace, .exampleFix].contains(code)
  }
}
