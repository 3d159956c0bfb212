internal import Diagnostics
internal import Documents
internal import Engine
internal import Posts
internal import Rules

/// Holds drafts against rule packs, inside another program.
///
///     let checker = try DraftChecker(packs: ["rules/gc"], day: "2026-11-24")
///     let draft = Draft(text: "Click here: https://canada.ca", platforms: ["x"], language: "en")
///     for advice in checker.advice(on: draft) { print(advice.rule, advice.message.english) }
///
/// Packs are read once; a checker can be shared between tasks.
public struct DraftChecker: Sendable {
  private let linter: Linter

  /// - Parameters:
  ///   - packs: folders that each hold a `pack.yml`, or hold such folders. What they build on is looked for beside them.
  ///   - day: what *today* is, `YYYY-MM-DD`: rules and waivers hold from one day to another.
  /// - Throws: `UnusablePacks`, where a folder cannot be read or something in it is wrong: a rule that could not be loaded
  ///   would be silent.
  public init(packs: [String], day: String) throws(UnusablePacks) {
    guard let today = Day(day) else { throw UnusablePacks(problems: ["`\(day)` is not a day: YYYY-MM-DD"]) }
    var diagnostics: [Diagnostic] = []
    let ruleset: Ruleset
    do throws(FileError) {
      let found = try PackShelf(folder: nil).packs(packs, diagnostics: &diagnostics)
      ruleset = Ruleset(reading: found.sources, diagnostics: &diagnostics)
    } catch {
      throw UnusablePacks(problems: ["\(error.path) \(error.reason.english)"])
    }
    let errors = diagnostics.filter { $0.severity == .error }
    guard errors.isEmpty else { throw UnusablePacks(problems: errors.map(\.oneLine)) }
    linter = Linter(ruleset, rules: ruleset.rules.filter { $0.status == .active }, day: today)
  }

  /// What the rules say of a draft, in the order of its text. A rule that could not be run to its end is among it.
  public func advice(on draft: Draft) -> [Advice] {
    var examination = linter.examination()
    return linter.result(of: draft.post, &examination).findings.map(Advice.init)
  }
}

/// Packs that cannot be used, and why: one line for each mistake, with file, line and column.
public struct UnusablePacks: Error, Hashable, Sendable {
  public let problems: [String]
}

extension Diagnostic {
  fileprivate var oneLine: String {
    let place = place.map { "\($0.path):\($0.start.line):\($0.start.column): " } ?? path.map { "\($0): " } ?? ""
    return place + message.english
  }
}
