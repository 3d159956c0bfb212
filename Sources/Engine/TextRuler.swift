package import Diagnostics

/// Tells where a stretch of a text lies in each unit. Asked in order, it goes over the text once.
package struct TextRuler {
  private let text: [UInt8]
  private let isPlain: Bool
  /// Up to here each scalar is a character by itself, so that nothing has to be looked up.
  private let simpleEnd: Int
  /// Made when it is needed: behind `simpleEnd`.
  private lazy var string = String(decoding: text, as: UTF8.self)

  private struct Mark {
    var utf8 = 0
    var utf16 = 0
    var scalar = 0
    var grapheme = 0
  }

  /// The start of the character that was asked for last.
  private var last = Mark()

  package init(_ text: [UInt8]) {
    self.text = text
    // In ASCII without line ends of two bytes, every unit is a byte.
    let plainEnd = text.span.endOfPlainCharacters(from: 0)
    isPlain = plainEnd == text.count
    simpleEnd = isPlain ? plainEnd : text.span.endOfSimpleCharacters(from: plainEnd)
  }

  package mutating func range(_ range: ByteRange) -> TextRange {
    if isPlain {
      return TextRange(utf8: range.indices, utf16: range.indices, scalar: range.indices, grapheme: range.indices)
    }
    let start = units(at: range.start, up: false)
    let end = units(at: range.end, up: true)
    return TextRange(
      utf8: range.indices, utf16: start.utf16..<end.utf16, scalar: start.scalar..<end.scalar,
      grapheme: start.grapheme..<end.grapheme)
  }

  /// A place inside a character counts graphemes down to its start, or `up` to its end.
  private mutating func units(at offset: Int, up: Bool) -> (utf16: Int, scalar: Int, grapheme: Int) {
    if offset < last.utf8 { last = Mark() }
    // What stands at the end may join what stands before it.
    if offset < simpleEnd || simpleEnd == text.count {
      let (utf16, scalars) = counts(last.utf8..<offset)
      let isInside = offset < text.count && text[offset].continuesCharacter
      // Inside a character, it is counted already.
      let found = (last.utf16 + utf16, last.scalar + scalars, last.grapheme + scalars - (isInside && !up ? 1 : 0))
      if !isInside {
        last = Mark(
          utf8: offset, utf16: last.utf16 + utf16, scalar: last.scalar + scalars, grapheme: last.grapheme + scalars)
      }
      return found
    }
    while last.utf8 < text.count {
      let end = endOfSimpleCharacters(from: last.utf8, to: offset)
      if end > last.utf8 {
        let (utf16, scalars) = counts(last.utf8..<end)
        last = Mark(
          utf8: end, utf16: last.utf16 + utf16, scalar: last.scalar + scalars, grapheme: last.grapheme + scalars)
        continue
      }
      let width = widthOfCharacter(at: last.utf8)
      if last.utf8 + width > offset { break }
      let (utf16, scalars) = counts(last.utf8..<(last.utf8 + width))
      last.utf8 += width
      last.utf16 += utf16
      last.scalar += scalars
      last.grapheme += 1
    }
    let (utf16, scalars) = counts(last.utf8..<offset)
    let isInside = offset > last.utf8
    return (last.utf16 + utf16, last.scalar + scalars, last.grapheme + (isInside && up ? 1 : 0))
  }

  /// Up to where each scalar is a character by itself: all but the last, which what follows may join. No further than is asked, as
  /// others will ask from there on.
  private func endOfSimpleCharacters(from start: Int, to offset: Int) -> Int {
    var limit = min(offset + 1, text.count)
    while limit < text.count, text[limit].continuesCharacter { limit += 1 }
    let found = text.span.extracting(0..<limit).endOfSimpleCharacters(from: start)
    if found == text.count, found <= offset { return found }
    var end = min(found - 1, offset)
    while end > start, text[end].continuesCharacter { end -= 1 }
    return max(start, end)
  }

  /// In bytes. The standard library knows what joins.
  private mutating func widthOfCharacter(at offset: Int) -> Int {
    let start = string.utf8.index(string.startIndex, offsetBy: offset)
    return string.utf8.distance(from: start, to: string.index(after: start))
  }

  private func counts(_ range: Range<Int>) -> (utf16: Int, scalars: Int) {
    let columns = LineIndex.Columns(of: text.span.extracting(range))
    return (columns.utf16, columns.scalars)
  }
}

extension Span<UInt8> {
  /// The first byte from `start` on that is not of ASCII, or is CR; or the end.
  fileprivate func endOfPlainCharacters(from start: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    var index = start
    let raw = unsafe bytes
    while count - index >= 8 {
      // Any eight bytes are a number.
      let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
      let returns = word ^ (ones &* 0x0D)
      if (word | (returns &- ones) & ~returns) & (ones &* 0x80) != 0 { break }
      index += 8
    }
    while index < count, self[index] < 0x80, self[index] != 0x0D { index += 1 }
    return index
  }

  /// Up to where it has nothing but Latin, syllabics, punctuation and signs of currency, none of which joins with what is
  /// beside it, and no CR, which joins with LF.
  fileprivate func endOfSimpleCharacters(from start: Int) -> Int {
    var index = start
    while index < count {
      let byte = self[index]
      switch byte {
      case 0x0D: return index
      case ..<0x80: index = endOfPlainCharacters(from: index)
      // To U+02FF.
      case 0xC2...0xCB: index += 2
      // U+1400 to U+167F.
      case 0xE1 where index + 2 < count && 0x90...0x99 ~= self[index + 1]: index += 3
      // U+2010 to U+2027, U+2030 to U+205E, U+20A0 to U+20BF.
      case 0xE2 where index + 2 < count:
        switch (self[index + 1], self[index + 2]) {
        case (0x80, 0x90...0xA7), (0x80, 0xB0...0xBF), (0x81, 0x80...0x9E), (0x82, 0xA0...0xBF): index += 3
        default: return index
        }
      default: return index
      }
    }
    return index
  }
}
