internal import Diagnostics
internal import Documents
internal import TextAnalysis

/// `words:` one of these phrases stands, as whole words.
///
///     words: [click here, utiliz*]
///     words: {en: [click here], fr: [cliquez ici]}
///     words: {list: familiar}
///
/// Case, kinds of apostrophe and of space, soft hyphens and zero-width characters make no difference, unless `case: exact`
/// stands beside it. `*` at the end lets the last word go on; elsewhere it is refused. `l’`, `d’`, `qu’` before a word are not part of it.
struct Words: NamedCondition {
  private static let words = Key(
    "words", .phrases,
    Bilingual("one of these phrases stands, as whole words", fr: "l’une de ces expressions y figure, en mots entiers"))
  private static let exact = Key(
    "case", Grammar<LetterCase>.word(), absent: .any,
    Bilingual("`exact` where capitals matter", fr: "« exact » si les majuscules comptent"))
  static let keys: [any AnyKey] = [words, exact]

  enum LetterCase: String, CaseIterable, Sendable { case any, exact }

  let phrases: WrittenPhrases
  let letterCase: LetterCase
  /// What rules that extend this one do to its phrases, the nearest first.
  private(set) var changes: [WordChange] = []

  init(from settings: inout Settings) throws(Rejected) {
    phrases = try settings(Self.words)
    letterCase = try settings(Self.exact)
  }

  func changingWords(_ change: WordChange, _ count: inout Int) -> any WrittenCondition {
    count += 1
    var changed = self
    changed.changes.append(change)
    return changed
  }

  func condition(in scope: inout Scope) throws(Rejected) -> any Condition {
    var variants: [WordsCondition.Variant] = []
    for (file, list) in try lists(in: &scope) {
      variants.append(try scope.reading(in: file) { scope throws(Rejected) in scope.variant(list) })
    }
    return WordsCondition(variants: variants, isExact: letterCase == .exact)
  }
}

final class WordsCondition: Condition {
  struct Variant: Sendable {
    /// Nil: in any language.
    let language: Language?
    let watch: Int
    /// The phrases as their author wrote them, for `case: exact`.
    let written: [String]
    /// The same with their places, where somebody wants to know which of them stood in a post.
    var traced: [TracedPhrase] = []
  }

  let variants: [Variant]
  let isExact: Bool

  init(variants: [Variant], isExact: Bool) {
    self.variants = variants
    self.isExact = isExact
  }

  var trigger: Trigger { .anyOf(variants.map { Trigger.Watch(phrases: $0.watch) }) }

  func evidence(on subject: Subject, in examination: inout Examination) -> Evidence {
    var marks: [Mark] = []
    for (number, variant) in variants.enumerated() where examination.mayBeIn(variant.language) {
      for hit in examination.hits(of: variant.watch, on: subject) {
        if isExact, !examination.reads(variant.written[hit.phrase], at: hit.range, of: hit.text) { continue }
        marks.append(Mark(text: hit.text, hit.range, phrase: hit.phrase, variant: number))
      }
    }
    let longest = marks.withoutShorterOnes()
    if examination.trace != nil { note(longest, in: &examination) }
    return .found(longest)
  }

  private func note(_ marks: [Mark], in examination: inout Examination) {
    for mark in marks {
      guard let variant = mark.variant, let phrase = mark.phrase, variants[variant].traced.indices.contains(phrase)
      else { continue }
      examination.trace?.phrases.insert(variants[variant].traced[phrase])
    }
  }
}

extension [Mark] {
  /// Of phrases inside one another, such as *press release* and *release*, the longest; in order.
  fileprivate func withoutShorterOnes() -> [Mark] {
    if count < 2 { return self }
    var longest: [Mark] = []
    for mark in sorted(by: Mark.opensBefore) {
      // What began before goes on at least as far as all that began before it.
      if let last = longest.last, last.place != mark.place, last.contains(mark) { continue }
      longest.append(mark)
    }
    return longest
  }
}
