internal import Diagnostics
internal import Documents
internal import Engine
internal import Posts
internal import Rules

/// Why a rule fired on a post, or did not: its conditions as they stand in it, and what each one saw.
struct ExplainedPost {
  let rule: LintedRule
  let linter: Linter
  /// The posts of a rule about pairs, as they come by.
  private var campaigns: Campaigns

  /// - Parameter ruleset: read with `isTraced`.
  init?(_ id: String, in ruleset: Ruleset, _ sources: [PackSource], day: Day) {
    guard let rule = ruleset.rules.first(where: { $0.id == id }),
      let linted = LintedRule(rule, in: ruleset, sources)
    else { return nil }
    self.rule = linted
    linter = Linter(ruleset, rules: [rule], day: day)
    campaigns = Campaigns(linter, isTraced: true)
  }

  private var isAboutPairs: Bool { if case .pair = rule.rule.verb { true } else { false } }

  mutating func page(of post: Post, _ language: Language) -> String {
    func said(_ english: String, _ french: String) -> String { language == .english ? english : french }
    var examination = linter.examination()
    examination.trace = Trace()
    let post = linter.ruleset.namingPlatforms(of: post)
    var result = linter.result(of: post, &examination)
    let findings = result.findings
    let turns = examination.trace?.turns ?? []
    let day = post.scheduled?.day ?? linter.day
    var page = "\(post.id)  \(post.file.path)\n"
    if isAboutPairs {
      if result.member == nil {
        page += said(
          "  No other language belongs to it: it has no campaign, or is neither in English nor in French.\n",
          "  Aucune autre langue ne lui correspond : il n’a pas de campagne, ou n’est ni en anglais ni en français.\n")
      }
      campaigns.complete(&result)
    }
    if !isAboutPairs || !findings.isEmpty || !rule.rule.effective.contains(day) {
      page += "  \(verdict(findings, turns, day)[language])\n"
    }
    for finding in findings {
      page += "  \(finding.place.start.line):\(finding.place.start.column)  \(finding.message[language])\n"
    }
    let trees = self.trees(turns, language)
    for (platforms, tree) in trees {
      if trees.count > 1, !platforms.isEmpty { page += "  \(platforms.joined(separator: ", "))\n" }
      page += tree
    }
    if trees.isEmpty, findings.isEmpty, !isAboutPairs, rule.rule.effective.contains(day) {
      page += nothingSeen(language)
    }
    return page
  }

  /// What comes of it, in words.
  private func verdict(_ findings: [Finding], _ turns: [Trace.Turn], _ day: Day) -> Bilingual {
    if findings.contains(where: { $0.outcome == .fail }) {
      return Bilingual("The rule flags it.", fr: "La règle le signale.")
    }
    if findings.contains(where: { $0.outcome == .notChecked }) {
      return Bilingual("It could not be checked to its end.", fr: "La vérification n’a pas pu aller jusqu’au bout.")
    }
    if !findings.isEmpty { return Bilingual("A person must judge it.", fr: "Une personne doit en juger.") }
    if !rule.rule.effective.contains(day) {
      let line = rule.place(of: "effective").start.line
      let period = rule.rule.period(on: day) ?? Bilingual(both: "")
      return Bilingual(
        "The rule does not apply on \(day): \(period.english) (line \(line)).",
        fr: "La règle ne s’applique pas le \(day) : \(period.french) (ligne \(line)).")
    }
    let seen = turns.filter { !$0.steps.isEmpty }
    if !seen.isEmpty, seen.allSatisfy(isOutside) {
      return Bilingual(
        "The rule does not apply to it: `when` does not hold.",
        fr: "La règle ne s’y applique pas : « when » n’est pas remplie.")
    }
    return Bilingual("It passes.", fr: "Il est accepté.")
  }

  /// Whether `when` did not hold there. Of several conditions in it the first that does not hold is the last that is asked.
  private func isOutside(_ turn: Trace.Turn) -> Bool {
    let roots = turn.steps.filter { $0.depth == 0 }
    return roots.allSatisfy { key(of: $0) == "when" } && roots.contains { !$0.outcome.holds }
  }

  /// What a rule about pairs compared, once all posts have come by.
  mutating func pairs(_ language: Language) -> String {
    _ = campaigns.finish()
    return campaigns.compared.map { "\n" + $0.tree(line: rule.keyPlace(of: "pair").start.line, language) }.joined()
  }

  private func nothingSeen(_ language: Language) -> String {
    let isEnglish = language == .english
    if rule.rule.view == .media {
      return isEnglish
        ? "  It has no picture or film that the rule could look at.\n"
        : "  Il n’a ni image ni film que la règle puisse examiner.\n"
    }
    switch rule.rule.verb {
    case .limit:
      return isEnglish
        ? "  There is nothing of what it limits.\n" : "  Il n’y a rien de ce qu’elle limite.\n"
    case .forbid, .require, .prefer, .ask, .pair:
      return isEnglish
        ? "  It has no condition that looked: no phrase of it stands in the post.\n"
        : "  Aucune de ses conditions n’a eu à regarder : aucune de ses expressions ne figure dans le message.\n"
    }
  }

  /// What was seen on platforms, those together on which it was the same.
  private func trees(_ turns: [Trace.Turn], _ language: Language) -> [(platforms: [String], tree: String)] {
    var shown: [(platforms: [String], tree: String)] = []
    for turn in turns where !turn.steps.isEmpty {
      let tree = self.tree(of: turn.steps, language)
      let platform = turn.platform.map { [$0] } ?? []
      if let index = shown.firstIndex(where: { $0.tree == tree }) {
        shown[index].platforms += platform.filter { !shown[index].platforms.contains($0) }
      } else {
        shown.append((platform, tree))
      }
    }
    return shown
  }

  private func tree(of steps: [Trace.Step], _ language: Language) -> String {
    var tree = ""
    var root: String?
    var media: Int?
    // Of several pictures that are looked at by themselves, each has a tree of its own.
    let isByPicture = rule.rule.view == .media && Set(steps.map(\.media)).count > 1
    for step in steps {
      if step.depth == 0 {
        if isByPicture, let number = step.media, number != media {
          tree += language == .english ? "  picture or film \(number + 1)\n" : "  image ou film \(number + 1)\n"
          media = number
          root = nil
        }
        let key = key(of: step)
        if key != root, let key { tree += "  \(key)\(sense(of: key)[language])\n" }
        root = key
      }
      // A verb that looks by itself stands behind its own key.
      let place = step.range.flatMap { step.file?.place(of: $0) } ?? rule.keyPlace(of: step.name)
      let line = place.start.line
      tree += String(repeating: "  ", count: step.depth + 2) + step.line(language, line) + "\n"
    }
    return tree
  }

  /// The key of the rule that a condition stands behind, or that names the verb.
  private func key(of step: Trace.Step) -> String? {
    guard let range = step.range, let file = step.file else { return step.name }
    return ["when", "forbid", "require", "except"].first { key in
      guard let written = rule.written(key) else { return false }
      return written.file.path == file.path && written.node.range.contains(range)
    }
  }

  /// What it means for the rule that the conditions behind a key hold.
  private func sense(of key: String) -> Bilingual {
    switch key {
    case "when": Bilingual(": the rule applies where this holds", fr: " : la règle s’applique si ceci est rempli")
    case "forbid": Bilingual(": this must not hold", fr: " : ceci ne doit pas être rempli")
    case "require": Bilingual(": this must hold", fr: " : ceci doit être rempli")
    case "except": Bilingual(": this is excused", fr: " : ceci est excusé")
    default: Bilingual("", fr: "")
    }
  }
}
