internal import Diagnostics

/// The members of a mapping while it is read. Of two with one name the first stays.
struct MemberList {
  private(set) var members: [Node.Member] = []
  /// Where each name stands in `members`; filled only for long mappings: a short list is searched faster.
  private var places: [SourceText: Int] = [:]

  private static let searchedInOrder = 16

  /// Takes the member in, or writes down that its name stands here twice.
  mutating func append(_ member: consuming Node.Member, notes: inout Notes) {
    if let earlier = place(of: member.key, member.mark) {
      return notes.addDuplicateKey(member, earlier: members[earlier].keyRange)
    }
    if members.isEmpty { members.reserveCapacity(4) }
    if !places.isEmpty { places[member.key] = members.count }
    members.append(member)
    if places.isEmpty, members.count > MemberList.searchedInOrder {
      for (place, member) in members.enumerated() { places[member.key] = place }
    }
  }

  private func place(of key: SourceText, _ mark: NameMark) -> Int? {
    if !places.isEmpty { return places[key] }
    let members = members.span
    for place in members.indices where members[place].mark == mark {
      if mark.isWholeName || members[place].key == key { return place }
    }
    return nil
  }
}

extension Notes {
  fileprivate mutating func addDuplicateKey(_ member: Node.Member, earlier: ByteRange) {
    let name = member.key.shown
    add(
      .duplicateKey,
      Bilingual("`\(name)` stands here twice.", fr: "« \(name) » figure ici deux fois."),
      at: member.keyRange,
      help: Bilingual("Remove one, or rename it.", fr: "Supprimez-en une, ou renommez-la."),
      labels: [(Bilingual("It stands here first.", fr: "Elle figure d’abord ici."), earlier)])
  }
}
