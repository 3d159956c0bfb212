internal import Diagnostics

/// Tokens as Bluesky finds them when a post is written:
/// <https://github.com/bluesky-social/atproto/tree/main/packages/api/src/rich-text>.
struct BlueskyTokens {
  let suffixes: PublicSuffixes

  func tokens(in text: Span<UInt8>) -> Tokens {
    var tokens = Tokens()
    // What a match took cannot stand before the next one.
    var linksFrom = 0
    var mentionsFrom = 0
    var hashtagsFrom = 0
    var cashtagsFrom = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      switch byte {
      case 0x40 where opens(index, after: mentionsFrom, in: text):
        if let mention = mention(at: index, in: text) {
          mentionsFrom = mention.range.end
          if mention.isLinked { tokens.mentions.append(mention.range) }
        }
      case 0x23, 0xEF:
        if let sign = text.sign(0x23, fullWidth: 0xFF03, at: index), index >= hashtagsFrom,
          isAfterSpace(index, in: text),
          let hashtag = hashtag(at: sign, in: text)
        {
          hashtagsFrom = hashtag.consumed
          if let range = hashtag.range { tokens.hashtags.append(range) }
        }
      case 0x24 where opens(index, after: cashtagsFrom, in: text):
        if let cashtag = cashtag(at: index, in: text) {
          cashtagsFrom = cashtag.end
          tokens.cashtags.append(cashtag)
        }
      default:
        if byte.isASCIILetter, index >= linksFrom, opens(index, after: linksFrom, in: text),
          let link = link(at: index, in: text)
        {
          linksFrom = link.consumed
          if let range = link.range { tokens.links.append(range) }
        }
      }
      index += 1
    }
    return tokens
  }

  /// At the start, after a space or after an opening parenthesis.
  private func opens(_ start: Int, after consumed: Int, in text: Span<UInt8>) -> Bool {
    guard let before = text.decoded(before: start) else { return true }
    return before.start >= consumed && (before.value == 0x28 || before.value.isSpaceInScripts)
  }

  private func isAfterSpace(_ start: Int, in text: Span<UInt8>) -> Bool {
    text.decoded(before: start)?.value.isSpaceInScripts ?? true
  }

  /// `https://…` up to a space, or a host name of letters and digits that ends with a top-level domain in small letters, and
  /// what follows up to a space. One sign of punctuation, and one parenthesis that nothing opens, belong to the sentence.
  private func link(at start: Int, in text: Span<UInt8>) -> (range: ByteRange?, consumed: Int)? {
    let hasScheme =
      text.hasASCII("http://", at: start) && isMore(start + 7, in: text)
      || text.hasASCII("https://", at: start) && isMore(start + 8, in: text)
    var host = start
    if !hasScheme {
      var dots = 0
      while host < text.count {
        if text[host].isASCIIAlphanumeric {
          host += 1
        } else if text[host] == 0x2E, host > start, host + 1 < text.count, text[host + 1].isASCIIAlphanumeric {
          dots += 1
          host += 1
        } else {
          break
        }
      }
      guard dots > 0 else { return nil }
    }
    var end = host
    while let scalar = text.decoded(at: end), !scalar.value.isSpaceInScripts { end = scalar.end }
    let consumed = end
    // As there, where a link that begins with `http` is not asked for its domain, and `HTTPS://` is no link.
    guard beginsWithHTTP(start, in: text) || !hasScheme && hasTopLevelDomain(ByteRange(start, host), in: text) else {
      return (nil, consumed)
    }
    if [0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F].contains(text[end - 1]) { end -= 1 }
    if text[end - 1] == 0x29 {
      var hasOpening = false
      for index in start..<end where text[index] == 0x28 { hasOpening = true }
      if !hasOpening { end -= 1 }
    }
    return (ByteRange(start, end), consumed)
  }

  private func isMore(_ index: Int, in text: Span<UInt8>) -> Bool {
    text.decoded(at: index).map { !$0.value.isSpaceInScripts } ?? false
  }

  private func beginsWithHTTP(_ start: Int, in text: Span<UInt8>) -> Bool {
    start + 4 <= text.count && text[start] == 0x68 && text[start + 1] == 0x74 && text[start + 2] == 0x74
      && text[start + 3] == 0x70
  }

  /// Whether the name ends with a dot and a top-level domain in small letters.
  private func hasTopLevelDomain(_ name: ByteRange, in text: Span<UInt8>) -> Bool {
    var dot = name.end - 1
    while dot >= name.start, text[dot] != 0x2E {
      if text[dot] != text[dot].lowercasedASCII { return false }
      dot -= 1
    }
    return dot >= name.start && suffixes.isTopLevelDomain(ByteRange(dot + 1, name.end), in: text)
  }

  /// `@` and a domain name; handles are domain names.
  private func mention(at sign: Int, in text: Span<UInt8>) -> (range: ByteRange, isLinked: Bool)? {
    func isInWord(_ index: Int) -> Bool {
      index < text.count && (text[index].isASCIIAlphanumeric || text[index] == 0x5F)
    }
    var end = sign + 1
    while end < text.count, text[end].isASCIIAlphanumeric || text[end] == 0x2E || text[end] == 0x2D { end += 1 }
    // Up to the last place where a word begins or ends.
    while end > sign + 1, isInWord(end - 1) == isInWord(end) { end -= 1 }
    guard end > sign + 1 else { return nil }
    let name = ByteRange(sign + 1, end)
    return (ByteRange(sign, end), hasTopLevelDomain(name, in: text) || isForTests(name, in: text))
  }

  private func isForTests(_ name: ByteRange, in text: Span<UInt8>) -> Bool {
    name.count >= 5 && text.hasASCII(".test", at: name.end - 5)
  }

  /// Anything but spaces and invisible signs, with something in it that is neither a digit nor punctuation; punctuation at
  /// its end belongs to the sentence. At most 64 characters.
  private func hashtag(at sign: DecodedScalar, in text: Span<UInt8>) -> (range: ByteRange?, consumed: Int)? {
    var end = sign.end
    var last = sign.end
    var hasLetter = false
    var units = 0
    while let scalar = text.decoded(at: end), !scalar.value.endsBlueskyHashtag {
      if end == sign.end, scalar.value == 0xFE0F { return nil }
      let isPunctuation = scalar.traits.hasAny(of: .punctuation)
      if !isPunctuation {
        last = scalar.end
        if !scalar.value.isASCIIDigit { hasLetter = true }
      }
      end = scalar.end
    }
    guard hasLetter else { return nil }
    units = text.utf16Length(ofFirst: 65, in: ByteRange(sign.end, last))
    if units > 64, text.graphemes(in: ByteRange(sign.end, last)) > 64 { return (nil, end) }
    return (ByteRange(sign.start, last), end)
  }

  /// A letter and up to four letters or digits, before a space or punctuation.
  private func cashtag(at sign: Int, in text: Span<UInt8>) -> ByteRange? {
    guard sign + 1 < text.count, text[sign + 1].isASCIILetter else { return nil }
    var end = sign + 2
    while end < text.count, text[end].isASCIIAlphanumeric {
      end += 1
      if end - sign > 6 { return nil }
    }
    guard let next = text.decoded(at: end) else { return ByteRange(sign, end) }
    switch next.value {
    case 0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x29, 0x22, 0x27, 0x2019: return ByteRange(sign, end)
    default: return next.value.isSpaceInScripts ? ByteRange(sign, end) : nil
    }
  }
}

extension UInt32 {
  /// What `\s` is in JavaScript.
  fileprivate var isSpaceInScripts: Bool { self != 0x85 && isWhitespace || self == 0xFEFF }

  fileprivate var endsBlueskyHashtag: Bool {
    switch self {
    case 0xAD, 0x2060, 0x200A...0x200D, 0x20E2: true
    default: isSpaceInScripts
    }
  }
}
