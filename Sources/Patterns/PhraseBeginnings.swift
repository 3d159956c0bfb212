/// Where in a text phrases may begin: what is known of the first three bytes of all of them, in eight kilobytes.
///
///     let beginnings = PhraseBeginnings(of: [Array("miracle".utf8), Array("cure".utf8)], startingWords: [true, false])
///     beginnings.next(in: "a miracle".utf8.span, from: 0, knowsWords: true)   // 2
///
/// It never misses a beginning. Where it is mistaken, somebody goes a step in vain. Most bytes of most texts begin no phrase, and
/// to look at three bytes where they stand is much quicker than to follow an automaton, each of whose steps waits for the one
/// before and for memory that is not near.
struct PhraseBeginnings: Sendable {
  /// Whether a phrase may begin with three bytes: a bit for each number that the lowest five bits of the three make. The first
  /// are for bytes behind a letter or a digit, the second for all others.
  private let bits: [UInt64]
  /// For each byte, which bits are for those behind it: 0 or 1.
  private let halves: [UInt8]
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
    halves = (0...255).map { UInt8($0).isLetterOrDigit ? 0 : 1 }
  }

  @inline(__always)
  private static func number(of three: UInt32) -> Int {
    Int(three & 0x1F | three &>> 3 & 0x3E0 | three &>> 6 & 0x7C00)
  }

  /// The first place from `start` on where a phrase may begin; the end of the text where there is none.
  ///
  /// Where nobody `knowsWords`, as the text is not what words are told by, any byte may begin one.
  @inline(__always)
  func next(in text: Span<UInt8>, from start: Int, knowsWords: Bool) -> Int {
    let (bits, halves) = (bits.span, halves.span)
    let least: UInt8 = knowsWords ? 0 : 1
    var half = start > 0 ? halves[Int(text[start - 1])] : 1
    var index = start
    while index &+ 4 <= text.count {
      // The four bytes lie inside, and any bits are a number.
      let four = unsafe UInt32(
        littleEndian: text.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt32.self))
      let number = PhraseBeginnings.number(of: four) | Int(half | least) &<< 15
      // There is a bit for each number of 16 bits, and a half for each byte.
      if unsafe bits[unchecked: number &>> 6] &>> UInt64(number & 63) & 1 == 1 { return index }
      half = unsafe halves[unchecked: Int(four & 0xFF)]
      index &+= 1
    }
    while index < text.count, !mayBegin(at: index, in: text, knowsWords: knowsWords) { index += 1 }
    return index
  }

  private func mayBegin(at index: Int, in text: Span<UInt8>, knowsWords: Bool) -> Bool {
    var three = UInt32(text[index])
    if index + 1 < text.count { three |= UInt32(text[index + 1]) << 8 }
    if index + 2 < text.count { three |= UInt32(text[index + 2]) << 16 }
    let half = knowsWords && index > 0 ? Int(halves[Int(text[index - 1])]) : 1
    let number = PhraseBeginnings.number(of: three) + half * PhraseBeginnings.half
    return bits[number >> 6] >> UInt64(number & 63) & 1 == 1
  }

  /// Whether what begins there may be a phrase of one or two bytes.
  @inline(__always)
  func maySuffice(at index: Int, in text: Span<UInt8>) -> Bool {
    let second = index + 1 < text.count ? text[index + 1] : 0
    let number = PhraseBeginnings.number(of: UInt32(text[index]) | UInt32(second) << 8)
    return shortBits[number >> 6] >> UInt64(number & 63) & 1 == 1
  }

  /// What it takes, in bytes.
  var size: Int { (bits.count + shortBits.count) * 8 + halves.count }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool { (self | 0x20) &- 0x61 < 26 || self &- 0x30 < 10 }
}
