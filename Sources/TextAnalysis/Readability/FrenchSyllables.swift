/// French: groups of vowels, parted where an accent or a group of consonants parts them.
struct FrenchSyllables {
  private(set) var count = 0

  /// Small letters, and apostrophes: what stands before one joins what follows.
  init(_ letters: [UInt16]) {
    let sounds = FrenchSyllables.sounds(of: letters)
    for index in sounds.indices where FrenchSyllables.isVowel(sounds[index]) {
      let before = index > 0 ? sounds[index - 1] : 0x27
      if !FrenchSyllables.isVowel(before) || FrenchSyllables.parts(before, sounds[index]) {
        count += 1
      } else if before == FrenchSyllables.i, index > 2, FrenchSyllables.isCluster(sounds[index - 3], sounds[index - 2])
      {
        count += 1  // pri-er, pu-bli-é
      }
    }
    count = max(1, count)
  }

  /// Without the u of `qu` and `gu`, the e of `gea`; with the y of `voyage` as a consonant.
  private static func sounds(of letters: [UInt16]) -> [UInt16] {
    var sounds: [UInt16] = []
    for (index, letter) in letters.enumerated() {
      let before = index > 0 ? letters[index - 1] : 0
      let after = index + 1 < letters.count ? letters[index + 1] : 0
      switch letter {
      case 0x27: continue
      case 0x75 where before == 0x71: continue
      case 0x75 where before == 0x67 && [0x65, 0xE9, 0xE8, 0xEA, 0x69, 0xEE].contains(after): continue
      case 0x65 where before == 0x67 && [0x61, 0x6F, 0xE2, 0xF4].contains(after): continue
      case 0x79 where [0x61, 0x6F, 0x75].contains(before) && isVowel(after): sounds.append(0x6A)
      case 0x153: sounds.append(0x65)
      default: sounds.append(letter)
      }
    }
    return sounds
  }

  private static let i: UInt16 = 0x69

  private static func isVowel(_ letter: UInt16) -> Bool {
    switch letter {
    // a e i o u y, and with accents
    case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79, 0xE0, 0xE2, 0xE4, 0xE8...0xEB, 0xEE, 0xEF, 0xF4, 0xF6, 0xF9, 0xFB, 0xFC,
      0xE6:
      true
    default: false
    }
  }

  /// Whether two vowels side by side are two syllables: `é` and what follows, `o-a`, `u-o`, `a-ï`.
  private static func parts(_ first: UInt16, _ second: UInt16) -> Bool {
    switch (first, second) {
    case (0xE9, 0x65), (0xE8, 0x65): false
    case (0xE9, _), (0xE8, _): true
    case (0x61, 0xEB), (0x6F, 0xEB), (0x61, 0xE9), (0x61, 0xE8), (0x61, 0xEF), (0x61, 0x6F), (0x6F, 0xEF), (0x6F, 0xE8),
      (0x6F, 0x61), (0x6F, 0xE9):
      true
    case (0x75, 0xE9), (0x75, 0xE8), (0x75, 0xEF), (0x75, 0x61), (0x75, 0x6F): true
    default: false
    }
  }

  /// `bl`, `pr`, `tr` and the like.
  private static func isCluster(_ first: UInt16, _ second: UInt16) -> Bool {
    (second == 0x6C || second == 0x72) && [0x62, 0x63, 0x64, 0x66, 0x67, 0x70, 0x74, 0x76].contains(first)
  }
}
