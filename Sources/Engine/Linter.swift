internal import Diagnostics
internal import Documents
package import Posts
package import Rules
internal import TextAnalysis

/// Holds posts against rules.
///
///     let linter = Linter(ruleset, rules: ruleset.rules, day: Day("2026-11-24")!)
///     var examination = linter.examination()      // one for each worker
///     let result = linter.result(of: post, &examination)
package struct Linter: Sendable {
  package let ruleset: Ruleset
  /// Those that take part, sorted by name.
  package let rules: [Rule]
  /// What *today* is, for posts without a date of their own.
  package let day: Day
  /// Whether findings keep the lines that they stand in, for reports that show them.
  package var keepsExcerpts = true

  /// The same rules, with what is asked of them for every post worked out: looked at, never copied.
  private let prepared: [PreparedRule]

  /// Rules about pairs of posts, by their places in `rules`.
  private let pairRules: [Int]
  /// For each rule that gives way to others, those others.
  private let superseding: [Int: [Int]]

  /// Rules that have to look at every post, by their places in `rules`.
  private let watchful: [Int]
  /// For each watch of the lexicon, the rules that it wakes.
  private let woken: [[Int]]
  private let suffixes: PublicSuffixes
  /// For each platform, how a post is looked at that goes there alone.
  private let viewsOfPlatforms: [[View]]

  package init(_ ruleset: Ruleset, rules: [Rule], day: Day) {
    self.ruleset = ruleset
    self.rules = rules.sorted { $0.id < $1.id }
    prepared = self.rules.map(PreparedRule.init)
    self.day = day
    var watchful: [Int] = []
    var woken: [[Int]] = Array(repeating: [], count: ruleset.lexicon.watchCount)
    var pairRules: [Int] = []
    var superseding: [Int: [Int]] = [:]
    for (index, rule) in self.rules.enumerated() {
      for (other, superseded) in self.rules.enumerated() where rule.supersedes.contains(superseded.id) {
        superseding[other, default: []].append(index)
      }
      if case .pair = rule.verb {
        pairRules.append(index)
        continue
      }
      switch rule.trigger {
      case .always: watchful.append(index)
      case .anyOf(let watches): for watch in watches { woken[watch].append(index) }
      }
    }
    viewsOfPlatforms = ruleset.platforms.map { [View(family: $0.family, platforms: [$0], names: [$0.name])] }
    self.watchful = watchful
    self.pairRules = pairRules
    self.superseding = superseding
    self.woken = woken
    suffixes = ruleset.data["public-suffixes.txt"].map { PublicSuffixes(register: $0) } ?? .few
  }

  /// With `skipsNothing` every rule looks at every post, whatever was seen in it: slower, and the same findings.
  package func examination(skipsNothing: Bool = false) -> Examination {
    Examination(lexicon: ruleset.lexicon, suffixes: suffixes, skipsNothing: skipsNothing)
  }

  /// All that the rules say of one post, in the order of its places.
  package func result(of post: Post, _ examination: inout Examination) -> PostResult {
    var claims = Claims()
    examination.today = day
    let views = self.views(of: post)
    var member = member(of: post, views)
    let day = post.scheduled?.day ?? day
    for view in views {
      examination.begin(post, family: view.family, platform: view.platforms.first ?? nil)
      for index in candidates(examination) {
        let rule = prepared[index]
        guard rule.isTimeless || rule.rule.isEffective(on: day) else { continue }
        examine(rule, index, view, isOnly: views.count == 1, &examination, &claims)
      }
      if member != nil { look(at: &member, view, isFirst: view.family == views[0].family, &examination, &claims) }
    }
    claims.giveWay(superseding)
    var findings: [Finding] = []
    if !claims.all.isEmpty {
      let platforms = views.count == 1 ? views[0].names : views.flatMap(\.names)
      var writer = FindingWriter(texts: examination.texts, platforms: ruleset.platforms, keepsExcerpts: keepsExcerpts)
      findings.reserveCapacity(claims.all.count)
      for claim in claims.all {
        let rule = prepared[claim.rule]
        if claim.platforms.count == platforms.count {
          let platform = platforms.count == 1 && rule.dependsOnPlatform ? platforms[0] : nil
          findings.append(writer.finding(claim, rule.rule, of: post, platform: platform))
        } else {
          for platform in claim.platforms {
            findings.append(writer.finding(claim, rule.rule, of: post, platform: platform))
          }
        }
      }
      findings = findings.numbered(for: post.record["id"]?.scalar?.text.string ?? "")
    }
    findings += member.map(differencesInside) ?? []
    return PostResult(
      post: post.id, path: post.file.path, findings: findings,
      diagnostics: unknownPlatforms(of: post), member: member)
  }

  // MARK: Pairs

  /// What is to be kept of the post for rules about pairs; nil where it is the business of none.
  private func member(of post: Post, _ views: [View]) -> CampaignMember? {
    let isBoth = post.language?.lowercased().hasPrefix("mul") ?? false
    guard !pairRules.isEmpty, post.campaign != nil || isBoth else { return nil }
    return CampaignMember(post, platforms: views.flatMap(\.names))
  }

  /// Which rules about pairs the post is the business of on the platforms that are being looked at, and, the first time, its
  /// versions.
  private func look(
    at member: inout CampaignMember?, _ view: View, isFirst: Bool, _ examination: inout Examination,
    _ claims: inout Claims
  ) {
    if isFirst {
      guard let versions = VersionReader.versions(of: examination.post, examination) else {
        for index in pairRules {
          claims.add(index, .notChecked(.tooManyPlaces(VersionReader.mostItems)), on: member?.platforms ?? [])
        }
        member = nil
        return
      }
      if versions.isEmpty { return member = nil }
      member?.versions = versions
    }
    for index in pairRules where rules[index].isEffective(on: examination.post.scheduled?.day ?? day) {
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

  /// What is wrong between the two languages of one post; of a post that is said to hold both, that one of them is missing.
  private func differencesInside(_ member: CampaignMember) -> [Finding] {
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

  private func examine(
    _ rule: PreparedRule, _ index: Int, _ view: View, isOnly: Bool, _ examination: inout Examination,
    _ claims: inout Claims
  ) {
    guard rule.dependsOnPlatform, view.platforms.count > 1 else {
      do throws(Inconclusive) {
        for breach in try rule.breaches(in: &examination) {
          if isOnly {
            claims.addOnly(index, .breach(breach), on: view.names)
          } else {
            claims.add(index, .breach(breach), on: view.names)
          }
        }
      } catch {
        claims.add(index, .notChecked(error), on: view.names)
      }
      return
    }
    for (platform, name) in zip(view.platforms, view.names) {
      examination.lookAt(platform)
      do throws(Inconclusive) {
        for breach in try rule.breaches(in: &examination) { claims.add(index, .breach(breach), on: [name]) }
      } catch {
        claims.add(index, .notChecked(error), on: [name])
      }
    }
    examination.lookAt(view.platforms[0])
  }

  /// The rules that can have something to say, in order: those whose phrases were seen, and those that have to look.
  private func candidates(_ examination: borrowing Examination) -> [Int] {
    if examination.seesEverything { return rules.indices.filter { !pairRules.contains($0) } }
    var candidates = watchful
    for watch in examination.seenWatches { candidates += woken[watch] }
    if candidates.count == watchful.count { return watchful }
    candidates.sort()
    var last = -1
    return candidates.filter { index in
      defer { last = index }
      return index != last
    }
  }

  /// Platforms that read the post’s text alike, together.
  private struct View: Sendable {
    var family: TokenFamily
    var platforms: [Platform?]
    var names: [String?]
  }

  /// Without a platform the text is read as X reads it, which knows tags, mentions and bare links.
  private static let anywhere = [View(family: .x, platforms: [nil], names: [nil])]

  private func views(of post: Post) -> [View] {
    // What nearly every post says is worked out already.
    if post.platforms.count == 1, let index = ruleset.platforms.firstIndex(where: { $0.name == post.platforms[0] }) {
      return viewsOfPlatforms[index]
    }
    var views: [View] = []
    for name in post.platforms {
      guard let platform = ruleset.platforms.first(where: { $0.name == name }) else { continue }
      if let index = views.firstIndex(where: { $0.family == platform.family }) {
        if !views[index].platforms.contains(platform) {
          views[index].platforms.append(platform)
          views[index].names.append(platform.name)
        }
      } else {
        views.append(View(family: platform.family, platforms: [platform], names: [platform.name]))
      }
    }
    return views.isEmpty ? Linter.anywhere : views
  }

  /// Limits of a platform that nobody described could not be checked: that is not clean.
  private func unknownPlatforms(of post: Post) -> [Diagnostic] {
    if post.platforms.allSatisfy({ name in ruleset.platforms.contains { $0.name == name } }) { return [] }
    let known = ruleset.platforms.map(\.name)
    return post.platforms.filter { !known.contains($0) }.map { name in
      let range = post.record["platforms"]?.nodes.first { $0.scalar?.text.string == name }?.range ?? post.record.range
      return Diagnostic(
        .unknownPlatform,
        Bilingual(
          "No pack describes the platform `\(name)`, so its limits were not checked.",
          fr: "Aucun module ne décrit la plateforme « \(name) »; ses limites n’ont pas été vérifiées."),
        at: post.file.place(of: range),
        help: didYouMean(name, among: known)
          ?? Bilingual(
            "A pack adds a platform with a record: see the pages on writing rules.",
            fr: "Un module ajoute une plateforme avec une fiche : voir les pages sur la rédaction de règles."))
    }
  }
}

extension Node {
  fileprivate var nodes: [Node] { sequence ?? [self] }
}
