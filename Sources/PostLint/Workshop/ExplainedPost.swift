internal import Diagnostics
internal import Documents
internal import Engine
internal import Posts
internal import Rules

/// Why a rule fired on a post, or did not: its conditions as they stand in it, and what each one saw.
struct ExplainedPost {
  let rule: LintedRule
  let linter: Linter

  /// - Parameter ruleset: read with `isTraced`.
  init?(_ id: String, in ruleset: Ruleset, _ sources: [PackSource], day: Day) {
    guard let rule = ruleset.rules.first(where: { $0.id == id }),
      let linted = sources.lazy.compactMap({ LintedRule(rule, in: $0) }).first
    else { return nil }
    self.rule = linted
    linter = Linter(ruleset, rules: [rule], day: day)
  }

  func page(of post: Post, _ language: Language) -> String {
    func said(_ english: String, _ french: String) -> String { language == .english ? english : french }
    var examination = linter.examination()
    examination.trace = Trace()
    let findings = linter.result(of: post, &examination).findings
    var page = "\(post.id)  \(post.file.path)\n"
    if findings.isEmpty {
      page += said("  The rule says nothing of it.\n", "  La règle n’en dit rien.\n")
    }
    for finding in findings {
      page += "  \(finding.place.start.line):\(finding.place.start.column)  \(finding.message[language])\n"
    }
    let day = post.scheduled?.day ?? linter.day
    if !rule.rule.isEffective(on: day) {
      page += said("  It does not apply on \(day).\n", "  Elle ne s’applique pas le \(day).\n")
    }
    var shown: [(platforms: [String], tree: String)] = []
    for turn in examination.trace?.turns ?? [] where !turn.steps.isEmpty {
      let tree = self.tree(of: turn.steps, language)
      let platform = turn.platform.map { [$0] } ?? []
      if let index = shown.firstIndex(where: { $0.tree == tree }) {
        shown[index].platforms += platform.filter { !shown[index].platforms.contains($0) }
      } else {
        shown.append((platform, tree))
      }
    }
    for (platforms, tree) in shown {
      if shown.count > 1, !platforms.isEmpty { page += "  \(platforms.joined(separator: ", "))\n" }
      page += tree
    }
    if shown.isEmpty, findings.isEmpty {
      page += said(
        "  It has no condition that looked: no phrase of it stands in the post.\n",
        "  Aucune de ses conditions n’a eu à regarder : aucune de ses expressions ne figure dans le message.\n")
    }
    return page
  }

  private func tree(of steps: [Trace.Step], _ language: Language) -> String {
    var tree = ""
    var root: String?
    for step in steps {
      if step.depth == 0 {
        let key = ["when", "forbid", "require", "except"].first {
          self.rule.root[$0].map { $0.range.contains(step.range) } ?? false
        }
        if key != root, let key { tree += "  \(key)\n" }
        root = key
      }
      tree +=
        String(repeating: "  ", count: step.depth + 2) + step.line(language, self.rule.place(of: step.range).start.line)
        + "\n"
    }
    return tree
  }
}

extension Trace.Step {
  fileprivate func line(_ language: Language, _ line: Int) -> String {
    let isEnglish = language == .english
    let look = "\(name) (\(part.rawValue), \(isEnglish ? "line" : "ligne") \(line))"
    switch outcome {
    case .undecided: return "? \(look): " + (isEnglish ? "could not be decided" : "n’a pas pu être décidée")
    case .absent: return "- \(look): " + (isEnglish ? "does not hold" : "n’est pas remplie")
    case .present(let words):
      var line = "+ \(look): " + (isEnglish ? "holds" : "est remplie")
      if !words.isEmpty {
        let quoted = words.prefix(4).map { isEnglish ? "“\($0.visibleStart)”" : "« \($0.visibleStart) »" }
        line += ", \(quoted.joined(separator: ", "))"
      }
      return line
    }
  }
}

extension String {
  /// As much as fits on a line.
  fileprivate var visibleStart: String {
    let line = replacing("\n", with: " ")
    return line.count > 50 ? line.prefix(49) + "…" : line
  }
}
