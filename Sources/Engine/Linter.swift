internal import Diagnostics
internal import Documents
internal import Patterns
package import Posts
package import Rules
internal import TextAnalysis

/// Holds posts against rules.
///
///     let linter = Linter(ruleset, rules: ruleset.rules, day: Day("2026-11-24")!)
///     var examination = linter.examination()      // one for each worker
///     let result = linter.result(of: post, &examination)
///
/// A class, as all workers hold the same one and it never changes.
package final class Linter: Sendable {
  package let ruleset: Ruleset
  /// Those that take part, sorted by name.
  package let rules: [Rule]
  /// What *today* is, for posts without a date of their own.
  package let day: Day
  /// Whether findings keep the lines that they stand in, for reports that show them.
  package let keepsExcerpts: Bool

  /// The same rules, with what is asked of them for every post worked out: looked at, never copied.
  let prepared: [PreparedRule]
  /// What the names of the rules come to: fingerprints of their findings begin with that.
  private let marks: [Fingerprint]

  /// Rules about pairs of posts, by their places in `rules`.
  let pairRules: [Int]
  /// For each rule that gives way to others, those others.
  private let superseding: [Int: [Int]]

  /// Rules about single posts, by their places in `rules`; and those of them that have to look at every post.
  private let all: BitRow
  private let watchful: BitRow
  /// The rules that watches of the lexicon wake, those of one watch together; and for each watch where its own begin, and behind
  /// the last where they end.
  private let woken: [Int]
  private let firstWoken: [Int]
  private let suffixes: PublicSuffixes
  private let platforms: [Platform]
  /// For each platform, how a post is looked at that goes there alone.
  private let viewsOfPlatforms: [[View]]

  package init(_ ruleset: Ruleset, rules: [Rule], day: Day, keepsExcerpts: Bool = true) {
    self.ruleset = ruleset
    self.keepsExcerpts = keepsExcerpts
    self.rules = rules.sorted { $0.id < $1.id }
    prepared = self.rules.map(PreparedRule.init)
    marks = self.rules.map { Fingerprint(of: $0.id) }
    self.day = day
    var all = BitRow(count: rules.count)
    var watchful = all
    var woken: [[Int]] = Array(repeating: [], count: ruleset.lexicon.watchCount)
    var pairRules: [Int] = []
    var superseding: [Int: [Int]] = [:]
    for (index, rule) in self.rules.enumerated() {
      for id in rule.supersedes {
        for (other, superseded) in self.rules.enumerated() where superseded.id == id {
          superseding[other, default: []].append(index)
        }
      }
      if case .pair = rule.verb {
        pairRules.append(index)
        continue
      }
      all.insert(index)
      switch rule.trigger {
      case .always: watchful.insert(index)
      case .anyOf(let watches):
        for watch in watches { if let seen = watch.pattern ?? watch.phrases { woken[seen].append(index) } }
      }
    }
    platforms = ruleset.platforms
    viewsOfPlatforms = ruleset.platforms.map { [View(family: $0.family, platforms: [$0], names: [$0.name])] }
    self.all = all
    self.watchful = watchful
    self.pairRules = pairRules
    self.superseding = superseding
    self.woken = woken.flatMap { $0 }
    firstWoken = woken.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    suffixes = ruleset.data["public-suffixes.txt"].map { PublicSuffixes(register: $0.read()) } ?? .few
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
    let day = post.scheduled?.day ?? day
    var member = member(of: post, views)
    var loneLanguage: Language?
    for view in views {
      examination.begin(post, family: view.family, platform: view.platforms.first ?? nil)
      examination.costs?.turns += 1
      for index in candidates(examination) {
        let rule = prepared[index]
        guard rule.effective.contains(day) else { continue }
        if let start = examination.costs?.now() {
          let before = claims.all.count
          examine(rule, index, view, isOnly: views.count == 1, &examination, &claims)
          let looked = rule.mayBreach(in: examination)
          examination.costs?.count(index, since: start, looked: looked, spoke: claims.all.count > before)
        } else {
          examine(rule, index, view, isOnly: views.count == 1, &examination, &claims)
        }
      }
      if !pairRules.isEmpty, post.campaign == nil, view.family == views[0].family {
        loneLanguage = self.loneLanguage(day, &examination)
      }
      if member != nil { look(at: &member, view, isFirst: view.family == views[0].family, &examination, &claims) }
    }
    claims.giveWay(superseding)
    var findings: [Finding] = []
    if !claims.all.isEmpty {
      let platforms = views.count == 1 ? views[0].names : views.flatMap(\.names)
      var writer = FindingWriter(
        of: post, texts: examination.texts, platforms: self.platforms, keepsExcerpts: keepsExcerpts)
      // In the order that findings have, in which alike ones are told apart.
      let claimed = claims.all
      var turns: [Turn] = []
      turns.reserveCapacity(claimed.count)
      for index in claimed.indices {
        let range = writer.range(of: claimed[index])
        let rule = claimed[index].rule
        if claimed[index].platforms.count == platforms.count {
          let isOfPlatform = platforms.count == 1 && prepared[rule].dependsOnPlatform
          turns.append(Turn(range: range, rule: rule, platform: isOfPlatform ? platforms[0] : nil, claim: index))
        } else {
          turns += claimed[index].platforms.map { Turn(range: range, rule: rule, platform: $0, claim: index) }
        }
      }
      if turns.count > 1 { turns.sort(by: <) }
      findings.reserveCapacity(turns.count)
      for turn in turns {
        findings.append(
          writer.finding(
            claimed[turn.claim], prepared[turn.rule], marks[turn.rule], at: turn.range, platform: turn.platform))
      }
    }
    if let inside = member.map(differencesInside), !inside.isEmpty {
      findings = (findings + inside.numbered(for: member?.name ?? "")).inOrder
    }
    var result = PostResult(
      post: post.id, path: post.file.path, findings: findings,
      diagnostics: unknownPlatforms(of: post) + unknownKind(of: post),
      member: member)
    result.loneLanguage = loneLanguage
    return result
  }

  /// A finding that is about to be made of a claim.
  private struct Turn {
    /// In the file.
    var range: ByteRange
    var rule: Int
    var platform: String?
    var claim: Int

    /// Rules stand in the order of their names.
    static func < (a: Turn, b: Turn) -> Bool {
      if a.range != b.range { return a.range < b.range }
      return a.rule == b.rule ? a.platform ?? "" < b.platform ?? "" : a.rule < b.rule
    }
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

  /// The rules that can have something to say, by their places in `rules`: those whose phrases were seen, and those that have
  /// to look.
  private func candidates(_ examination: borrowing Examination) -> BitRow {
    if examination.seesEverything { return all }
    var candidates = watchful
    let (woken, firstWoken) = (woken, firstWoken)
    for watch in examination.seenWatches {
      for place in firstWoken[watch]..<firstWoken[watch + 1] { candidates.insert(woken[place]) }
    }
    return candidates
  }

  /// Platforms that read the post’s text alike, together.
  struct View: Sendable {
    var family: TokenFamily
    var platforms: [Platform?]
    var names: [String?]
  }

  /// Without a platform the text is read as X reads it, which knows tags, mentions and bare links.
  private static let anywhere = [View(family: .x, platforms: [nil], names: [nil])]

  private func views(of post: Post) -> [View] {
    let named = post.platforms
    // What nearly every post says is worked out already.
    if named.count == 1, let index = platforms.firstIndex(where: { $0.name == named[0] }) {
      return viewsOfPlatforms[index]
    }
    var views: [View] = []
    for name in named {
      guard let platform = platforms.first(where: { $0.name == name }) else { continue }
      if let index = views.firstIndex(where: { $0.family == platform.family }) {
        if !views[index].names.contains(platform.name) {
          views[index].platforms.append(platform)
          views[index].names.append(platform.name)
        }
      } else {
        views.append(View(family: platform.family, platforms: [platform], names: [platform.name]))
      }
    }
    return views.isEmpty ? Linter.anywhere : views
  }

  /// Whether a pack describes the platform.
  package func describes(_ platform: String) -> Bool {
    platforms.indices.contains { platforms[$0].name == platform }
  }

  /// Limits of a platform that nobody described could not be checked: that is not clean.
  private func unknownPlatforms(of post: Post) -> [Diagnostic] {
    if post.platforms.allSatisfy(describes) { return [] }
    let known = platforms.map(\.name)
    return post.platforms.filter { !known.contains($0) }.map { name in
      let range = post.record["platforms"]?.nodes.first { $0.scalar?.text.string == name }?.range ?? post.record.range
      return Diagnostic(
        .unknownPlatform,
        Bilingual(
          "No pack describes the platform `\(name)`, so its limits were not checked.",
          fr: "Aucun module ne décrit la plateforme « \(name) »; ses limites n’ont pas été vérifiées."),
        at: post.file.place(of: range),
        help: .known(name, among: platforms))
    }
  }
}

extension Linter {
  /// A kind that is nearly one that rules ask for: they take the post for something else. Others are for those who named them.
  private func unknownKind(of post: Post) -> [Diagnostic] {
    guard let kind = post.kind, !ruleset.kinds.contains(kind),
      let help = didYouMean(kind.lowercased(), among: Array(ruleset.kinds))
    else { return [] }
    return [
      Diagnostic(
        .unknownKind,
        Bilingual(
          "No rule knows the kind `\(kind)`, so those about the kind that is meant were not asked.",
          fr: "Aucune règle ne connaît le type « \(kind) »; celles du type voulu n’ont pas été consultées."),
        at: post.file.place(of: post.record["kind"]?.range ?? post.record.range), help: help)
    ]
  }
}

extension Node {
  fileprivate var nodes: [Node] { sequence ?? [self] }
}
