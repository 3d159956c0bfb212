internal import Diagnostics
internal import Documents

/// `prefer:` say this rather than that. Several suggestions may stand for one phrase; the first is the fix.
///
///     prefer: {en: {utilize: use, commence: [begin, start]}, fr: {débuter: commencer}}
///
/// A class, as rules hold it, look at it for every post, and never change it.
package final class Preference: Sendable {
  let words: WordsCondition
  /// For each variant of `words`, the suggestions for each of its phrases.
  let suggestions: [[[String]]]

  init(_ variants: [(variant: WordsCondition.Variant, suggestions: [[String]])]) {
    words = WordsCondition(variants: variants.map(\.variant), isExact: false)
    suggestions = variants.map(\.suggestions)
  }

  func breach(at mark: Mark, part: Part, in examination: borrowing Examination) -> Breach? {
    guard case .text(let text, let range) = mark.place, let phrase = mark.phrase, let variant = mark.variant else {
      return nil
    }
    let standing = String(decoding: examination.bytes(range, of: text), as: UTF8.self)
    // Behind *d’* the next word follows at once, behind what is said instead it does not.
    let isElided = words.variants[variant].written[phrase].last.map { "'’ʼ＇".contains($0) } ?? false
    let suggestions = suggestions[variant][phrase].map { suggestion in
      let joins = isElided && suggestion.last.map { $0.isLetter || $0.isNumber } ?? false
      return suggestion.capitalized(like: standing) + (joins ? " " : "")
    }
    return Breach(
      part: part, location: .text(text, range), suggestions: suggestions, replacement: suggestions.first)
  }
}

extension String {
  /// With capitals where `model` has them: *Utilize* → *Use*, *UTILIZE* → *USE*.
  func capitalized(like model: String) -> String {
    guard let first = model.first, first.isUppercase else { return self }
    if model.count > 1, model.allSatisfy({ !$0.isLowercase }) { return uppercased() }
    return prefix(1).uppercased() + dropFirst()
  }
}

/// `prefer:` as an author writes it.
package struct WrittenPreference: Sendable {
  var variants: [(language: Language?, pairs: [(from: SourceText, to: [String])])]
  /// All of it in its file.
  var range: ByteRange

  func preference(in scope: inout Scope) throws(Rejected) -> Preference {
    var ready: [(variant: WordsCondition.Variant, suggestions: [[String]])] = []
    if variants.allSatisfy(\.pairs.isEmpty) { scope.notes.addEmptyList(at: range) }
    for variant in variants {
      if let first = variant.pairs.first { scope.checkLanguage(variant.language, at: first.from.place) }
      let words = scope.variant(PhraseList(language: variant.language, phrases: variant.pairs.map(\.from)))
      // Phrases that cannot be looked for have been written down; the pack is refused, and no pair is mistaken for another.
      guard words.written.count == variant.pairs.count else { throw Rejected() }
      ready.append((words, variant.pairs.map(\.to)))
    }
    return Preference(ready)
  }
}

extension Grammar<WrittenPreference> {
  static let preference = Grammar(
    schema: .either([
      .dictionary(of: .either([.scalar, .array(of: .scalar)])).where(.leastKeys(1)),
      .bySomeLanguages(.dictionary(of: .either([.scalar, .array(of: .scalar)]))),
    ])
  ) { (node, notes) throws(Rejected) in
    guard let members = node.mapping else {
      throw notes.reject(
        .wrongType,
        Bilingual(
          "Phrases and what to say instead belong here.", fr: "Il faut ici des expressions et leurs remplacements."),
        at: node.range)
    }
    let isByLanguage = members.allSatisfy { Language(rawValue: $0.key.string) != nil && $0.value.mapping != nil }
    guard isByLanguage, !members.isEmpty else {
      return WrittenPreference(variants: [(nil, try pairs(node, &notes))], range: node.range)
    }
    return WrittenPreference(
      variants: try node.byLanguage(&notes) { (node, notes) throws(Rejected) in try pairs(node, &notes) }
        .map { (language: $0.0, pairs: $0.1) }, range: node.range)
  }

  private static func pairs(
    _ node: Node, _ notes: inout Notes
  ) throws(Rejected) -> [(from: SourceText, to: [String])] {
    var pairs: [(from: SourceText, to: [String])] = []
    for member in node.mapping ?? [] {
      pairs.append((member.key, try Grammar<[String]>.list(of: .string).read(member.value, &notes)))
    }
    return pairs
  }
}
