package import Diagnostics

/// Emoji, each sequence as one: `👩‍⚕️`, `🇨🇦`, `1️⃣`, `🏴󠁧󠁢󠁥󠁮󠁧󠁿`, `👋🏽`.
///
/// The grammar of <https://www.unicode.org/reports/tr51/#EBNF_and_Regex>. A character that is text by default counts where
/// it stands alone too (`☎`, `✔`), since platforms draw it as an emoji; digits, `#`, `*`, `©`, `®`, `™` and `♟` only with a
/// selector, and nothing that asks to be text with U+FE0E.
package enum Emoji {
  package static func ranges(in text: Span<UInt8>) -> [ByteRange] {
    var found: [ByteRange] = []
    var index = 0
    while true {
      let plainEnd = text.endOfVisibleASCII(from: index)
      guard plainEnd < text.count else { return found }
      let byte = text[plainEnd]
      // Only a keycap makes an emoji of ASCII, and begins with EF B8 8F or E2 83 A3.
      if plainEnd > index, byte >= 0xE2, let end = keycapEnd(at: plainEnd - 1, in: text) {
        found.append(ByteRange(plainEnd - 1, end))
        index = end
        continue
      }
      index = plainEnd
      // U+00A9 and U+00AE are C2 …; everything else begins at U+203C.
      guard byte == 0xC2 || byte >= 0xE2, let scalar = text.decoded(at: index) else {
        index += 1
        continue
      }
      if scalar.traits.hasAny(of: .emoji), let end = sequenceEnd(from: scalar, in: text) {
        found.append(ByteRange(index, end))
        index = end
      } else {
        index = scalar.end
      }
    }
  }

  private static let selector: UInt32 = 0xFE0F
  private static let textSelector: UInt32 = 0xFE0E
  private static let joiner: UInt32 = 0x200D

  /// `#`, `*` or a digit, perhaps a selector, and the keycap.
  private static func keycapEnd(at start: Int, in text: Span<UInt8>) -> Int? {
    guard text[start].isASCIIDigit || text[start] == 0x23 || text[start] == 0x2A else { return nil }
    var next = text.decoded(at: start + 1)
    if let selected = next, selected.value == selector { next = text.decoded(at: selected.end) }
    guard let keycap = next, keycap.value == 0x20E3 else { return nil }
    return keycap.end
  }

  private static func sequenceEnd(from first: DecodedScalar, in text: Span<UInt8>) -> Int? {
    if first.value.isRegionalIndicator {
      if let second = text.decoded(at: first.end), second.value.isRegionalIndicator { return second.end }
      return first.end
    }
    guard var end = elementEnd(from: first, in: text) else { return nil }
    while let joiner = text.decoded(at: end), joiner.value == Emoji.joiner, let next = text.decoded(at: joiner.end),
      next.value >= 0x80, next.traits.hasAny(of: .emoji), let nextEnd = elementEnd(from: next, in: text, isJoined: true)
    {
      end = nextEnd
    }
    return end
  }

  /// One element between joiners: a character with its selector, skin tone, keycap or tags.
  private static func elementEnd(from base: DecodedScalar, in text: Span<UInt8>, isJoined: Bool = false) -> Int? {
    guard let next = text.decoded(at: base.end) else { return base.isEmojiAlone || isJoined ? base.end : nil }
    switch next.value {
    case selector:
      if let keycap = text.decoded(at: next.end), keycap.value == 0x20E3 { return keycap.end }
      return next.end
    case textSelector: return nil
    case 0x1F3FB...0x1F3FF where base.traits.hasAny(of: .modifierBase):
      if let selected = text.decoded(at: next.end), selected.value == selector { return selected.end }
      return next.end
    case 0xE0020...0xE007E:
      return tagsEnd(from: next, in: text) ?? (base.isEmojiAlone ? base.end : nil)
    default: return base.isEmojiAlone || isJoined ? base.end : nil
    }
  }

  /// Tags up to the one that closes them; nil where none does. No sequence has more than 32.
  private static func tagsEnd(from first: DecodedScalar, in text: Span<UInt8>) -> Int? {
    var index = first.end
    for _ in 0..<32 {
      guard let tag = text.decoded(at: index) else { return nil }
      if tag.value == 0xE007F { return tag.end }
      guard 0xE0020 <= tag.value && tag.value <= 0xE007E else { return nil }
      index = tag.end
    }
    return nil
  }
}

extension UInt32 {
  /// Two of these make a flag.
  fileprivate var isRegionalIndicator: Bool { 0x1F1E6 <= self && self <= 0x1F1FF }
}

extension DecodedScalar {
  fileprivate var isEmojiAlone: Bool {
    switch value {
    case 0..<0x80, 0xA9, 0xAE, 0x2122, 0x265F: false
    default: traits.hasAny(of: .emoji)
    }
  }
}
