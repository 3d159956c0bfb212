internal import Diagnostics
package import Posts
package import Rules

// Rules about pairs of posts.

extension Linter {
  /// Whether no other post can add to what is said of the post.
  package func knowsAll(of post: Post) -> Bool {
    pairRules.isEmpty || post.campaign == nil && !(post.language?.hasPrefix("mul") ?? false)
  }

  /// What is to be kept of the post for rules about pairs; nil where it is the business of none.
  func member(of post: Post, _ views: [View]) -> CampaignMember? {
    if knowsAll(of: post) { return nil }
    return CampaignMember(post, platforms: views.flatMap(\.names), withExcerpts: keepsExcerpts)
  }

  /// Which rules about pairs the post is the business of on the platforms that are being looked at, and, the first time, its
  /// versions.
  func look(
    at member: inout CampaignMember?, _ view: View, isFirst: Bool, _ examination: inout Examination,
    _ claims: inout Claims
  ) {
    if isFirst {
      guard let versions = VersionReader.versions(of: examination.post, examination, withExcerpts: keepsExcerpts) else {
        for index in pairRules {
          claims.add(index, .notChecked(.tooManyPlaces(VersionReader.mostItems)), on: member?.platforms ?? [])
        }
        member = nil
        return
      }
      if versions.isEmpty { return member = nil }
      member?.versions = versions
    }
    for index in pairRules where prepared[index].effective.contains(examination.post.scheduled?.day ?? day) {
      for platform in view.platforms {
        examination.lookAt(platform)
        do throws(Inconclusive) {
          let concern = try prepared[index].concerns(&examination)
          if concern.applies { member?.concerned[index, default: []].append(platform?.name) }
          if concern.isExcused { member?.excused[index, default: []].append(platform?.name) }
        } catch {
          claims.add(index, .notChecked(error), on: [platform?.name])
        }
      }
    }
    examination.lookAt(view.platforms[0])
  }

  /// The one language of the post, where a rule about pairs would be asked of it if it named a campaign.
  func loneLanguage(_ day: Day, _ examination: inout Examination) -> Language? {
    guard examination.languages.count == 1 else { return nil }
    for index in pairRules where prepared[index].effective.contains(day) {
      if let concern = try? prepared[index].concerns(&examination), concern.applies { return examination.languages[0] }
    }
    return nil
  }

  /// The names of the rules about pairs.
  package var namesOfPairRules: [String] { pairRules.map { rules[$0].id } }

  /// What is wrong between the two languages of one post; of a post that is said to hold both, that one of them is missing.
  func differencesInside(_ member: CampaignMember) -> [Finding] {
    guard member.isBoth else { return [] }
    let writer = PairWriter(rules: rules, platforms: ruleset.platforms)
    guard member.versions.count == 2 else {
      return writer.findings(missing: member.versions[0].language.other, of: member, on: member.platforms)
    }
    return writer.findings(
      of: (member, member.versions[0]), (member, member.versions[1]), on: member.platforms)
  }

  /// All that the rules say of these posts, pairs among them; what is missing is said at the end.
  package func results(of posts: [Post], _ examination: inout Examination) -> [PostResult] {
    var campaigns = Campaigns(self)
    var results: [PostResult] = []
    for post in posts {
      var result = self.result(of: post, &examination)
      campaigns.complete(&result)
      results.append(result)
    }
    return results + campaigns.finish()
  }
}
