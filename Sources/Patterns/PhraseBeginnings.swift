/// Where in a text phrases may begin: what is known of the first three bytes of all of them, in eight kilobytes.
///
///     let beginnings = PhraseBeginnings(of: [Array("miracle".utf8), Array("cure".utf8)], startingWords: [true, false])
///     beginnings.forEachPlace(in: "a miracle".utf8.span, knowsWords: true) { place, maySuffice in … }   // 2
///
/// It never misses a beginning. Where it is mistaken, somebody goes a step in vain. Most bytes of most texts begin no phrase, and
/// to look at three bytes where they stand is much quicker than to follow an automaton, each of whose steps waits for the one
/// before and for memory that is not near.
struct PhraseBeginnings: Sendable {
  /// Whether a phrase may begin with three bytes: a bit for each number that the lowest five bits of the three make. The first
  /// are for bytes behind a letter or a digit, the second for all others.
  private let bits: [UInt64]
  /// For each byte, what it adds to the number of three bytes of which it is the third; and, where it is no letter and no digit,
  /// the bit that stands for the other half three steps later. With each step all of it moves on by the five bits of a byte.
  private let steps: [UInt32]
  /// Whether a phrase of one or two bytes may be there: a bit for each number that the lowest five bits of two bytes make.
  private let shortBits: [UInt64]

  private static let half: Int = 1 << 15

  /// `startingWords` tells which phrases are looked for only where a word starts: of those that begin with a letter or a digit
  /// of ASCII, where no other stands before it.
  init(of phrases: [[UInt8]], startingWords: [Bool]) {
    var bits = [UInt64](repeating: 0, count: 2 * PhraseBeginnings.half / 64)
    var shortBits = [UInt64](repeating: 0, count: 1 << 10 / 64)
    for (phrase, startsWord) in zip(phrases, startingWords) where !phrase.isEmpty {
      // Behind a phrase of one or two bytes there may be anything.
      let seconds = phrase.count > 1 ? phrase[1]...phrase[1] : 0...31
      let thirds = phrase.count > 2 ? phrase[2]...phrase[2] : 0...31
      for third in thirds {
        for second in seconds {
          let three = UInt32(phrase[0]) | UInt32(second) << 8 | UInt32(third) << 16
          let number = PhraseBeginnings.number(of: three)
          let bit: UInt64 = 1 << UInt64(number & 63)
          bits[(number + PhraseBeginnings.half) >> 6] |= bit
          if phrase.count < 3 { shortBits[(number & 0x3FF) >> 6] |= bit }
          if !startsWord || !phrase[0].isLetterOrDigit { bits[number >> 6] |= bit }
        }
      }
    }
    (self.bits, self.shortBits) = (bits, shortBits)
    steps = (0...255).map { byte in
      (UInt32(byte) & 0x1F) << 10 | (UInt8(byte).isLetterOrDigit ? 0 : UInt32(PhraseBeginnings.half) << 15)
    }
  }

  @inline(__always)
  private static func number(of three: UInt32) -> Int {
    Int(three & 0x1F | three &>> 3 & 0x3E0 | three &>> 6 & 0x7C00)
  }

  /// Calls `body` with each place where a phrase may begin, and whether one or two of the bytes there may be all of it.
  ///
  /// Where nobody `knowsWords`, as the text is not what words are told by, any byte may begin one.
  @inline(__always)
  func forEachPlace(
    in text: Span<UInt8>, knowsWords: Bool, _ body: (_ place: Int, _ maySuffice: Bool) -> Void
  ) {
    let (bits, steps, shortBits) = (bits.span, steps.span, shortBits.span)
    let half = UInt32(PhraseBeginnings.half)
    let least = knowsWords ? 0 : half
    // Before the first byte no word has begun.
    var state = half &<< 15
    for place in 0..<Swift.min(text.count, 2) {
      state = unsafe state &>> 5 | steps[unchecked: Int(text[unchecked: place])]
    }
    if text.count == 1 { state = state &>> 5 | steps[0] }
    var place = 0
    while place < text.count {
      let third = unsafe place &+ 2 < text.count ? text[unchecked: place &+ 2] : 0
      state = unsafe state &>> 5 | steps[unchecked: Int(third)]
      let bit = Int(state & 0xFFFF | least)
      // There is a bit for each number of 16 bits and of 10, and a step for each byte.
      if unsafe bits[unchecked: bit &>> 6] &>> UInt64(bit & 63) & 1 == 1 {
        let short = bit & 0x3FF
        body(place, unsafe shortBits[unchecked: short &>> 6] &>> UInt64(short & 63) & 1 == 1)
      }
      state &= ~half
      place &+= 1
    }
  }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool { (self | 0x20) &- 0x61 < 26 || self &- 0x30 < 10 }
}
