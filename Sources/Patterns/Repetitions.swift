/// What a text says twice: what patterns tell by back-references, of which nothing else can be known beforehand.
///
///     var repetitions = Repetitions()
///     repetitions.add("Sooo the the".utf8.span)
///     repetitions.sameLetters      // 3
///     repetitions.hasDoubledWord   // true
package struct Repetitions: Sendable {
  /// The longest run of one letter of ASCII, whatever its case; 0 where none stands twice.
  private(set) var sameLetters = 0
  /// Whether two words of letters of ASCII stand beside each other that are one, whatever their case and the space.
  private(set) var hasDoubledWord = false
  /// Whether it may hold ſ or K, which caseless patterns take for s and k.
  private(set) var mayHoldDisguisedLetters = false

  package init() {}

  /// Takes in one more text.
  package mutating func add(_ text: Span<UInt8>) {
    var (same, most) = (0, sameLetters)
    var last: UInt8 = 0
    // Where the word at hand and the one before it begin; -1 where there is none.
    var word = -1
    var before = -1
    var beforeEnd = 0
    for index in text.indices {
      let byte = unsafe text[unchecked: index]
      let letter = byte | 0x20
      if letter &- 0x61 < 26 {
        if letter == last {
          same &+= 1
          most = max(most, same)
        } else {
          same = 1
        }
        if word < 0 { word = index }
        last = letter
        continue
      }
      if word >= 0 {
        if before >= 0, !hasDoubledWord { hasDoubledWord = text.isSameWord(before..<beforeEnd, word..<index) }
        (before, beforeEnd, word) = (word, index, -1)
      }
      // U+017F ends with BF, U+212A with AA.
      if byte == 0xBF || byte == 0xAA { mayHoldDisguisedLetters = true }
      last = 0
      // White space of ASCII, or a byte of a longer sign, which may be white space.
      if byte != 0x20, byte &- 9 > 4, byte < 0x80 { before = -1 }
    }
    if word >= 0, before >= 0, !hasDoubledWord {
      hasDoubledWord = text.isSameWord(before..<beforeEnd, word..<text.count)
    }
    sameLetters = most
  }
}

extension Span<UInt8> {
  fileprivate func isSameWord(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    guard a.count == b.count else { return false }
    for index in 0..<a.count where self[a.lowerBound + index] | 0x20 != self[b.lowerBound + index] | 0x20 {
      return false
    }
    return true
  }
}
