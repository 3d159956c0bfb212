/// Whether a phrase that starts at this byte of a folded text starts with a whole word.
///
///     "l'avis du ministre"   // starts: before l, avis, du, ministre
///     "aujourd'hui, cafés"   // before aujourd'hui and cafés; not before hui
///
/// What is no letter, digit, mark or underscore can start a phrase anywhere.
package func isWordStart(at offset: Int, in folded: Span<UInt8>) -> Bool {
  guard offset > 0, offset < folded.count else { return true }
  guard isWordScalar(folded.readScalar(at: offset).value) else { return true }
  let (before, start) = folded.readScalar(before: offset)
  if before == 0x27 { return !isInsideWord(apostropheAt: start, in: folded) }
  return !isWordScalar(before)
}

/// Whether a phrase that ends before this byte of a folded text ends with a whole word.
///
///     "the minister's plan"   // minister ends before the apostrophe, and minister's before the space
///     "we can't"              // can does not end there: can't is one word
package func isWordEnd(at offset: Int, in folded: Span<UInt8>) -> Bool {
  guard offset > 0, offset < folded.count else { return true }
  guard isWordScalar(folded.readScalar(before: offset).value) else { return true }
  let after = folded.readScalar(at: offset).value
  if after == 0x27 { return !isInsideWord(apostropheAt: offset, in: folded) }
  return !isWordScalar(after)
}

/// Whether an apostrophe belongs to one word with the letters on both of its sides: not after `l`, `d`, `qu` and other
/// words that French elides, not before `s`, `ll` and other words that English leans on the word before.
private func isInsideWord(apostropheAt offset: Int, in folded: Span<UInt8>) -> Bool {
  guard offset > 0, offset + 1 < folded.count, isWordScalar(folded.readScalar(before: offset).value),
    isWordScalar(folded.readScalar(at: offset + 1).value)
  else { return false }
  return !isElided(before: offset, in: folded) && !isEnclitic(after: offset + 1, in: folded)
}

/// Whether the letters before an apostrophe are a word that French elides. An elided word may follow another: `d'l'eau`.
private func isElided(before apostrophe: Int, in folded: Span<UInt8>) -> Bool {
  var start = apostrophe
  while start > 0, apostrophe - start <= longestElided, folded[start - 1].isASCIISmall { start -= 1 }
  guard elided.contains(where: { folded.holds($0, in: start..<apostrophe) }) else { return false }
  guard start > 0 else { return true }
  let before = folded.readScalar(before: start).value
  return before == 0x27 ? isElidedLetter(before: start - 1, in: folded) : !isWordScalar(before)
}

/// Whether one letter stands before an apostrophe, by itself.
private func isElidedLetter(before apostrophe: Int, in folded: Span<UInt8>) -> Bool {
  guard apostrophe > 0 else { return true }
  guard folded[apostrophe - 1].isASCIISmall else { return !isWordScalar(folded.readScalar(before: apostrophe).value) }
  return apostrophe == 1 || !isWordScalar(folded.readScalar(before: apostrophe - 1).value)
}

private func isEnclitic(after start: Int, in folded: Span<UInt8>) -> Bool {
  var end = start
  while end < folded.count, end - start <= 2, folded[end].isASCIISmall { end += 1 }
  guard enclitics.contains(where: { folded.holds($0, in: start..<end) }) else { return false }
  return end == folded.count || !isWordScalar(folded.readScalar(at: end).value)
}

private let elided: [StaticString] = [
  "l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu", "presqu", "entr",
]
private let longestElided = 6

/// Not `t`: `can't` does not hold `can`.
private let enclitics: [StaticString] = ["s", "ll", "ve", "re", "d", "m"]

extension Span where Element == UInt8 {
  /// Whether these ASCII letters, and nothing else, stand in a range.
  @inline(__always)
  func holds(_ letters: StaticString, in range: Range<Int>) -> Bool {
    guard range.count == letters.utf8CodeUnitCount else { return false }
    for index in 0..<range.count where unsafe self[range.lowerBound + index] != letters.utf8Start[index] {
      return false
    }
    return true
  }
}
