package import Diagnostics

/// The language that a text is written in; nil where that is neither English nor French, or is not sure.
///
///     detectedLanguage(of: "Renseignez-vous sur le recensement".utf8.span)   // .french
///     detectedLanguage(of: "OK 👍".utf8.span)                                // nil
///
/// Links, hashtags, mentions and numbers tell nothing. Unknown rather than wrong: the best language must lead by a margin,
/// and most of the text must look like one of those that are known. Of 1,162 short official texts 1,138 are told right,
/// 5 wrong and 19 not at all; under 40 characters 55, none and 11 of 66.
package func detectedLanguage(of text: Span<UInt8>) -> Language? {
  detectedLanguage(of: text, in: ByteRange(0, text.count))
}

func detectedLanguage(of text: Span<UInt8>, in range: ByteRange) -> Language? {
  var score = LanguageScore()
  var word = ShortWord()
  var offset = range.start
  while offset < range.end {
    let (scalar, next) = text.readScalar(at: offset)
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F:
      let folded = CaseFolding.folded(scalar)
      if folded < 0x250 { word.append(folded) }
    // Soft hyphens and zero-width signs stand inside words.
    case 0xAD, 0x200B...0x200D, 0x2060: break
    default:
      score.add(word, isElided: scalar == 0x27 || scalar == 0x2019)
      word.removeAll()
      switch scalar {
      case 0x23, 0x40:
        offset = endOfPiece(in: text, from: next, to: range.end)
        continue
      case 0x3A where isLink(at: next, in: text, to: range.end):
        offset = endOfPiece(in: text, from: next, to: range.end)
        continue
      case 0x370...: if isWordScalar(scalar) { score.addForeign(letters: 1) }
      default: break
      }
    }
    offset = next
  }
  score.add(word, isElided: false)
  return score.language
}

/// `//` after a colon.
private func isLink(at offset: Int, in text: Span<UInt8>, to end: Int) -> Bool {
  offset + 1 < end && text[offset] == 0x2F && text[offset + 1] == 0x2F
}

private func endOfPiece(in text: Span<UInt8>, from start: Int, to end: Int) -> Int {
  var offset = start
  while offset < end {
    let (scalar, next) = text.readScalar(at: offset)
    if scalar.isWhitespace { break }
    offset = next
  }
  return offset
}

extension LanguageScore {
  /// English or French, where one of them leads all other languages.
  fileprivate var language: Language? {
    let count = known + unknown
    guard count >= LanguageScore.fewest, 2 * unknown <= count, 4 * foreign <= count else { return nil }
    let best = points[0] > points[1] ? 0 : 1
    // Of a few words one alone can mislead, as “utilize” does.
    let margin = count < LanguageScore.few ? 4 * LanguageScore.margin : LanguageScore.margin
    for index in 0..<8 where index != best && points[best] - points[index] < margin { return nil }
    return best == 0 ? .english : .french
  }

  /// Groups of three letters that a text must have.
  private static let fewest = 8
  private static let few = 16
  private static let margin = 14
}
