internal import Diagnostics
internal import Posts
internal import Rules

/// Makes findings of what is wrong with a pair, on one of its two posts.
struct PairWriter {
  let rules: [Rule]
  let platforms: [Platform]

  /// What rules say of two versions, on the later one; `shared` are the platforms on which they meet.
  func findings(
    of earlier: (member: CampaignMember, version: Version), _ later: (member: CampaignMember, version: Version),
    on shared: [String?]
  ) -> [Finding] {
    var findings: [Finding] = []
    for index in later.member.concerned.keys.sorted() {
      guard case .pair(let pair) = rules[index].verb else { continue }
      let places = shared.filter { platform in
        [earlier.member, later.member].allSatisfy { $0.isHeld(to: index, on: platform) }
      }
      if places.isEmpty { continue }
      let differences = Comparison(pair: pair, earlier: earlier, later: later).differences
      for difference in differences {
        findings += self.findings(difference, rules[index], later.member, earlier.member, on: places)
      }
    }
    return findings
  }

  /// What rules say of a post whose other language did not come by on these platforms.
  func findings(missing language: Language, of member: CampaignMember, on platforms: [String?]) -> [Finding] {
    member.concerned.keys.sorted().flatMap { index -> [Finding] in
      guard case .pair(let pair) = rules[index].verb, pair.requiresBoth else { return [] }
      let places = platforms.filter { member.isHeld(to: index, on: $0) }
      if places.isEmpty { return [] }
      return findings(Difference(words: language.isMissing), rules[index], member, nil, on: places)
    }
  }

  /// What a rule asks of two versions, and what it sees.
  func compared(
    _ index: Int, _ earlier: (member: CampaignMember, version: Version),
    _ later: (member: CampaignMember, version: Version), on platforms: [String?]
  ) -> ComparedPair? {
    guard case .pair(let pair) = rules[index].verb else { return nil }
    return ComparedPair(
      earlier: ComparedPair.Side(post: earlier.member.post, language: earlier.version.language),
      later: ComparedPair.Side(post: later.member.post, language: later.version.language), platforms: platforms,
      isHeld: platforms.contains { platform in
        [earlier.member, later.member].allSatisfy { $0.isHeld(to: index, on: platform) }
      },
      questions: Comparison(pair: pair, earlier: earlier, later: later).questions)
  }

  /// That no other language came by.
  func compared(_ index: Int, missing member: CampaignMember, on platforms: [String?]) -> ComparedPair? {
    guard case .pair(let pair) = rules[index].verb, let version = member.versions.first else { return nil }
    var compared = ComparedPair(
      earlier: ComparedPair.Side(post: member.post, language: version.language), later: nil, platforms: platforms,
      isHeld: platforms.contains { member.isHeld(to: index, on: $0) })
    if pair.requiresBoth {
      compared.questions = [
        ComparedPair.Question(
          name: "require", there: [], here: [], differences: [version.language.other.isMissing])
      ]
    }
    return compared
  }

  private func findings(
    _ difference: Difference, _ rule: Rule, _ member: CampaignMember, _ other: CampaignMember?, on places: [String?]
  ) -> [Finding] {
    // What holds on all of its platforms is said once.
    if places.count == member.platforms.count {
      let platform = places.count == 1 && rule.dependsOnPlatform ? places[0] : nil
      return [finding(difference, rule, member, other, on: platform)]
    }
    return places.map { finding(difference, rule, member, other, on: $0) }
  }

  private func finding(
    _ difference: Difference, _ rule: Rule, _ member: CampaignMember, _ other: CampaignMember?, on platform: String?
  ) -> Finding {
    let here = difference.here
    let match = here?.shown ?? difference.there?.shown ?? ""
    let title = platforms.first { $0.name == platform }?.title
    let message = rule.message.filled { placeholder, language in
      switch placeholder {
      case .match: match
      case .difference: difference.words[language]
      case .platform: title?[language] ?? (language == .english ? "the platform" : "la plateforme")
      case .value, .limit, .suggestion, .question: ""
      }
    }
    var related: [Finding.Related] = []
    if let other, other.post != member.post || difference.there != nil {
      let place = difference.there?.place ?? (difference.isOfSchedule ? other.placeOfSchedule : other.place)
      related = [Finding.Related(message: other.isCalled(beside: difference), place: place)]
    }
    return Finding(
      rule: rule.id, severity: rule.description.severity, outcome: .fail, post: member.post, platform: platform,
      part: here?.part ?? (difference.isOfSchedule ? "scheduled" : "text"),
      place: here?.place ?? (difference.isOfSchedule ? member.placeOfSchedule : member.place), range: here?.range,
      evidence: match, message: message, cites: rule.description.cites, related: related, fingerprint: Fingerprint())
  }
}

extension CampaignMember {
  /// Whether the rule is about the post there, and nothing excuses it.
  fileprivate func isHeld(to rule: Int, on platform: String?) -> Bool {
    concerned[rule]?.contains(platform) == true && excused[rule]?.contains(platform) != true
  }

  fileprivate func isCalled(beside difference: Difference) -> Bilingual {
    difference.there == nil
      ? Bilingual("the other language: \(post)", fr: "l’autre langue : \(post)")
      : Bilingual("in the other language: \(post)", fr: "dans l’autre langue : \(post)")
  }
}
