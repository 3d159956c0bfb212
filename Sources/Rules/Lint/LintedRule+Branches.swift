package import Diagnostics
internal import Documents

extension LintedRule {
  /// Every alternative of every `any`.
  package var branches: [Spot] {
    conditions.flatMap { written in written.node.branches.map { Spot(path: written.file.path, range: $0) } }
  }

  /// The languages for which the rule has words or patterns of their own, each with its place.
  package var languages: [(language: Language, place: Place)] {
    let mappings =
      conditions.flatMap { written in
        written.node.mappings(behind: ["words", "regex"]).map { Written(node: $0, file: written.file) }
      } + [written("prefer")].compactMap(\.self) + addedWords
    var found: [(Language, Place)] = []
    for written in mappings {
      for member in written.node.mapping ?? [] {
        guard let language = Language(rawValue: member.key.string), !found.contains(where: { $0.0 == language }) else {
          continue
        }
        found.append((language, written.file.place(of: member.keyRange)))
      }
    }
    return found
  }

  /// Where a spot lies that is one of its own, or of a rule that it takes over.
  package func place(of spot: Spot) -> Place? {
    conditions.first { $0.file.path == spot.path }?.file.place(of: spot.range)
  }

  /// A stretch of a file.
  package struct Spot: Hashable, Sendable {
    package var path: String
    package var range: ByteRange

    package init(path: String, range: ByteRange) {
      self.path = path
      self.range = range
    }
  }
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
