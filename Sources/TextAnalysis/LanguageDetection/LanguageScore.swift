internal import Diagnostics

/// How well a text fits each language, by groups of three letters and by the small words that every sentence has.
struct LanguageScore {
  /// English, French, Spanish, Portuguese, Italian, German, Dutch, and others that are written in Latin letters.
  private(set) var points = SIMD8<Int32>()
  private(set) var known = 0
  private(set) var unknown = 0
  /// Letters that are not Latin.
  private(set) var foreign = 0

  /// Adds a word: its letters, without case. `isElided` where an apostrophe follows.
  mutating func add(_ word: borrowing ShortWord, isElided: Bool) {
    if word.count == 0 { return }
    if let stop = StopWords.language(of: word, isElided: isElided) {
      points[stop == .english ? 0 : 1] &+= LanguageScore.stopWord
      known += 2
    }
    guard word.count > 1 else { return }
    var before: UInt32 = 0x20
    var letter = word[0]
    for index in 1...word.count {
      let after = index < word.count ? word[index] : 0x20
      add(before, letter, after)
      (before, letter) = (letter, after)
    }
  }

  mutating func addForeign(letters: Int) { foreign += letters }

  private mutating func add(_ first: UInt32, _ second: UInt32, _ third: UInt32) {
    let key = first << 20 | second << 10 | third
    var low = 0
    var high = LanguageScore.trigrams.count
    while low < high {
      let middle = (low + high) / 2
      if LanguageScore.trigrams[middle] < key { low = middle + 1 } else { high = middle }
    }
    guard low < LanguageScore.trigrams.count, LanguageScore.trigrams[low] == key else {
      unknown += 1
      return
    }
    known += 1
    points &+= SIMD8<Int32>(truncatingIfNeeded: LanguageScore.rows[low])
  }

  private static let stopWord: Int32 = 8

  private static let rows: [SIMD8<Int8>] = stride(from: 0, to: weights.count, by: 8).map { SIMD8(weights[$0..<$0 + 8]) }
}
