package import Diagnostics

/// The words of a hashtag, as capitals, digits and underscores tell them apart.
///
///     tagWords(in: "#GCDigital2027".utf8.span)   // GC | Digital | 2027
package func tagWords(in tag: Span<UInt8>) -> [ByteRange] {
  var words: [ByteRange] = []
  var start: Int?
  var last = LetterCase.other
  var offset = 0
  while offset < tag.count {
    let (scalar, next) = tag.readScalar(at: offset)
    let isPart = scalar != 0x5F && isWordScalar(scalar)
    let mark = isPart && Composition.isMark(scalar)
    let letter = mark ? last : isPart ? LetterCase(scalar) : .other
    if let from = start, !mark, !isPart || isWordStart(letter, after: last, at: next, in: tag) {
      words.append(ByteRange(from, offset))
      start = nil
    }
    if start == nil, isPart { start = offset }
    last = letter
    offset = next
  }
  if let start { words.append(ByteRange(start, tag.count)) }
  return words
}

/// `next` is where the letter ends.
private func isWordStart(_ letter: LetterCase, after last: LetterCase, at next: Int, in tag: Span<UInt8>) -> Bool {
  switch (last, letter) {
  case (.digit, .digit): false
  case (.digit, _), (_, .digit): true
  case (.small, .capital), (.caseless, .capital): true
  // The last capital of several starts the next word: GC|Digital.
  case (.capital, .capital): next < tag.count && LetterCase(tag.readScalar(at: next).value) == .small
  default: false
  }
}

/// Whether each word of a hashtag starts with a capital, so that a screen reader can tell them apart.
///
///     isCamelCase("#AccessibilityWeek".utf8.span)   // true
///     isCamelCase("#accessibilityweek".utf8.span)   // false
///
/// Where several words are written as one, only their length tells: up to seven capitals in a row are an acronym.
package func isCamelCase(_ tag: Span<UInt8>) -> Bool {
  for word in tagWords(in: tag) {
    let (first, second) = tag.readScalar(at: word.start)
    switch LetterCase(first) {
    case .small: return false
    case .capital:
      let isAllCapitals = second < word.end && LetterCase(tag.readScalar(at: second).value) == .capital
      if isAllCapitals, letters(in: tag, at: word) > 7 { return false }
    case .caseless, .digit, .other: break
    }
  }
  return true
}

private func letters(in tag: Span<UInt8>, at word: ByteRange) -> Int {
  var count = 0
  var offset = word.start
  while offset < word.end {
    offset = tag.readScalar(at: offset).end
    count += 1
  }
  return count
}
