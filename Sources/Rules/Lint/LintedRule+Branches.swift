package import Diagnostics
internal import Documents

extension LintedRule {
  /// Every alternative of every `any`, by its range in the file.
  package var branches: [ByteRange] { conditions.flatMap { $0.branches } }

  /// The languages for which the rule has words or patterns of their own, each with its place.
  package var languages: [(language: Language, range: ByteRange)] {
    let written = conditions.flatMap { $0.mappings(behind: ["words", "regex"]) } + [root["prefer"]].compactMap { $0 }
    var found: [(Language, ByteRange)] = []
    for member in written.flatMap({ $0.mapping ?? [] }) {
      guard let language = Language(rawValue: member.key.string), !found.contains(where: { $0.0 == language }) else {
        continue
      }
      found.append((language, member.keyRange))
    }
    return found
  }

  private var conditions: [Node] { ["when", "forbid", "require", "except"].compactMap { root[$0] } }
}

extension Node {
  fileprivate var branches: [ByteRange] {
    switch content {
    case .scalar: []
    case .sequence(let nodes): nodes.flatMap(\.branches)
    case .mapping(let members):
      members.flatMap { member in
        (member.key.string == "any" ? (member.value.sequence ?? []).map(\.range) : []) + member.value.branches
      }
    }
  }

  fileprivate func mappings(behind names: [String]) -> [Node] {
    switch content {
    case .scalar: []
    case .sequence(let nodes): nodes.flatMap { $0.mappings(behind: names) }
    case .mapping(let members):
      members.flatMap { member in
        names.contains(member.key.string) && member.value.mapping != nil
          ? [member.value] : member.value.mappings(behind: names)
      }
    }
  }
}
