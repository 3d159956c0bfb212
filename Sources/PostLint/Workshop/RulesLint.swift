internal import Diagnostics
internal import Documents
internal import Engine
package import Reports
internal import Rules

/// `postlint rules lint`: what could be better about rules that work.
package struct RulesLint: Sendable {
  package var packs: [String]
  package var writesJSON = false
  package var style = ReportStyle()

  package init(packs: [String]) { self.packs = packs }

  /// Ends with findings where there is a warning or worse; advice alone is clean. Unable where a pack cannot be read.
  package func run(in workplace: Workplace, _ output: inout some TextOutput) throws -> ExitStatus {
    let packs = try WorkshopPacks(self.packs, in: workplace)
    let asked = packs.asked.flatMap(\.rules).compactMap { LintedRule($0, in: packs.ruleset, packs.sources) }
    let files = Set(asked.map(\.file.path))
    let matrix = ExampleMatrix(packs.ruleset, rules: packs.ruleset.rules, day: workplace.day)
    let said =
      lints.flatMap { $0.complaints(about: asked, in: packs.ruleset).eachOnce }
      + ExpiredRule.complaints(about: asked, on: workplace.day).eachOnce
      + matrix.complaints.filter { complaint in
        // Of two rules either may be the one that was asked for.
        ([complaint.path] + complaint.labels.map(\.place.path)).contains { $0.map(files.contains) ?? false }
      }
    let complaints = said.sorted {
      ($0.path ?? "", $0.place?.range ?? .start) < ($1.path ?? "", $1.place?.range ?? .start)
    }
    let count = Count(rules: asked.count, packs.diagnostics + complaints)
    output.write(
      writesJSON
        ? json(packs.diagnostics + complaints, count, workplace.language)
        : page(packs.diagnostics + complaints, count, workplace.language))
    if !packs.isReadable || asked.isEmpty { return .unable }
    return complaints.contains { $0.severity != .advice } ? .findings : .clean
  }

  private struct Count {
    var rules: Int
    var error: Int
    var warning: Int
    var advice: Int

    init(rules: Int, _ complaints: [Diagnostic]) {
      self.rules = rules
      error = complaints.count { $0.severity == .error }
      warning = complaints.count { $0.severity == .warning }
      advice = complaints.count { $0.severity == .advice }
    }
  }

  private func page(_ diagnostics: [Diagnostic], _ count: Count, _ language: Language) -> String {
    let page = onScreen(diagnostics, language: language, style: style)
    switch language {
    case .english:
      return page
        + "\(count.rules) \(count.rules == 1 ? "rule" : "rules"): \(count.error) \(count.error == 1 ? "error" : "errors"), \(count.warning) \(count.warning == 1 ? "warning" : "warnings"), \(count.advice) \(count.advice == 1 ? "piece" : "pieces") of advice.\n"
    case .french:
      return page
        + "\(count.rules) \(count.rules < 2 ? "règle" : "règles") : \(count.error) \(count.error < 2 ? "erreur" : "erreurs"), \(count.warning) \(count.warning < 2 ? "avertissement" : "avertissements"), \(count.advice) \(count.advice < 2 ? "conseil" : "conseils").\n"
    }
  }

  private func json(_ diagnostics: [Diagnostic], _ count: Count, _ language: Language) -> String {
    var json = JSONWriter()
    json.object { json in
      json.member("schema", "postlint/rules-lint/v1")
      json.member("rules", count.rules)
      json.member("error", count.error)
      json.member("warning", count.warning)
      json.member("advice", count.advice)
      json.member("diagnostics") { $0.array(diagnostics) { $0.write($1, in: language) } }
    }
    json.endLine()
    return String(decoding: json.bytes, as: UTF8.self)
  }
}

extension [Diagnostic] {
  /// What is said of a rule and of one that takes it over is said once: of the rule itself, where it is there.
  fileprivate var eachOnce: [Diagnostic] {
    var places: [Diagnostic: Int] = [:]
    var told: [Diagnostic] = []
    for complaint in self {
      var plain = complaint
      plain.labels = []
      if let known = places[plain] {
        if complaint.labels.isEmpty { told[known] = complaint }
      } else {
        places[plain] = told.count
        told.append(complaint)
      }
    }
    return told
  }
}

extension ByteRange {
  fileprivate static let start = ByteRange(0, 0)
}
