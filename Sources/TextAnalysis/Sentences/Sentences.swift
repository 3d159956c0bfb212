package import Diagnostics

/// The sentences of a post, without the white space around them.
///
///     sentences(in: "Dr. Roy left at 2 p.m. today. « Pourquoi ? » 👋\n\n- Read https://example.org/?a=1.b".utf8.span)
///     // Dr. Roy left at 2 p.m. today. | « Pourquoi ? » | 👋 | - Read https://example.org/?a=1.b
///
/// A sentence ends with `.`, `!`, `?` or `…` where white space follows and what comes next can start another; with a blank
/// line; and with a line break before a capital, an emoji or the mark of a list. Abbreviations, initials, decimals and links
/// end none.
package func sentences(in text: Span<UInt8>) -> [ByteRange] {
  var sentences: [ByteRange] = []
  var start: Int?
  var end = 0
  var offset = 0
  while offset < text.count {
    // Most are letters of ASCII.
    if 0x21..<0x7F ~= text[offset] {
      if start == nil { start = offset }
      offset += 1
      end = offset
      continue
    }
    let (scalar, next) = text.readScalar(at: offset)
    if scalar.isWhitespace {
      let gap = Gap(at: offset, in: text)
      if let from = start, gap.end == text.count || gap.separates(ByteRange(from, end), in: text) {
        sentences.append(ByteRange(from, end))
        start = nil
      }
      offset = gap.end
    } else {
      if start == nil { start = offset }
      offset = next
      end = next
    }
  }
  if let start { sentences.append(ByteRange(start, end)) }
  return sentences
}
