package import Diagnostics
package import Documents

/// A rule together with what its author wrote, and what stands in the rules that it takes over, so that what is said of it
/// points into the file where it is written.
package struct LintedRule: Sendable {
  package let rule: Rule
  package let file: SourceFile
  /// Its own file, then those of the rules that it takes over, the nearest first.
  private let documents: [Document]

  private struct Document: Sendable {
    let file: SourceFile
    let root: Node
  }

  /// What an author wrote at one place.
  package struct Written: Sendable {
    package let node: Node
    package let file: SourceFile

    package var place: Place { file.place(of: node.range) }
  }

  package var id: String { rule.id }

  package init?(_ rule: Rule, in ruleset: Ruleset, _ sources: [PackSource]) {
    var documents: [Document] = []
    var next: String? = rule.id
    var seen: Set<String> = []
    while let id = next, seen.insert(id).inserted, let file = LintedRule.file(of: id, in: ruleset, sources) {
      var notes = Notes(file: file)
      guard let root = YAMLReader.read(file, notes: &notes) else { break }
      documents.append(Document(file: file, root: root))
      let pack = id.prefix { $0 != "/" }
      next = root["extends"]?.scalar.flatMap { name in
        [name.text.string, "\(pack)/\(name.text.string)"].first { LintedRule.file(of: $0, in: ruleset, sources) != nil }
      }
    }
    guard let own = documents.first else { return nil }
    self.rule = rule
    self.documents = documents
    file = own.file
  }

  private static func file(of id: String, in ruleset: Ruleset, _ sources: [PackSource]) -> SourceFile? {
    let pack = id.prefix { $0 != "/" }
    guard let folder = ruleset.packs.first(where: { $0.name == pack })?.folder,
      let source = sources.first(where: { $0.folder == folder })
    else { return nil }
    let path = id.dropFirst(pack.count + 1)
    return source.files["\(path).yml"] ?? source.files["\(path).yaml"]
  }

  private static let verbs = ["forbid", "require", "prefer", "limit", "pair", "ask"]

  /// What stands behind a key, here or in the nearest rule that is taken over and has it; a verb together with no other.
  package func written(_ key: String) -> Written? {
    member(key).map { Written(node: $0.member.value, file: $0.file) }
  }

  /// Where such a key stands itself.
  package func keyPlace(of key: String) -> Place { member(key).map { $1.place(of: $0.keyRange) } ?? rule.place }

  private func member(_ key: String) -> (member: Node.Member, file: SourceFile)? {
    for document in documents {
      if let member = document.root.mapping?.first(where: { $0.key.reads(key) && !$0.value.isNull }) {
        return (member, document.file)
      }
      if LintedRule.verbs.contains(key), LintedRule.verbs.contains(where: { document.root[$0] != nil }) { return nil }
    }
    return nil
  }

  /// The conditions, and the phrases that are added to those of a rule that is taken over.
  var conditions: [Written] { ["when", "forbid", "require", "except"].compactMap(written) }
  var addedWords: [Written] {
    let inheriting = documents.prefix { document in !LintedRule.verbs.contains { document.root[$0] != nil } }
    return inheriting.compactMap { document in
      document.root["words+"].map { Written(node: $0, file: document.file) }
    }
  }

  /// Every pattern that the rule holds, wherever in it: behind `regex:`, one or one for each language, and `matches:`.
  package var patterns: [LintedText] {
    conditions.flatMap { written in
      written.node.values(behind: ["regex", "matches"]).map { LintedText(text: $0, file: written.file) }
    }
  }

  /// A text in one language: of the title, the message, the help.
  package func text(_ key: String, _ language: Language) -> LintedText? {
    guard let written = written(key), let text = written.node[language.rawValue]?.scalar?.text else { return nil }
    return LintedText(text: text, file: written.file)
  }

  package func place(of key: String) -> Place { written(key)?.place ?? rule.place }

  /// Where a citation stands.
  func place(of citation: Citation) -> Place {
    guard let written = written("cites") else { return rule.place }
    let cite = (written.node.sequence ?? [written.node]).first {
      $0["instrument"]?.scalar?.text.string == citation.instrument
        && $0["clause"]?.scalar?.text.string == citation.clause
    }
    return cite.map { written.file.place(of: $0.range) } ?? written.place
  }

  /// Of a place in another rule’s file, where that rule is taken over.
  func labels(for place: Place) -> [Diagnostic.Label] {
    guard place.path != file.path, let extends = documents.first?.root["extends"] else { return [] }
    return [Diagnostic.Label(Bilingual("taken over here", fr: "reprise ici"), at: file.place(of: extends.range))]
  }
}

extension Node {
  /// The texts behind keys of these names, however deep.
  fileprivate func values(behind names: [String]) -> [SourceText] {
    switch content {
    case .scalar: []
    case .sequence(let nodes): nodes.flatMap { $0.values(behind: names) }
    case .mapping(let members):
      members.flatMap { member -> [SourceText] in
        guard names.contains(member.key.string) else { return member.value.values(behind: names) }
        if let scalar = member.value.scalar { return [scalar.text] }
        return member.value.mapping?.compactMap(\.value.scalar?.text) ?? []
      }
    }
  }
}
