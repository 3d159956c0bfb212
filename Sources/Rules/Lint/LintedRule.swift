package import Diagnostics
package import Documents

/// A rule together with what its author wrote, so that what is said of it points into the file.
package struct LintedRule: Sendable {
  package let rule: Rule
  package let file: SourceFile
  package let root: Node

  package var id: String { rule.id }

  package init?(_ rule: Rule, in source: PackSource) {
    guard let file = source.files.values.first(where: { $0.path == rule.place.path }) else { return nil }
    var notes = Notes(file: file)
    guard let root = YAMLReader.read(file, notes: &notes) else { return nil }
    self.rule = rule
    self.file = file
    self.root = root
  }

  /// Every pattern that the rule holds, wherever in it: behind `regex:`, one or one for each language, and `matches:`.
  package var patterns: [SourceText] {
    let conditions = ["when", "forbid", "require", "except"].compactMap { root[$0] }
    return conditions.flatMap { $0.values(behind: ["regex", "matches"]) }
  }

  /// A text in one language: of the title, the message, the help.
  package func text(_ key: String, _ language: Language) -> SourceText? {
    root[key]?[language.rawValue]?.scalar?.text
  }

  package func place(of range: ByteRange) -> Place { file.place(of: range) }
  package func place(of key: String) -> Place { root[key].map { place(of: $0.range) } ?? rule.place }

  /// Where a citation stands.
  func place(of citation: Citation) -> Place {
    let written = root["cites"].map { $0.sequence ?? [$0] } ?? []
    let cite = written.first {
      $0["instrument"]?.scalar?.text.string == citation.instrument
        && $0["clause"]?.scalar?.text.string == citation.clause
    }
    return cite.map { place(of: $0.range) } ?? place(of: "cites")
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
