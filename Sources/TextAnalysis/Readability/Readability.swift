package import Diagnostics

/// How easy a text is to read.
///
///     Readability(post, language: .english).readingEase   // 71.3: most people of 13 can read it
///     Readability("Read this.".utf8.span, language: .english).readingEase   // nil: too short to tell
///
/// English: reading ease by R. Flesch, “A new readability yardstick”, Journal of Applied Psychology 32 (1948), and grade by
/// J. P. Kincaid and others, Research Branch Report 8-75 (1975). French: L. Kandel and A. Moles, « Application de l’indice
/// de Flesch à la langue française », Cahiers d’études de radio-télévision 19 (1958).
package struct Readability: Hashable, Sendable {
  package private(set) var sentences = 0
  package private(set) var words = 0
  package private(set) var syllables = 0
  /// Of words.
  package private(set) var letters = 0
  package let language: Language

  /// Fewer words than these give no score: one long word would decide it.
  package static let fewestWords = 30

  package init(_ text: Span<UInt8>, language: Language) {
    self.language = language
    for sentence in TextAnalysis.sentences(in: text) {
      var offset = sentence.start
      var hasWord = false
      while let word = nextWord(in: text, from: offset), word.start < sentence.end {
        hasWord = true
        words += 1
        letters += letterCount(in: text, at: word)
        syllables += TextAnalysis.syllables(in: text.extracting(word.indices), language: language)
        offset = word.end
      }
      if hasWord { sentences += 1 }
    }
  }

  package var wordsPerSentence: Double? { sentences == 0 ? nil : Double(words) / Double(sentences) }
  package var lettersPerWord: Double? { words == 0 ? nil : Double(letters) / Double(words) }
  package var syllablesPerWord: Double? { words == 0 ? nil : Double(syllables) / Double(words) }

  /// From 100, very easy, down to 0, very hard, and beyond: Flesch’s in English, Kandel and Moles’s in French.
  package var readingEase: Double? { words < Self.fewestWords ? nil : uncheckedReadingEase }

  /// The school grade of who can read it, by Flesch and Kincaid; English only.
  package var grade: Double? { words < Self.fewestWords || language != .english ? nil : uncheckedGrade }

  var uncheckedReadingEase: Double? {
    guard let wordsPerSentence, let syllablesPerWord else { return nil }
    return switch language {
    case .english: 206.835 - 1.015 * wordsPerSentence - 84.6 * syllablesPerWord
    case .french: 207 - 1.015 * wordsPerSentence - 73.6 * syllablesPerWord
    }
  }

  var uncheckedGrade: Double? {
    guard let wordsPerSentence, let syllablesPerWord else { return nil }
    return 0.39 * wordsPerSentence + 11.8 * syllablesPerWord - 15.59
  }
}

private func letterCount(in text: Span<UInt8>, at word: ByteRange) -> Int {
  var count = 0
  var offset = word.start
  while offset < word.end {
    let (scalar, next) = text.readScalar(at: offset)
    if isWordScalar(scalar), !Composition.isMark(scalar) { count += 1 }
    offset = next
  }
  return count
}
