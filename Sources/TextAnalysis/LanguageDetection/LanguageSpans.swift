package import Diagnostics

/// A stretch of text in one language.
package struct LanguageSpan: Hashable, Sendable {
  package let language: Language
  package let range: ByteRange
}

/// The stretches of a post that holds both languages, in order: neighbours differ in language.
///
///     languageSpans(in: "The office is closed today.\n\nLe bureau est fermé aujourd’hui.".utf8.span)
///     // english: The office is closed today. | french: Le bureau est fermé aujourd’hui.
///
/// What is too short to tell goes with what stands before it on its line, or else with what follows.
/// Sentences, lines, and what ` / ` or ` | ` set apart are looked at one by one.
package func languageSpans(in text: Span<UInt8>) -> [LanguageSpan] {
  var spans: [LanguageSpan] = []
  var waiting: Int?
  for piece in pieces(of: text) {
    let detected = detectedLanguage(of: text, in: piece)
    if let last = spans.last, waiting == nil,
      detected == last.language || detected == nil && isOneLine(from: last.range.end, to: piece.start, in: text)
    {
      spans[spans.count - 1] = LanguageSpan(language: last.language, range: ByteRange(last.range.start, piece.end))
    } else if let detected {
      let start = waiting ?? piece.start
      waiting = nil
      if let last = spans.last, last.language == detected {
        spans[spans.count - 1] = LanguageSpan(language: detected, range: ByteRange(last.range.start, piece.end))
      } else {
        spans.append(LanguageSpan(language: detected, range: ByteRange(start, piece.end)))
      }
    } else if waiting == nil {
      waiting = piece.start
    }
  }
  if waiting != nil, let last = spans.last {
    let end = pieces(of: text).last?.end ?? last.range.end
    spans[spans.count - 1] = LanguageSpan(language: last.language, range: ByteRange(last.range.start, end))
  }
  return spans
}

private func isOneLine(from start: Int, to end: Int, in text: Span<UInt8>) -> Bool {
  for offset in start..<max(start, end) where text[offset] == 0x0A { return false }
  return true
}

/// Sentences, cut once more at line breaks and at ` / ` and ` | `.
private func pieces(of text: Span<UInt8>) -> [ByteRange] {
  var pieces: [ByteRange] = []
  for sentence in sentences(in: text) {
    var start = sentence.start
    for offset in sentence.indices where offset >= start && isCut(at: offset, in: text, sentence: sentence) {
      if start < offset { pieces.append(ByteRange(start, offset)) }
      start = offset + 1
      while start < sentence.end, text[start] == 0x20 { start += 1 }
    }
    if start < sentence.end { pieces.append(ByteRange(start, sentence.end)) }
  }
  return pieces
}

private func isCut(at offset: Int, in text: Span<UInt8>, sentence: ByteRange) -> Bool {
  switch text[offset] {
  case 0x0A: true
  case 0x2F, 0x7C:
    offset > sentence.start && text[offset - 1] == 0x20 && offset + 1 < sentence.end && text[offset + 1] == 0x20
  default: false
  }
}
