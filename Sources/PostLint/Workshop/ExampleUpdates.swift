internal import Diagnostics
internal import Engine
internal import Posts
internal import Rules

/// Brings examples up to what their rules now say of them. Only what, read again, behaves is kept: then a changed file holds
/// the same rule with the same examples.
struct ExampleUpdates {
  private let sources: [PackSource]
  private let day: Day
  private let before: [String: [ExampleResult]]
  private let mistakes: Int

  /// Of the rules in the packs that are asked for, those that take part.
  init(_ sources: [PackSource], day: Day, of asked: [PackSource], where isMeant: (String) -> Bool) {
    self.sources = sources
    self.day = day
    var diagnostics: [Diagnostic] = []
    let ruleset = Ruleset(reading: sources, diagnostics: &diagnostics)
    mistakes = diagnostics.count
    let test = ExampleTest(ruleset, day: day)
    let folders = Set(asked.map(\.folder))
    let rules = ruleset.packs.filter { folders.contains($0.folder) }.flatMap(\.rules).filter { isMeant($0.id) }
    before = Dictionary(rules.map { ($0.id, test.results(of: $0)) }) { first, _ in first }
  }

  /// The files that change, and what changes in each, in their order.
  func changes() -> [(file: SourceFile, updates: [ExampleUpdate])] {
    let wanted = before.values.flatMap { results in
      results.enumerated().compactMap { ExampleUpdate($1, index: $0) }
    }
    let byFile = Dictionary(grouping: wanted, by: \.file.path)
    return byFile.keys.sorted().compactMap { path in
      let updates = good(byFile[path, default: []].sorted { $0.index < $1.index }[...])
      guard let first = updates.first, behave(updates[...]) else { return nil }
      return (first.file.updated(updates), updates)
    }
  }

  /// Those after which their examples behave, found by halves.
  private func good(_ updates: ArraySlice<ExampleUpdate>) -> [ExampleUpdate] {
    if updates.isEmpty || behave(updates) { return Array(updates) }
    if updates.count == 1 { return [] }
    let middle = updates.startIndex + updates.count / 2
    return good(updates[..<middle]) + good(updates[middle...])
  }

  /// Whether these examples of one rule behave in the changed file, and nothing else is any different.
  private func behave(_ updates: ArraySlice<ExampleUpdate>) -> Bool {
    guard let first = updates.first, let known = before[first.rule] else { return false }
    let changed = first.file.updated(Array(updates))
    let sources = sources.map { source in
      var source = source
      for (name, file) in source.files.all where file.path == changed.path { source.files[name] = changed }
      return source
    }
    var diagnostics: [Diagnostic] = []
    let ruleset = Ruleset(reading: sources, diagnostics: &diagnostics)
    guard diagnostics.count == mistakes, let rule = ruleset.rules.first(where: { $0.id == first.rule }) else {
      return false
    }
    let results = ExampleTest(ruleset, day: day).results(of: rule)
    guard results.count == known.count else { return false }
    return results.indices.allSatisfy { index in
      results[index].verdict == (updates.contains { $0.index == index } ? .behaves : known[index].verdict)
    }
  }
}
