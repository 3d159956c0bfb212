internal import Diagnostics
package import Posts

extension Tokens {
  /// How long the text, in which these tokens were found, is in that unit.
  ///
  ///     let text = "Flu shots 💉 https://canada.ca/flu".utf8.span
  ///     Tokens(of: text, family: .x, suffixes: suffixes).length(of: text, in: .weighted)    // 36: 13 and a link, 23
  ///
  /// `.weighted` wants the tokens of `TokenFamily.x`, `.mastodon` those of its own; the others ask for emoji at most.
  package func length(of text: Span<UInt8>, in unit: LengthUnit) -> Int {
    let all = ByteRange(0, text.count)
    switch unit {
    case .weighted: return weightedLength(of: text)
    case .graphemes: return text.graphemes(in: all)
    case .mastodon: return mastodonLength(of: text)
    case .threads: return threadsLength(of: text)
    case .scalars: return text.scalars(in: all)
    case .utf16: return text.utf16Length(in: all)
    case .bytes: return text.count
    case .items: return text.isEmpty ? 0 : 1
    }
  }

  /// A link has the same length everywhere where it is shortened.
  private static let shortenedLink = 23

  /// <https://docs.x.com/fundamentals/counting-characters>
  private func weightedLength(of text: Span<UInt8>) -> Int {
    var length = 0
    var index = 0
    var nextEmoji = 0
    for link in links + [ByteRange(text.count, text.count)] {
      while nextEmoji < emoji.count, emoji[nextEmoji].start < link.start {
        let range = emoji[nextEmoji]
        if range.start >= index {
          length += text.weight(of: ByteRange(index, range.start)) + 2
          index = range.end
        }
        nextEmoji += 1
      }
      guard index <= link.start else { continue }
      length += text.weight(of: ByteRange(index, link.start))
      if !link.isEmpty { length += Tokens.shortenedLink }
      index = link.end
    }
    return length
  }

  /// Graphemes; a link 23, of `@name@server` only `@name`:
  /// <https://github.com/mastodon/mastodon/blob/main/app/validators/status_length_validator.rb>
  private func mastodonLength(of text: Span<UInt8>) -> Int {
    var length = 0
    var index = 0
    var nextLink = 0
    var nextMention = 0
    while nextLink < links.count || nextMention < mentions.count {
      let takesLink =
        nextMention == mentions.count || nextLink < links.count && links[nextLink].start < mentions[nextMention].start
      let range = takesLink ? links[nextLink] : mentions[nextMention]
      if takesLink { nextLink += 1 } else { nextMention += 1 }
      guard range.start >= index else { continue }
      length += text.graphemes(in: ByteRange(index, range.start))
      if takesLink {
        length += Tokens.shortenedLink
      } else {
        var end = range.start + 1
        while end < range.end, text[end] != UInt8(ascii: "@") { end += 1 }
        length += end - range.start
      }
      index = range.end
    }
    return length + text.graphemes(in: ByteRange(index, text.count))
  }

  /// Characters, of emoji the bytes: <https://developers.facebook.com/documentation/threads/posts>
  private func threadsLength(of text: Span<UInt8>) -> Int {
    var length = 0
    var index = 0
    for range in emoji {
      length += text.graphemes(in: ByteRange(index, range.start)) + range.count
      index = range.end
    }
    return length + text.graphemes(in: ByteRange(index, text.count))
  }
}

extension Span<UInt8> {
  /// Whether the text holds a character that X takes in no post: U+FFFE, U+FEFF, U+FFFF.
  var hasCharactersRefusedByX: Bool {
    var index = 0
    while index < count {
      if self[index] == 0xEF, let scalar = decoded(at: index), scalar.value.isRefusedByX { return true }
      index += 1
    }
    return false
  }

  /// What X weighs a text without links and emoji: each scalar of its composed form 1 or 2.
  fileprivate func weight(of range: ByteRange) -> Int {
    var weight = 0
    var index = range.start
    while index < range.end {
      // Each of ASCII weighs 1.
      let plainEnd = Swift.min(endOfVisibleASCII(from: index), range.end)
      weight += plainEnd - index
      index = plainEnd
      guard index < range.end, let scalar = decoded(at: index) else { break }
      if scalar.value >= 0x300, scalar.traits.hasAny(of: .composes) { return weightComposed(of: range) }
      weight += scalar.value.weightOnX
      index = scalar.end
    }
    return weight
  }

  private func weightComposed(of range: ByteRange) -> Int {
    var scalars: [UInt32] = []
    var index = range.start
    while index < range.end, let scalar = decoded(at: index) {
      scalars.append(scalar.value)
      index = scalar.end
    }
    return Composition.composed(scalars).reduce(0) { $0 + $1.weightOnX }
  }
}

extension UInt32 {
  /// <https://github.com/twitter/twitter-text/blob/master/config/v3.json>
  fileprivate var weightOnX: Int {
    switch self {
    case 0...0x10FF, 0x2000...0x200D, 0x2010...0x201F, 0x2032...0x2037: 1
    default: 2
    }
  }
}
