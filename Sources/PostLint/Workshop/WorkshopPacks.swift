internal import Diagnostics
internal import Rules

/// The packs that a command of the workshop is about, read, and what could not be.
struct WorkshopPacks {
  var ruleset: Ruleset
  /// Those that were asked for: by name or folder, else the configuration’s, else all.
  var asked: [RulePack]
  var sources: [PackSource]
  var diagnostics: [Diagnostic]

  init(_ names: [String], in workplace: Workplace) throws(FileError) {
    diagnostics = workplace.diagnostics
    let found = try workplace.shelf.packs(
      names.isEmpty ? workplace.configuration.packs : names, diagnostics: &diagnostics)
    sources = found.sources
    ruleset = Ruleset(reading: sources, diagnostics: &diagnostics)
    // Who names packs means those alone, not what they build on.
    let named = names.isEmpty ? found.asked : Set(sources.prefix(found.named).map(\.folder))
    asked = ruleset.packs.filter { named.contains($0.folder) }
  }

  var isReadable: Bool { !diagnostics.contains { $0.severity == .error } }
}
