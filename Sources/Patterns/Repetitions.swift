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
    var most = sameLetters
    // The word before the one at hand; empty where something stands between that keeps them apart.
    var before = 0..<0
    var index = 0
    while index < text.count {
      let byte = unsafe text[unchecked: index]
      guard byte.isLetter else {
        // U+017F ends with BF, U+212A with AA.
        if byte == 0xBF || byte == 0xAA { mayHoldDisguisedLetters = true }
        // White space of ASCII, or a byte of a longer sign, which may be white space.
        if byte != 0x20, byte &- 9 > 4, byte < 0x80 { before = 0..<0 }
        index &+= 1
        continue
      }
      let start = index
      var last: UInt8 = 0
      var same = 0
      while index < text.count, unsafe text[unchecked: index].isLetter {
        let letter = unsafe text[unchecked: index] | 0x20
        if letter == last {
          same &+= 1
          if same > most { most = same }
        } else {
          (last, same) = (letter, 1)
        }
        index &+= 1
      }
      if index &- start == before.count, !hasDoubledWord { hasDoubledWord = text.isSameWord(before, start..<index) }
      before = start..<index
    }
    sameLetters = most
  }
}

extension Span<UInt8> {
  /// Of two words of one length.
  fileprivate func isSameWord(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    for index in 0..<a.count where self[a.lowerBound + index] | 0x20 != self[b.lowerBound + index] | 0x20 {
      return false
    }
    return true
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
}
