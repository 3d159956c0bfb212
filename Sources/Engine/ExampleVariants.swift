package import Diagnostics
internal import Documents
internal import Posts
package import Rules
internal import TextAnalysis

extension ExampleTest {
  /// Each example again behind an emoji, and with its accents apart: a reader sees the same words, and so should the rule.
  package func variants(of rule: Rule) -> [Diagnostic] {
    let rule = rule.with(effective: .all)
    let linter = Linter(ruleset, rules: [rule], day: day)
    var examination = linter.examination()
    return rule.examples.flatMap { example -> [Diagnostic] in
      var notes = Notes(file: example.file)
      let posts = example.posts(for: rule, platforms: ruleset.platforms, &notes)
      func fires(_ posts: [Post]) -> Bool {
        linter.results(of: posts, &examination).contains { !$0.findings.isEmpty }
      }
      let isFlagged = fires(posts)
      return Variant.allCases.compactMap { variant in
        let changed = posts.map { variant.of($0) ?? $0 }
        guard posts.contains(where: { variant.of($0) != nil }), fires(changed) != isFlagged else { return nil }
        return complaint(about: example, variant, rule, isFlagged: isFlagged)
      }
    }
  }

  private enum Variant: CaseIterable {
    case behindEmoji, decomposed

    /// Nil where it is the same text.
    func of(_ post: Post) -> Post? {
      let text = post.text.string
      let changed =
        switch self {
        // To a text that has emoji, one more may make a difference.
        case .behindEmoji: text.isEmpty || text.hasEmoji ? text : "👩‍⚕️ " + text
        case .decomposed: TextAnalysis.decomposed(text)
        }
      if changed.utf8.elementsEqual(text.utf8) { return nil }
      return post.with { $0.text = SourceText(utf8: Array(changed.utf8), map: OffsetMap(at: $0.text.place.start)) }
    }

    var words: Bilingual {
      switch self {
      case .behindEmoji: Bilingual("behind an emoji", fr: "derrière un émoji")
      case .decomposed: Bilingual("with its accents apart", fr: "avec ses accents séparés")
      }
    }
  }

  private func complaint(about example: Example, _ variant: Variant, _ rule: Rule, isFlagged: Bool) -> Diagnostic {
    let words = variant.words
    return Diagnostic(
      .exampleVariant,
      isFlagged
        ? Bilingual(
          "`\(rule.id)` no longer flags this example \(words.english).",
          fr: "« \(rule.id) » ne signale plus cet exemple \(words.french).")
        : Bilingual(
          "`\(rule.id)` flags this example \(words.english).", fr: "« \(rule.id) » signale cet exemple \(words.french)."
        ),
      at: example.file.place(of: example.range), severity: .advice)
  }
}

extension String {
  fileprivate var hasEmoji: Bool {
    unicodeScalars.contains { $0.properties.isEmojiPresentation || $0 == "\u{FE0F}" }
  }
}
