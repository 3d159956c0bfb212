/// English: groups of vowels, without silent ones, and with those that part two vowels.
struct EnglishSyllables {
  private let word: [UInt8]
  private(set) var count = 0

  /// Small letters, and apostrophes.
  init(_ letters: [UInt16]) {
    var word = letters.map(EnglishSyllables.plain)
    // day's, James's
    if word.count > 2, word[word.count - 1] == UInt8(ascii: "s"), word[word.count - 2] == 0x27 {
      word.removeLast(2)
      if let last = word.last, "sxz".utf8.contains(last) { count += 1 }
    }
    word.removeAll { $0 == 0x27 }
    self.word = word
    countGroups()
    if word.count > 3 {
      dropSilent()
      for index in word.indices { count += partings(at: index) - mute(at: index) }
    }
    count = max(1, count)
  }

  private mutating func countGroups() {
    for index in word.indices where isVowel(index) && !isVowel(index - 1) { count += 1 }
  }

  /// An e at the end: `life`, `makes`, `called`; not `table`, `boxes`, `wanted`.
  private mutating func dropSilent() {
    let end = word.count
    if ends("e"), !isVowel(end - 2), !(ends("le") && !isVowel(end - 3)) { count -= 1 }
    if ends("es"), !isVowel(end - 3), !"sxzhcg".utf8.contains(word[end - 3]),
      !(ends("les") && !isVowel(end - 4))
    {
      count -= 1
    }
    if ends("ed"), !isVowel(end - 3), !"td".utf8.contains(word[end - 3]) { count -= 1 }
    // rhythm, didn't
    if ends("sm") || ends("sms") || ends("thm") || ends("thms") || ends("dnt") || ends("snt") { count += 1 }
    if holds("mc", at: 0), !isVowel(2) || word.count > 4 { count += 1 }
  }

  /// Two vowels that do not sound as one.
  private func partings(at index: Int) -> Int {
    switch word[index] {
    case UInt8(ascii: "i"):
      if holds("ia", at: index) || holds("io", at: index) {
        return index > 0 && "ctsgx".utf8.contains(word[index - 1]) || letter(index + 2, in: "u") ? 0 : 1
      }
      if holds("ier", at: index) {
        return index + 3 < word.count && !ends("s", at: index + 3) && !letter(index + 3, in: "c") ? 1 : 0
      }
      return ["ium", "iety", "ient"].contains { holds($0, at: index) } || ends("iet", at: index) ? 1 : 0
    case UInt8(ascii: "e"):
      if holds("eo", at: index) { return letter(index + 2, in: "u") ? 0 : 1 }
      return ["eum", "eing", "eity"].contains { holds($0, at: index) } || isCreate(index) ? 1 : 0
    case UInt8(ascii: "u"):
      if index > 0, "qg".utf8.contains(word[index - 1]) { return 0 }
      return ["ua", "uo", "uing", "uity"].contains { holds($0, at: index) } ? 1 : 0
    case UInt8(ascii: "o"): return holds("oing", at: index) ? 1 : 0
    case UInt8(ascii: "y"): return holds("ying", at: index) ? 1 : 0
    default: return 0
    }
  }

  /// `create` and its kin; not `cream`.
  private func isCreate(_ index: Int) -> Bool {
    index > 1 && holds("creat", at: index - 2) && !ends("creature", at: index - 2)
  }

  /// An e that falls silent inside a word: `lovely`, `useful`, `movement`, `useless`.
  private func mute(at index: Int) -> Int {
    guard letter(index, in: "e"), index > 1, !isVowel(index - 1) else { return 0 }
    if ends("ely", at: index) { return 1 }
    if holds("eless", at: index) { return isVowel(index - 2) ? 1 : 0 }
    if holds("ement", at: index) { return letter(index + 5, in: "a") ? 0 : 1 }
    return holds("eful", at: index) || holds("eness", at: index) ? 1 : 0
  }

  private func isVowel(_ index: Int) -> Bool { letter(index, in: "aeiouy") }

  private func letter(_ index: Int, in letters: String) -> Bool {
    word.indices.contains(index) && letters.utf8.contains(word[index])
  }

  private func holds(_ letters: String, at index: Int) -> Bool { word[index...].starts(with: letters.utf8) }

  private func ends(_ letters: String) -> Bool {
    word.count > letters.utf8.count && ends(letters, at: word.count - letters.utf8.count)
  }

  private func ends(_ letters: String, at index: Int) -> Bool { word[index...].elementsEqual(letters.utf8) }

  /// Without its accent, as far as syllables go.
  private static func plain(_ letter: UInt16) -> UInt8 {
    switch letter {
    // An e with an accent is never silent.
    case 0xE0...0xE5, 0xE8...0xEB: UInt8(ascii: "a")
    case 0xEC...0xEF: UInt8(ascii: "i")
    case 0xF2...0xF6: UInt8(ascii: "o")
    case 0xF9...0xFC: UInt8(ascii: "u")
    default: letter < 0x80 ? UInt8(truncatingIfNeeded: letter) : UInt8(ascii: "x")
    }
  }
}
