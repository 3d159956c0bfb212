internal import Diagnostics
internal import Documents
package import TextAnalysis

// What is worked out from the language that a text is written in.

extension Examination {
  /// The stretches of a text in one language each.
  package mutating func languageSpans(of text: Int) -> [LanguageSpan] {
    if let known = spansOfText[text] { return known }
    let bytes = texts[text].utf8
    let spans = TextAnalysis.languageSpans(in: bytes.span)
    spansOfText[text] = spans
    return spans
  }

  /// Numbers, days, times, sums and telephone numbers, each read as the language does in which it stands.
  package mutating func facts(of text: Int) -> [Fact] {
    if let known = factsOfText[text] { return known }
    var facts: [Fact] = []
    let bytes = texts[text].utf8
    for (language, range) in stretchesToRead(of: text) {
      let folded = FoldedText(bytes.span.extracting(range.indices))
      facts += TextAnalysis.facts(in: folded, language: language).map { $0.shifted(by: range.start) }
    }
    factsOfText[text] = facts
    return facts
  }

  /// Where the stretch is written in that language: all of it or, of a post in both languages, what of it is. Where it is
  /// too short to tell, as the post around it.
  mutating func ranges(in language: Language, of stretch: Subject) -> [ByteRange] {
    guard let text = stretch.text else { return [] }
    if languages.count > 1, texts[text].role.isPost {
      let spans = languageSpans(of: text)
      if spans.isEmpty { return [stretch.range] }
      return spans.filter { $0.language == language }.compactMap { $0.range.intersection(with: stretch.range) }
    }
    let bytes = texts[text].utf8
    if let detected = detectedLanguage(of: bytes.span.extracting(stretch.range.indices)) {
      return detected == language ? [stretch.range] : []
    }
    return languages.contains(language) ? [stretch.range] : []
  }

  /// The whole text in the post’s language or, of a post in both, span by span.
  private mutating func stretchesToRead(of text: Int) -> [(Language?, ByteRange)] {
    let whole = ByteRange(0, texts[text].utf8.count)
    guard languages.count > 1 else { return [(languages.first, whole)] }
    var stretches: [(Language?, ByteRange)] = []
    var start = 0
    for span in languageSpans(of: text) {
      if start < span.range.start { stretches.append((nil, ByteRange(start, span.range.start))) }
      stretches.append((span.language, span.range))
      start = span.range.end
    }
    if start < whole.end { stretches.append((nil, ByteRange(start, whole.end))) }
    return stretches
  }
}

extension ByteRange {
  fileprivate func intersection(with other: ByteRange) -> ByteRange? {
    let start = max(start, other.start)
    let end = min(end, other.end)
    return start < end ? ByteRange(start, end) : nil
  }
}
