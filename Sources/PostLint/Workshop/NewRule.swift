internal import Diagnostics
package import Reports
internal import Rules

/// `postlint rules new`: a rule to go on from, with its examples filled in. It is never written over a file that is there.
package struct NewRule: Sendable {
  /// The pack and the path in it: `gc/writing/slang`.
  package var id: String
  /// Texts, or files of posts. In a text, ⟦ and ⟧ mark what the rule is to find.
  package var flagged: [String]
  package var passes: [String]
  /// The pack’s name or folder, where it is not the first part of the id, or not among the packs of `postlint.yml`.
  package var pack: String?
  package var style = ReportStyle()

  package init(_ id: String, flagged: [String], passes: [String]) {
    self.id = id
    self.flagged = flagged
    self.passes = passes
  }

  package func run(in workplace: Workplace, _ output: inout some TextOutput) throws -> ExitStatus {
    let (folder, manifest, name) = try destination(workplace)
    let path = folder.appendingName(name + ".yml")
    for taken in [path, folder.appendingName(name + ".yaml")] where Files.kind(of: taken) != nil {
      throw Unusable(
        Diagnostic(
          .usage,
          Bilingual(
            "`\(taken)` is there already, and stays as it is.", fr: "« \(taken) » existe déjà, et reste tel quel."),
          path: taken, help: Bilingual("Choose another name.", fr: "Choisissez un autre nom.")))
    }
    var diagnostics: [Diagnostic] = []
    let draft = RuleDraft(
      name: name, instruments: manifest,
      flagged: flagged.flatMap { DraftExample.read($0, &diagnostics) },
      passes: passes.flatMap { DraftExample.read($0, &diagnostics) })
    output.complain(onScreen(diagnostics, language: workplace.language, style: style))
    if !diagnostics.isEmpty { return .unable }
    try Files.makeFolder(path.parentFolder)
    try Files.write(Array(draft.yaml(workplace.language).utf8), to: path)
    output.write(
      Bilingual(
        "\(path) is written. Fill in its words, then run `postlint rules test \(folder)`.\n",
        fr: "\(path) est écrit. Complétez-le, puis lancez « postlint rules test \(folder) ».\n")[workplace.language])
    return .clean
  }

  /// The folder of the pack of this name among those that `postlint.yml` names.
  private func configured(_ name: String, _ workplace: Workplace) throws -> String? {
    if workplace.configuration.packs.isEmpty { return nil }
    // What is wrong with packs that are not meant is none of this command’s business.
    var others: [Diagnostic] = []
    let found = try workplace.shelf.packs(workplace.configuration.packs, diagnostics: &others)
    let packs = Ruleset(reading: found.sources, diagnostics: &others).packs
    return packs.first { $0.name == name && found.namedFolders.contains($0.folder) }?.folder
  }

  /// The pack’s folder, the instruments that it names, and the rule’s path in it.
  private func destination(_ workplace: Workplace) throws -> (folder: String, instruments: [String], name: String) {
    let parts = id.split(separator: "/").map(String.init)
    let allowed = id.unicodeScalars.allSatisfy {
      $0 == "/" || $0 == "-" || $0 == "_" || $0.properties.isAlphabetic || ("0"..."9").contains($0)
    }
    guard let first = parts.first, allowed, !id.hasPrefix("/") else {
      throw Unusable(
        Diagnostic(
          .usage,
          Bilingual("`\(id)` is not a name for a rule.", fr: "« \(id) » n’est pas un nom de règle."), path: id,
          help: Bilingual(
            "Use letters, digits, hyphens and slashes: pack/theme/name.",
            fr: "Employez lettres, chiffres, traits d’union et barres : module/thème/nom.")))
    }
    if pack == nil, parts.count == 1 {
      throw Unusable(
        Diagnostic(
          .usage, Bilingual("`\(id)` does not say in which pack.", fr: "« \(id) » ne dit pas dans quel module."),
          path: id,
          help: Bilingual(
            "A rule’s name is pack/theme/rule: `house/theme/\(first)`.",
            fr: "Le nom d’une règle est module/thème/règle : « house/thème/\(first) ».")))
    }
    var diagnostics: [Diagnostic] = []
    let wanted = try pack ?? configured(first, workplace) ?? first
    let found = try workplace.shelf.packs([wanted], diagnostics: &diagnostics)
    if let index = diagnostics.firstIndex(where: { $0.code == .packNotFound }), pack == nil, first.isPartOfRuleName {
      let meant = diagnostics[index].help.map { [$0] } ?? []
      diagnostics[index].help = (meant + [.beginPack(first)]).joined
    }
    if let problem = diagnostics.first { throw Unusable(problem) }
    let ruleset = Ruleset(reading: found.sources, diagnostics: &diagnostics)
    guard let source = found.sources.first, let target = ruleset.packs.first(where: { $0.folder == source.folder })
    else {
      throw Unusable(
        diagnostics.first
          ?? Diagnostic(
            .packNotFound, Bilingual("There is no pack `\(first)`.", fr: "Il n’y a pas de module « \(first) »."),
            path: first))
    }
    let inside = first == target.name ? parts.dropFirst().joined(separator: "/") : id
    guard !inside.isEmpty, !parts.contains("..") else {
      throw Unusable(
        Diagnostic(
          .usage, Bilingual("The rule has no name of its own.", fr: "La règle n’a pas de nom à elle."), path: id,
          help: Bilingual("Write pack/theme/name.", fr: "Écrivez module/thème/nom.")))
    }
    return (target.folder, target.instruments.map(\.id), inside)
  }
}

extension Bilingual {
  fileprivate static func beginPack(_ name: String) -> Bilingual {
    Bilingual(
      "`postlint init --pack \(name)` begins a pack of that name.",
      fr: "« postlint init --pack \(name) » commence un module de ce nom.")
  }
}

extension [Bilingual] {
  fileprivate var joined: Bilingual {
    Bilingual(map(\.english).joined(separator: " "), fr: map(\.french).joined(separator: " "))
  }
}
