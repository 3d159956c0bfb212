import Testing

@testable import Patterns

struct RepetitionsTests {
  private func repetitions(_ text: String...) -> Repetitions {
    var repetitions = Repetitions()
    for text in text { repetitions.add(text.utf8.span) }
    return repetitions
  }

  @Test(arguments: [
    ("", 0), ("abc", 0), ("aa", 2), ("Sooo good", 3), ("AaAa", 4), ("a a", 0), ("111", 0), ("@@@", 0), ("aaaaaaab", 7),
    ("xaaaaaaaaaaaaaaaaaaay", 19), ("1234567aa", 2), ("éé", 0), ("zzz{{{", 3), ("12345aaa67 aa", 3),
  ])
  func `the longest run of a letter is counted`(text: String, most: Int) {
    #expect(repetitions(text).sameLetters == most)
  }

  @Test(arguments: [
    ("the the", true), ("The  THE end", true), ("the\nthe", true), ("the then", false), ("then the", false),
    ("the. the", false), ("the, the", false), ("the\u{A0}the", true), ("a b a", false), ("and the the", true),
    ("the-the", false), ("théâtre théâtre", false), ("a", false), ("12 12", false), ("une longue longue vie", true),
    ("12345678 mot mot", true), ("  mot mot", true),
  ])
  func `a word that stands there twice is seen`(text: String, isThere: Bool) {
    #expect(repetitions(text).hasDoubledWord == isThere)
  }

  @Test func `words of two texts are not beside each other, and the longest run of any counts`() {
    let found = repetitions("aaa the", "the bb")
    #expect(found.sameLetters == 3)
    #expect(!found.hasDoubledWord)
  }

  /// The same, byte by byte.
  private func slowly(_ bytes: [UInt8]) -> (sameLetters: Int, hasDoubledWord: Bool) {
    func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) || (97...122).contains(byte) }
    var most = 0
    for (start, byte) in bytes.enumerated() where isLetter(byte) {
      let run = bytes[start...].prefix { $0 | 0x20 == byte | 0x20 }.count
      if run > 1 { most = max(most, run) }
    }
    var words: [(small: [UInt8], isJoined: Bool)] = []
    var isJoined = false
    var word: [UInt8] = []
    for byte in bytes + [0x2E] {
      if isLetter(byte) {
        word.append(byte | 0x20)
        continue
      }
      if !word.isEmpty { words.append((word, isJoined)) }
      if !word.isEmpty { isJoined = true }
      word = []
      if byte != 0x20, !(9...13).contains(byte), byte < 0x80 { isJoined = false }
    }
    let isDoubled = zip(words, words.dropFirst()).contains { $0.small == $1.small && $1.isJoined }
    return (most, isDoubled)
  }

  @Test func `eight bytes at a time see what one at a time sees`() {
    var random = Seeded(state: 30_11)
    let pieces: [[UInt8]] = ["a", "A", "b", "aa", "ab", " ", "  ", ".", "é", "\t", "1", "the", "z", "{", "@"].map {
      Array($0.utf8)
    }
    for _ in 0..<20_000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0..<16, using: &random) { bytes += pieces.randomElement(using: &random) ?? [] }
      var quick = Repetitions()
      quick.add(bytes.span)
      let slow = slowly(bytes)
      #expect(quick.sameLetters == slow.sameLetters && quick.hasDoubledWord == slow.hasDoubledWord, "\(bytes)")
    }
  }
}
