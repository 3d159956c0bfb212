package import Diagnostics
internal import Rules

/// What a rule about pairs asked of two versions of a message, and what it saw in each: to explain, not to check.
package struct ComparedPair: Sendable {
  /// The posts, in the order in which they came by: the same one twice where it holds both languages.
  package var earlier: Side
  /// Nil where no other language came by.
  package var later: Side?
  package var platforms: [String?]
  /// Whether the rule is about both of them there, and nothing excuses either.
  package var isHeld: Bool
  package var questions: [Question] = []

  package struct Side: Sendable {
    package var post: String
    package var language: Language
  }

  package struct Question: Sendable {
    /// What is asked, by its name in the rule: `numbers`, `links`, `within`.
    package var name: String
    /// What stands in the earlier and in the later version.
    package var there: [String]
    package var here: [String]
    /// What is wrong, each a sentence without its full stop.
    package var differences: [Bilingual]
  }
}

extension Comparison {
  /// All that the rule asks, in the order of its keys.
  var questions: [ComparedPair.Question] {
    var questions: [ComparedPair.Question] = []
    func ask(_ name: String, _ seen: (CampaignMember, Version) -> [String], _ differences: [Difference]) {
      questions.append(
        ComparedPair.Question(
          name: name, there: seen(earlier.member, earlier.version), here: seen(later.member, later.version),
          differences: differences.map(\.words)))
    }
    func times(_ member: CampaignMember, _: Version) -> [String] { member.scheduled.map { ["\($0)"] } ?? [] }
    if pair.requiresBoth { ask("require", { _, _ in [] }, []) }
    if !pair.order.isEmpty { ask("order", times, orderDifferences) }
    if pair.within != nil { ask("within", times, timeDifferences) }
    for same in pair.same {
      ask(
        same.rawValue,
        { member, version in
          switch same {
          case .mediaCount: ["\(member.mediaCount)"]
          case .paid: ["\(member.isPaid)"]
          case .numbers, .dates, .times, .amounts, .phones, .emoji: version.shown(same.matter)
          }
        }, differences(in: same))
    }
    if pair.links != nil { ask("links", { $1.shown(.link) }, linkDifferences) }
    if pair.mentions != nil { ask("mentions", { $1.shown(.mention) }, counterpartDifferences(.mention, pair.mentions)) }
    if pair.hashtags != nil { ask("hashtags", { $1.shown(.hashtag) }, counterpartDifferences(.hashtag, pair.hashtags)) }
    return questions
  }
}

extension Version {
  fileprivate func shown(_ matter: Matter?) -> [String] { items.filter { $0.matter == matter }.map(\.shown) }
}
