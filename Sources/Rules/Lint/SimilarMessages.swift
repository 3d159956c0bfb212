package import Diagnostics
internal import Documents

/// Messages that a reader cannot tell apart, told once for all rules that share one.
package enum SimilarMessages: Lint {
  package static func complaints(about rules: [LintedRule], in ruleset: Ruleset) -> [Diagnostic] {
    Language.allCases.flatMap { language in
      var groups: [(pieces: Set<String>, rules: [LintedRule])] = []
      var seen: Set<Place> = []
      for rule in rules {
        // A message that is taken over is one with that which it was taken from.
        guard let text = rule.text("message", language), !text.text.isEmpty, seen.insert(text.place).inserted else {
          continue
        }
        let pieces = text.string.pieces
        if let index = groups.firstIndex(where: { isNear($0.pieces, pieces) }) {
          groups[index].rules.append(rule)
        } else {
          groups.append((pieces, [rule]))
        }
      }
      return groups.filter { $0.rules.count > 1 }.map { complaint(about: $0.rules, language) }
    }
  }

  private static func isNear(_ a: Set<String>, _ b: Set<String>) -> Bool {
    // Cheap reasons first: most pairs have little in common.
    if min(a.count, b.count) * 10 < max(a.count, b.count) * 9 { return false }
    let shared = a.intersection(b).count
    return shared * 10 >= (a.count + b.count - shared) * 9
  }

  private static func complaint(about rules: [LintedRule], _ language: Language) -> Diagnostic {
    let names = rules.prefix(4).map { "`\($0.id)`" }
    let more = rules.count - names.count
    let english = names.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
    let french = rules.prefix(4).map { "« \($0.id) »" }.joined(separator: ", ") + (more > 0 ? " et \(more) autres" : "")
    func place(_ rule: LintedRule) -> Place {
      rule.text("message", language)?.place ?? rule.rule.place
    }
    return Diagnostic(
      .similarMessages,
      Bilingual(
        "\(rules.count) rules have nearly the same \(language == .english ? "English" : "French") message: \(english).",
        fr:
          "\(rules.count) règles ont presque le même message en \(language == .english ? "anglais" : "français") : \(french)."
      ),
      at: place(rules[0]),
      help: Bilingual("Say in each what is its own.", fr: "Dites dans chacune ce qui lui est propre."),
      labels: rules.dropFirst().prefix(3).map {
        Diagnostic.Label(Bilingual("nearly the same", fr: "presque pareil"), at: place($0))
      },
      severity: .advice)
  }
}

extension String {
  /// Three letters at a time, without regard to case: how near two texts are.
  fileprivate var pieces: Set<String> {
    let letters = Array(lowercased())
    guard letters.count > 3 else { return [lowercased()] }
    return Set((0...(letters.count - 3)).map { String(letters[$0..<($0 + 3)]) })
  }
}
