/// Where in a text phrases may begin: what is known of the first three bytes of all of them, in eight kilobytes.
///
///     let beginnings = PhraseBeginnings(of: [Array("miracle".utf8), Array("cure".utf8)], startingWords: [true, false])
///     beginnings.forEachPlace(in: "a miracle".utf8.span, knowsWords: true) { place, three, maySuffice in … }   // 2
///
/// It never misses a beginning. Where it is mistaken, somebody goes a step in vain. Most bytes of most texts begin no phrase, and
/// to look at three bytes where they stand is much quicker than to follow an automaton, each of whose steps waits for the one
/// before and for memory that is not near.
struct PhraseBeginnings: Sendable {
  /// Whether a phrase may begin with three bytes: a bit for each number that the lowest five bits of the three make. The first
  /// are for bytes behind a letter or a digit, the second for all others.
  private let bits: [UInt64]
  /// For each byte, where the bits begin for those behind it.
  private let halves: [UInt16]
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
    halves = (0...255).map { UInt8($0).isLetterOrDigit ? 0 : UInt16(PhraseBeginnings.half) }
  }

  @inline(__always)
  private static func number(of three: UInt32) -> Int {
    Int(three & 0x1F | three &>> 3 & 0x3E0 | three &>> 6 & 0x7C00)
  }

  /// Calls `body` with each place where a phrase may begin, the three bytes there, the first the lowest and zeros behind the end,
  /// and whether one or two of them may be all of a phrase.
  ///
  /// Where nobody `knowsWords`, as the text is not what words are told by, any byte may begin one.
  @inline(__always)
  func forEachPlace(
    in text: Span<UInt8>, knowsWords: Bool, _ body: (_ place: Int, _ three: UInt32, _ maySuffice: Bool) -> Void
  ) {
    let (bits, halves, shortBits) = (bits.span, halves.span, shortBits.span)
    let outsideOfWords = UInt16(PhraseBeginnings.half)
    let least = knowsWords ? 0 : outsideOfWords
    var half = outsideOfWords
    var place = 0
    while place < text.count {
      let three: UInt32
      if place &+ 4 <= text.count {
        // The four bytes lie inside, and any bits are a number.
        three =
          unsafe UInt32(
            littleEndian: text.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt32.self)) & 0xFF_FFFF
      } else {
        three = text.lastBytes(from: place)
      }
      let number = PhraseBeginnings.number(of: three)
      let bit = number | Int(half | least)
      // There is a bit for each number of 16 bits and of 10, and a half for each byte.
      if unsafe bits[unchecked: bit &>> 6] &>> UInt64(bit & 63) & 1 == 1 {
        let short = number & 0x3FF
        body(place, three, unsafe shortBits[unchecked: short &>> 6] &>> UInt64(short & 63) & 1 == 1)
      }
      half = unsafe halves[unchecked: Int(three & 0xFF)]
      place &+= 1
    }
  }
}

extension Span<UInt8> {
  /// Up to three bytes from there to the end, the first the lowest.
  fileprivate func lastBytes(from start: Int) -> UInt32 {
    var bytes: UInt32 = 0
    for index in start..<Swift.min(start + 3, count) { bytes |= UInt32(self[index]) << UInt32(8 * (index - start)) }
    return bytes
  }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool { (self | 0x20) &- 0x61 < 26 || self &- 0x30 < 10 }
}
