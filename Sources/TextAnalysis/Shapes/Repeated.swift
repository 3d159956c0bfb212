package import Diagnostics

/// A letter that stands so many times in a row, whatever its case.
///
///     repeatedLetters(in: "Sooooo good".utf8.span, times: 4)   // ooooo
package func repeatedLetters(in text: Span<UInt8>, times: Int = 4) -> [ByteRange] {
  runs(in: text, times: times) { scalar in
    switch LetterCase(scalar) {
    case .capital, .small, .caseless: true
    case .digit, .other: false
    }
  }
}

/// A punctuation mark, sign or emoji that stands so many times in a row. Three full stops are an ellipsis.
///
///     repeatedMarks(in: "Now!!! Wait... 🔥🔥🔥".utf8.span, times: 3)   // !!! and 🔥🔥🔥
package func repeatedMarks(in text: Span<UInt8>, times: Int = 3) -> [ByteRange] {
  runs(in: text, times: times) { scalar in !scalar.isWhitespace && !isWordScalar(scalar) && scalar >= 0x20 }
    .filter { text[$0.start] != 0x2E || $0.count > 3 }
}

private func runs(in text: Span<UInt8>, times: Int, of isWanted: (UInt32) -> Bool) -> [ByteRange] {
  var found: [ByteRange] = []
  var offset = 0
  while offset < text.count {
    let (scalar, next) = text.readScalar(at: offset)
    let folded = CaseFolding.folded(scalar)
    var end = next
    var count = 1
    var after = next
    while after < text.count {
      let (other, otherEnd) = text.readScalar(at: after)
      // An emoji may carry a selector that shows it as one.
      if other == 0xFE0F {
        after = otherEnd
        end = otherEnd
        continue
      }
      guard CaseFolding.folded(other) == folded else { break }
      count += 1
      after = otherEnd
      end = otherEnd
    }
    if count >= max(2, times), isWanted(scalar) { found.append(ByteRange(offset, end)) }
    offset = end
  }
  return found
}

/// A word that stands twice, with white space and nothing else between.
///
///     doubledWords(in: "in the the park; nous nous voyons".utf8.span)   // the the
package func doubledWords(in text: Span<UInt8>) -> [ByteRange] {
  var found: [ByteRange] = []
  guard var last = nextWord(in: text, from: 0) else { return [] }
  while let word = nextWord(in: text, from: last.end) {
    if word.count == last.count || text[last.start] >= 0x80, isGap(from: last.end, to: word.start, in: text),
      isSame(last, word, in: text), !mayDouble(word, in: text)
    {
      if let previous = found.last, previous.end == last.end {
        found[found.count - 1].end = word.end
      } else {
        found.append(ByteRange(last.start, word.end))
      }
    }
    last = word
  }
  return found
}

private func isGap(from start: Int, to end: Int, in text: Span<UInt8>) -> Bool {
  var offset = start
  while offset < end {
    let (scalar, next) = text.readScalar(at: offset)
    guard scalar.isWhitespace else { return false }
    offset = next
  }
  return start < end
}

private func isSame(_ a: ByteRange, _ b: ByteRange, in text: Span<UInt8>) -> Bool {
  var (first, second) = (a.start, b.start)
  while first < a.end, second < b.end {
    let (one, afterOne) = text.readScalar(at: first)
    let (other, afterOther) = text.readScalar(at: second)
    guard CaseFolding.folded(one) == CaseFolding.folded(other) else { return false }
    (first, second) = (afterOne, afterOther)
  }
  return first == a.end && second == b.end
}

/// Grammar doubles these; and numbers.
private func mayDouble(_ word: ByteRange, in text: Span<UInt8>) -> Bool {
  let words: [StaticString] = ["had", "that", "nous", "vous", "bye", "bla", "blah", "knock", "win"]
  return text[word.start].isASCIIDigit || words.contains { text.holdsCaseless($0, in: word.indices) }
}
