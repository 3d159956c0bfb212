package import Diagnostics

/// The words of a text as people count them: letters and digits, with the apostrophes, hyphens and decimal signs inside.
///
///     words(in: "L’avant-dernier coûte 1,50 $".utf8.span)   // L’avant-dernier | coûte | 1,50
package func words(in text: Span<UInt8>) -> [ByteRange] {
  var words: [ByteRange] = []
  var offset = 0
  while let word = nextWord(in: text, from: offset) {
    words.append(word)
    offset = word.end
  }
  return words
}

/// How many `words(in:)` there are.
package func wordCount(in text: Span<UInt8>) -> Int {
  var count = 0
  var offset = 0
  while let word = nextWord(in: text, from: offset) {
    count += 1
    offset = word.end
  }
  return count
}

/// The first word that starts at `offset` or later.
package func nextWord(in text: Span<UInt8>, from offset: Int) -> ByteRange? {
  var offset = offset
  while offset < text.count {
    let (scalar, end) = text.readScalar(at: offset)
    if isWordScalar(scalar) { return ByteRange(offset, wordEnd(in: text, from: end)) }
    offset = end
  }
  return nil
}

/// - Parameter start: behind the word’s first letter.
private func wordEnd(in text: Span<UInt8>, from start: Int) -> Int {
  var end = start
  while end < text.count {
    // Most are letters of ASCII, and most words end before a space.
    let byte = unsafe text[unchecked: end]
    if (byte | 0x20) &- 0x61 < 26 {
      end &+= 1
      continue
    }
    if byte == 0x20 { return end }
    let (scalar, after) = text.readScalar(at: end)
    if isWordScalar(scalar) {
      end = after
      continue
    }
    guard after < text.count else { break }
    let (next, afterNext) = text.readScalar(at: after)
    // A digit of ASCII is one byte.
    guard joins(scalar, text[end - 1], next) else { break }
    end = afterNext
  }
  return end
}

/// Whether a sign stands inside a word, between these two.
private func joins(_ sign: UInt32, _ before: UInt8, _ after: UInt32) -> Bool {
  switch sign {
  // Apostrophes, hyphens; soft hyphen, zero-width joiners and the word joiner, which cannot be seen.
  case 0x27, 0x2019, 0x2BC, 0x2D, 0x2010, 0x2011, 0xAD, 0x200B...0x200D, 0x2060: isWordScalar(after)
  // . and , between digits
  case 0x2E, 0x2C: before.isASCIIDigit && after.isASCIIDigit
  default: false
  }
}
