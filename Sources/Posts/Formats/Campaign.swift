internal import Diagnostics
internal import Documents

/// Facts that several posts share: each holds where a post does not say otherwise.
///
///     campaign: {id: flu-2026, account: "@GovCanHealth"}     # or only its name
///     language: en
///     posts: [{text: …}, {text: …, language: fr}]
struct Campaign {
  static let posts = "posts"

  private var shared: [Node.Member] = []
  /// The keys of facts that cannot be used. They are written down once, not for each post.
  private var unusable: [SourceText] = []

  init(_ members: [Node.Member], _ notes: inout Notes) {
    let keys = Post.keys.filter { $0.name != Post.id.name }
    for member in members where !member.isNamed(Campaign.posts) {
      guard let key = keys.first(where: { member.isNamed($0.name) }) else {
        notes.addUnknownKey(member, among: keys.map(\.name) + [Campaign.posts])
        continue
      }
      if member.value.isNull { continue }
      let before = notes.diagnostics.count
      key.check(member.value, &notes)
      if notes.diagnostics.count == before { shared.append(member) } else { unusable.append(member.key) }
    }
  }

  /// A post with the facts that it does not state itself.
  func completing(_ post: Node) -> Node {
    guard let own = post.mapping else { return post }
    let more = shared.filter { fact in !own.contains { $0.key == fact.key } }
    return more.isEmpty ? post : Node(range: post.range, content: .mapping(own + more))
  }

  /// Whether `post` states itself what the campaign fails to tell.
  func isUsable(for post: Node) -> Bool {
    unusable.allSatisfy { key in post.mapping?.contains { $0.key == key } == true }
  }
}

extension ReadPosts {
  /// A document is one post, a list of posts, or a campaign.
  mutating func addAll(in document: Node?, _ notes: Notes) {
    var notes = notes
    let members = document?.mapping?.withCampaignSpelledOut(&notes)
    if let members, let posts = members.first(where: { $0.isNamed(Campaign.posts) })?.value {
      let campaign = Campaign(members, &notes)
      diagnostics += notes.diagnostics
      if posts.isNull { return }
      for post in posts.sequence ?? [posts] {
        add(campaign.completing(post), in: notes.file, isUsable: campaign.isUsable(for: post))
      }
      return
    }
    diagnostics += notes.diagnostics
    guard let document else { return }
    let record = members.map { Node(range: document.range, content: .mapping($0)) } ?? document
    for record in record.sequence ?? [record] { add(record, in: notes.file) }
  }
}

extension [Node.Member] {
  /// These, with what is written inside `campaign: {id: …, …}` beside it: its `id` is the campaign’s name.
  fileprivate func withCampaignSpelledOut(_ notes: inout Notes) -> [Node.Member] {
    guard let index = firstIndex(where: { $0.isNamed(Post.campaign.name) }), let inside = self[index].value.mapping
    else {
      return self
    }
    var members = self
    members.remove(at: index)
    for fact in inside {
      let isName = fact.isNamed(Post.id.name)
      if let other = members.first(where: { $0.key == fact.key && !isName }) {
        notes.add(
          .duplicateKey,
          Bilingual(
            "`\(fact.key.string)` is said of the campaign, and beside it too.",
            fr: "« \(fact.key.string) » est dit de la campagne, et aussi à côté."),
          at: fact.keyRange, help: Bilingual("Remove one of the two.", fr: "Supprimez l’un des deux."),
          labels: [(Bilingual("the other one", fr: "l’autre"), other.keyRange)])
        continue
      }
      members.append(
        isName ? Node.Member(key: self[index].key, keyRange: fact.keyRange, value: fact.value) : fact)
    }
    return members
  }
}

extension Node.Member {
  func isNamed(_ name: String) -> Bool { key.reads(name) }
}
