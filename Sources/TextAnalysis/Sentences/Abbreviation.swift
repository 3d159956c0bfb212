internal import Diagnostics

/// A word whose full stop need not end a sentence.
enum Abbreviation {
  /// `Dr.`, an initial: a name follows.
  case title
  /// `No.`, `art.`: it abbreviates where a number follows.
  case beforeNumber
  /// `etc.`, `p.m.`: a capital after it starts a sentence.
  case either

  /// The word that stands in `range`, before its last full stop.
  init?(_ text: Span<UInt8>, in range: ByteRange) {
    guard range.count <= 12 else { return nil }
    func isOne(of words: [StaticString]) -> Bool { words.contains { text.holdsCaseless($0, in: range.indices) } }
    if isOne(of: Abbreviation.titles) {
      self = .title
    } else if isOne(of: Abbreviation.beforeNumbers) {
      self = .beforeNumber
    } else if isOne(of: Abbreviation.others) {
      self = .either
    } else if Abbreviation.isInitial(text, in: range) {
      self = .title
    } else {
      return nil
    }
  }

  /// One capital letter, or several with full stops between: `J.`, `J.-P.`. Not `I`, which ends English sentences.
  private static func isInitial(_ text: Span<UInt8>, in range: ByteRange) -> Bool {
    guard range.count == 1 || range.count == 2 && text[range.start] >= 0xC3 else { return false }
    let scalar = text.readScalar(at: range.start).value
    return scalar != 0x49 && CaseFolding.folded(scalar) != scalar
  }

  // English, then French.
  private static let titles: [StaticString] = [
    "mr", "mrs", "ms", "dr", "prof", "hon", "rev", "sgt", "cpl", "capt", "lt", "col", "gen", "gov", "sen", "rep", "st",
    "mt",
    "u.s", "u.k", "u.n", "b.c", "n.s", "n.b", "p.e.i", "vs", "e.g", "i.e", "cf", "fig", "approx",
    "m", "mm", "mme", "mmes", "mlle", "mgr", "ste", "p", "ex", "av", "boul", "env",
  ]
  private static let beforeNumbers: [StaticString] = [
    "no", "nos", "art", "par", "para", "sec", "vol", "ch", "pp", "pg", "tel", "ext", "t\u{E9}l", "poste", "n", "al",
    "chap",
  ]
  private static let others: [StaticString] = [
    "etc", "a.m", "p.m", "inc", "ltd", "co", "corp", "dept", "govt", "jan", "feb", "mar", "apr", "jun", "jul", "aug",
    "sep",
    "sept", "oct", "nov", "dec", "ph.d", "min", "max", "est",
    "janv", "f\u{E9}vr", "avr", "juill", "d\u{E9}c", "lt\u{E9}e", "enr", "qc", "h", "hab",
  ]
}

extension Span where Element == UInt8 {
  /// Whether these small letters stand in a range, in any case (of ASCII letters, and of Latin-1's after C3).
  func holdsCaseless(_ letters: StaticString, in range: Range<Int>) -> Bool {
    guard range.count == letters.utf8CodeUnitCount else { return false }
    for index in 0..<range.count {
      let byte = self[range.lowerBound + index]
      let isLatin1 = index > 0 && self[range.lowerBound + index - 1] == 0xC3
      let small = byte.isASCIICapital ? byte | 0x20 : isLatin1 && byte < 0x9F ? byte | 0x20 : byte
      if unsafe small != letters.utf8Start[index] { return false }
    }
    return true
  }
}
