internal import Diagnostics
internal import Posts
internal import Rules

/// Brings the two languages of a message together, as posts come by in their order.
///
///     var campaigns = Campaigns(linter)
///     campaigns.complete(&result)      // with each result: adds what is wrong with a pair that is whole now
///     campaigns.finish()               // at the end: what is missing
///
/// Posts of one campaign and platform are one message where their names differ in the language only, `flu-en` and `flu-fr`.
/// Names that do not tell: those scheduled for the same time; at the end, what is left, in order. What waits for its other
/// language is kept as its facts alone, and nothing is kept of a pair that is whole.
package struct Campaigns {
  private let writer: PairWriter
  private var waiting: [Int: Waiting] = [:]
  private var queues: [Key: Queue] = [:]
  private var count = 0
  /// The rule about pairs whose comparisons are kept, by its place among the rules.
  private let traced: Int?
  package private(set) var compared: [ComparedPair] = []

  private struct Waiting {
    let member: CampaignMember
    /// Where its other language has not come by.
    var platforms: [String?]
  }

  private struct Key: Hashable {
    let campaign: String
    let platform: String?
    let language: Language
    let message: Message
  }

  private enum Message: Hashable {
    case named(String)
    case at(Moment?)
  }

  /// Members that wait for the same, the first of them first.
  private struct Queue {
    private var members: [Int] = []
    private var next = 0

    var isEmpty: Bool { next == members.count }

    mutating func append(_ member: Int) { members.append(member) }

    mutating func popFirst() -> Int? {
      guard next < members.count else { return nil }
      next += 1
      return members[next - 1]
    }
  }

  /// With `isTraced`, what the first rule about pairs compares is kept, to be told.
  package init(_ linter: Linter, isTraced: Bool = false) {
    traced = isTraced ? linter.pairRules.first : nil
    writer = PairWriter(rules: linter.rules, platforms: linter.ruleset.platforms)
  }

  /// Adds to the result what is wrong with pairs that its post makes whole.
  package mutating func complete(_ result: inout PostResult) {
    guard let member = result.member else { return }
    result.member = nil
    if member.isBoth { note(both: member) }
    guard let campaign = member.campaign, !member.isBoth else { return }
    let number = count
    count += 1
    let language = member.versions[0].language
    let message = member.message.map { Message.named($0) } ?? .at(member.scheduled)
    var met: [Int: [String?]] = [:]
    var missing: [String?] = []
    for platform in member.platforms {
      let key = Key(campaign: campaign, platform: platform, language: language.other, message: message)
      if let other = queues[key]?.popFirst() {
        met[other, default: []].append(platform)
        if queues[key]?.isEmpty ?? false { queues[key] = nil }
      } else {
        missing.append(platform)
        queues[Key(campaign: campaign, platform: platform, language: language, message: message), default: Queue()]
          .append(number)
      }
    }
    if !missing.isEmpty { waiting[number] = Waiting(member: member, platforms: missing) }
    var findings: [Finding] = []
    for (other, platforms) in met.sorted(by: { $0.key < $1.key }) {
      guard let earlier = waiting[other]?.member else { continue }
      findings += self.findings(of: earlier, member, on: platforms)
      waiting[other]?.platforms.removeAll(where: platforms.contains)
      if waiting[other]?.platforms.isEmpty ?? false { waiting[other] = nil }
    }
    if !findings.isEmpty { result.findings = (result.findings + findings.numbered(for: member.name)).inOrder }
  }

  /// What is wrong with pairs that names and times did not bring together, and with posts whose other language is missing:
  /// in the order of the posts.
  package mutating func finish() -> [PostResult] {
    guard !waiting.isEmpty else { return [] }
    var findings: [Int: [Finding]] = [:]
    for (later, earlier, platforms) in lastPairs() {
      guard let b = waiting[later]?.member, let a = waiting[earlier]?.member else { continue }
      findings[later, default: []] += self.findings(of: a, b, on: platforms)
      for number in [later, earlier] { waiting[number]?.platforms.removeAll(where: platforms.contains) }
    }
    for (number, waiting) in waiting.sorted(by: { $0.key < $1.key }) where !waiting.platforms.isEmpty {
      if let traced {
        compared += [writer.compared(traced, missing: waiting.member, on: waiting.platforms)].compactMap(\.self)
      }
      let language = waiting.member.versions[0].language.other
      findings[number, default: []] += writer.findings(missing: language, of: waiting.member, on: waiting.platforms)
    }
    let results = findings.sorted { $0.key < $1.key }.compactMap { number, findings -> PostResult? in
      guard let member = waiting[number]?.member, !findings.isEmpty else { return nil }
      return PostResult(
        post: member.post, path: member.path, findings: findings.numbered(for: member.name), isSupplement: true)
    }
    waiting = [:]
    queues = [:]
    return results
  }

  /// Of two posts in one language each.
  private mutating func findings(
    of earlier: CampaignMember, _ later: CampaignMember, on platforms: [String?]
  ) -> [Finding] {
    let (a, b) = ((earlier, earlier.versions[0]), (later, later.versions[0]))
    if let traced, let pair = writer.compared(traced, a, b, on: platforms) { compared.append(pair) }
    return writer.findings(of: a, b, on: platforms)
  }

  private mutating func note(both member: CampaignMember) {
    guard let traced else { return }
    let pair =
      member.versions.count == 2
      ? writer.compared(traced, (member, member.versions[0]), (member, member.versions[1]), on: member.platforms)
      : writer.compared(traced, missing: member, on: member.platforms)
    if let pair { compared.append(pair) }
  }

  private struct Group: Hashable {
    let campaign: String
    let platform: String?
  }

  /// Of those that wait in one campaign and on one platform: first those at one time, then in order. Two whose names tell
  /// different messages are none.
  private func lastPairs() -> [(later: Int, earlier: Int, platforms: [String?])] {
    var groups: [Group: [Language: [Int]]] = [:]
    for number in waiting.keys.sorted() {
      guard let waiting = waiting[number], let campaign = waiting.member.campaign else { continue }
      for platform in waiting.platforms {
        groups[Group(campaign: campaign, platform: platform), default: [:]][
          waiting.member.versions[0].language, default: []
        ].append(number)
      }
    }
    struct Two: Hashable {
      let later: Int
      let earlier: Int
    }
    var met: [Two: [String?]] = [:]
    for (group, members) in groups {
      for (a, b) in pairs(members[.english] ?? [], members[.french] ?? []) {
        met[Two(later: max(a, b), earlier: min(a, b)), default: []].append(group.platform)
      }
    }
    return met.map { two, platforms in
      let order = waiting[two.later]?.platforms ?? []
      return (two.later, two.earlier, order.filter(platforms.contains))
    }.sorted { ($0.later, $0.earlier) < ($1.later, $1.earlier) }
  }

  private func pairs(_ english: [Int], _ french: [Int]) -> [(Int, Int)] {
    func isNamed(_ number: Int) -> Bool { waiting[number]?.member.message != nil }
    var pairs: [(Int, Int)] = []
    var taken: Set<Int> = []
    func meet(_ some: [Int], _ others: [Int]) {
      var byTime: [Moment: Queue] = [:]
      for other in others where !taken.contains(other) {
        if let time = waiting[other]?.member.scheduled { byTime[time, default: Queue()].append(other) }
      }
      for one in some where !taken.contains(one) {
        guard let time = waiting[one]?.member.scheduled, let other = byTime[time]?.popFirst() else { continue }
        pairs.append((one, other))
        taken.formUnion([one, other])
      }
    }
    func meetInOrder(_ some: [Int], _ others: [Int]) {
      for (one, other) in zip(some.filter { !taken.contains($0) }, others.filter { !taken.contains($0) }) {
        pairs.append((one, other))
        taken.formUnion([one, other])
      }
    }
    let (free, freeFrench) = (english.filter { !isNamed($0) }, french.filter { !isNamed($0) })
    let (named, namedFrench) = (english.filter(isNamed), french.filter(isNamed))
    meet(free, namedFrench)
    meet(named, freeFrench)
    meetInOrder(free, freeFrench)
    meetInOrder(free, namedFrench)
    meetInOrder(named, freeFrench)
    return pairs
  }
}
