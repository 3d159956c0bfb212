internal import Diagnostics

/// The members of a mapping while it is read. Of two with one name the first stays.
struct MemberList {
  private(set) var members: [Node.Member] = []
  /// Where each name stands in `members`; filled only for long mappings: a short list is searched faster.
  private var places: [SourceText: Int] = [:]

  private static let searchedInOrder = 16

  /// Takes the member in, unless there is one of that name already: then gives that one back.
  mutating func append(_ member: Node.Member) -> Node.Member? {
    if let earlier = place(of: member.key) { return members[earlier] }
    members.append(member)
    if members.count > MemberList.searchedInOrder {
      if places.isEmpty {
        for (place, member) in members.enumerated() { places[member.key] = place }
      } else {
        places[member.key] = members.count - 1
      }
    }
    return nil
  }

  private func place(of key: SourceText) -> Int? {
    places.isEmpty ? members.firstIndex { $0.key == key } : places[key]
  }
}

extension MemberList {
  /// Takes the member in, or writes down that its name stands here twice.
  mutating func append(_ member: Node.Member, notes: inout Notes) {
    guard let earlier = append(member) else { return }
    let name = member.key.shown
    notes.add(
      .duplicateKey,
      Bilingual("`\(name)` stands here twice.", fr: "« \(name) » figure ici deux fois."),
      at: member.keyRange,
      help: Bilingual("Remove one, or rename it.", fr: "Supprimez-en une, ou renommez-la."),
      labels: [(Bilingual("It stands here first.", fr: "Elle figure d’abord ici."), earlier.keyRange)])
  }
}
