package import Diagnostics
internal import Engine
package import Rules

/// Which rules take part in a run, and how much each weighs: what the packs say, then the configuration, then the command.
package struct RuleChoice: Sendable {
  /// Only these; all where none is named.
  package var only: [String] = []
  package var off: [String] = []
  package var error: [String] = []
  package var previews = false

  package init(only: [String] = [], off: [String] = [], error: [String] = [], previews: Bool = false) {
    self.only = only
    self.off = off
    self.error = error
    self.previews = previews
  }

  /// The rules that run. A name that means no rule is written down: it would have no effect, and nobody would know.
  package func rules(
    of ruleset: Ruleset, asked: Set<String>, _ configuration: Configuration, diagnostics: inout [Diagnostic]
  ) -> [Rule] {
    let packs = ruleset.packs.filter { asked.contains($0.folder) }
    let locked = ruleset.packs.flatMap { pack in pack.locked.map { "\(pack.name)/\($0)" } }
    return rules(among: packs.flatMap(\.rules), locked: Set(locked), configuration, diagnostics: &diagnostics)
  }

  func rules<Choice: Choosable>(
    among all: [Choice], locked: Set<String>, _ configuration: Configuration, diagnostics: inout [Diagnostic]
  ) -> [Choice] {
    if !only.isEmpty || !off.isEmpty || !error.isEmpty || !configuration.rules.isEmpty {
      check(all.map(\.id), configuration, &diagnostics)
    }
    let chosen: [Choice] = all.compactMap { rule in
      var rule = rule
      guard only.isEmpty || only.contains(where: { isMeant(rule.id, by: $0) }) else { return nil }
      switch rule.status {
      case .active: break
      case .preview: guard previews || only.contains(rule.id) else { return nil }
      case .retired: return nil
      }
      for setting in configuration.rules where isMeant(rule.id, by: setting.pattern) {
        let lowers = setting.isOff || (setting.severity.map { $0 < rule.severity } ?? false)
        if lowers, locked.contains(rule.id) {
          diagnostics.append(.locked(rule.id, at: setting.place))
          continue
        }
        if setting.isOff { return nil }
        if let severity = setting.severity { rule = rule.with(severity) }
      }
      if off.contains(where: { isMeant(rule.id, by: $0) }) {
        guard !locked.contains(rule.id) else {
          diagnostics.append(.locked(rule.id, at: nil))
          return rule
        }
        return nil
      }
      if error.contains(where: { isMeant(rule.id, by: $0) }) { rule = rule.with(.error) }
      return rule
    }
    if !previews, only.isEmpty { diagnostics += all.packsInPreview.map(Diagnostic.previewOnly) }
    // A rule that another one takes over runs only where it is asked for by name, or is locked.
    let taken = Set(chosen.compactMap(\.extends)).subtracting(locked)
    return taken.isEmpty ? chosen : chosen.filter { !taken.contains($0.id) || only.contains($0.id) }
  }

  private func check(_ names: [String], _ configuration: Configuration, _ diagnostics: inout [Diagnostic]) {
    let written = (only + off + error).map { ($0, Place?.none) } + configuration.rules.map { ($0.pattern, $0.place) }
    for (pattern, place) in written where !names.contains(where: { isMeant($0, by: pattern) }) {
      diagnostics.append(.noSuchRule(pattern, among: names, at: place))
    }
  }
}

extension Array where Element: Choosable {
  /// The packs of which no rule is active, and some are in preview.
  fileprivate var packsInPreview: [String] {
    // The rules of a pack stand beside each other.
    var packs: [(name: Substring, isInPreview: Bool)] = []
    for rule in self where rule.status != .retired {
      let pack = rule.id[..<(rule.id.utf8.firstIndex(of: UInt8(ascii: "/")) ?? rule.id.endIndex)]
      if packs.last?.name != pack { packs.append((pack, true)) }
      if rule.status != .preview { packs[packs.count - 1].isInPreview = false }
    }
    return packs.filter(\.isInPreview).map { String($0.name) }.sorted()
  }
}

extension Diagnostic {
  fileprivate static func previewOnly(_ pack: String) -> Diagnostic {
    Diagnostic(
      .previewOnly,
      Bilingual(
        "All rules of the pack `\(pack)` are in preview, so none of them took part.",
        fr: "Toutes les règles du module « \(pack) » sont en aperçu; aucune n’a participé."),
      path: pack,
      help: Bilingual(
        "Add `--preview`, or write `status: active` in those that are ready.",
        fr: "Ajoutez « --preview », ou inscrivez « status: active » dans celles qui sont prêtes."),
      severity: .advice)
  }

  /// The last parts of a name are enough to know what is meant.
  static func noSuchRule(_ name: String, among names: [String], at place: Place? = nil) -> Diagnostic {
    let last = names.first { $0.hasSuffix("/" + name) }
    return Diagnostic(
      .unknownRule,
      Bilingual("No loaded rule is called `\(name)`.", fr: "Aucune règle chargée ne s’appelle « \(name) »."),
      at: place,
      help: last.map { Bilingual("Did you mean `\($0)`?", fr: "Vouliez-vous dire « \($0) »?") }
        ?? didYouMean(name, among: names)
        ?? Bilingual("`postlint rules list` shows their names.", fr: "« postlint rules list » montre leurs noms."))
  }

  fileprivate static func locked(_ rule: String, at place: Place?) -> Diagnostic {
    Diagnostic(
      .lockedRule,
      Bilingual(
        "`\(rule)` is locked by its pack: it stays as it is.",
        fr: "« \(rule) » est verrouillée par son module : elle reste telle quelle."),
      at: place,
      help: Bilingual(
        "It can be raised, never lowered or switched off.",
        fr: "On peut la renforcer, jamais l’affaiblir ni la désactiver."),
      severity: .warning)
  }
}
