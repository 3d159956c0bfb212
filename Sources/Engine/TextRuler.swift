package import Diagnostics

/// Tells where a stretch of a text lies in each unit. Asked in order, it goes over the text once.
package struct TextRuler {
  private let text: [UInt8]
  private let isPlain: Bool
  private let string: String

  private struct Mark {
    var utf8 = 0
    var utf16 = 0
    var scalar = 0
    var grapheme = 0
    var index: String.Index
  }

  /// The start of the character that was asked for last.
  private var last: Mark

  package init(_ text: [UInt8]) {
    self.text = text
    // In ASCII without line ends of two bytes, every unit is a byte.
    isPlain = text.allSatisfy { $0 < 0x80 && $0 != 0x0D }
    string = isPlain ? "" : String(decoding: text, as: UTF8.self)
    last = Mark(index: string.startIndex)
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
    if offset < last.utf8 { last = Mark(index: string.startIndex) }
    while last.index < string.endIndex {
      let next = string.index(after: last.index)
      let width = string.utf8.distance(from: last.index, to: next)
      if last.utf8 + width > offset { break }
      let (utf16, scalars) = counts(last.utf8..<(last.utf8 + width))
      last.utf8 += width
      last.utf16 += utf16
      last.scalar += scalars
      last.grapheme += 1
      last.index = next
    }
    let (utf16, scalars) = counts(last.utf8..<offset)
    let isInside = offset > last.utf8
    return (last.utf16 + utf16, last.scalar + scalars, last.grapheme + (isInside && up ? 1 : 0))
  }

  private func counts(_ range: Range<Int>) -> (utf16: Int, scalars: Int) {
    var utf16 = 0
    var scalars = 0
    for index in range where !text[index].continuesCharacter {
      scalars += 1
      utf16 += text[index] >= 0xF0 ? 2 : 1
    }
    return (utf16, scalars)
  }
}
