internal import Diagnostics

/// Tokens as Mastodon finds them:
/// <https://github.com/mastodon/mastodon/blob/main/app/lib/extractor.rb>, `app/models/tag.rb` and `app/models/account.rb`.
struct MastodonTokens {
  let suffixes: PublicSuffixes

  /// The longest name of a server.
  private static let longestDomain = 253

  func tokens(in text: Span<UInt8>) -> Tokens {
    var tokens = Tokens()
    tokens.links = WebLinks(rules: .mastodon, suffixes: suffixes).ranges(in: text)
    var mentionsFrom = 0
    var index = 0
    while index < text.count {
      switch text[index] {
      case 0x23, 0xEF:
        if let sign = text.sign(0x23, fullWidth: 0xFF03, at: index), let hashtag = hashtag(at: sign, in: text) {
          tokens.hashtags.append(hashtag)
        }
      case 0x40 where index >= mentionsFrom:
        if let mention = mention(at: index, in: text) {
          mentionsFrom = mention.range.end
          if mention.isLinked { tokens.mentions.append(mention.range) }
        }
      default: break
      }
      index += 1
    }
    tokens.hashtags = tokens.hashtags.outside(tokens.links)
    tokens.mentions = tokens.mentions.outside(tokens.links)
    return tokens
  }

  /// After a space: letters, marks, digits and underscores, and inside also `·`, `・` and U+200C; a letter or one of these
  /// signs must be in it, so that `#2026` is none and `#1_2` is one.
  private func hashtag(at sign: DecodedScalar, in text: Span<UInt8>) -> ByteRange? {
    if let before = text.decoded(before: sign.start), !before.value.isWhitespace { return nil }
    guard let first = text.decoded(at: sign.end), first.traits.hasAny(of: .word) else { return nil }
    var end = first.end
    // Where the last word character ends that has a letter or a separator before it, the first character aside.
    var longest: Int?
    var hasInner = false
    // Where the word that begins the tag ends.
    var wordEnd: Int? = first.end
    var hasLetter = first.traits.hasAny(of: .alphabetic)
    var isInWord = true
    while let scalar = text.decoded(at: end) {
      let traits = scalar.traits
      let isWord = traits.hasAny(of: .word)
      let isSeparator = [0x5F, 0xB7, 0x30FB, 0x200C].contains(scalar.value)
      guard isWord || isSeparator else { break }
      if isWord, hasInner { longest = scalar.end }
      if isSeparator || traits.hasAny(of: .alphabetic) { hasInner = true }
      if !isWord { isInWord = false }
      if isInWord {
        wordEnd = scalar.end
        if traits.hasAny(of: .alphabetic) { hasLetter = true }
      }
      end = scalar.end
    }
    guard var found = longest ?? (hasLetter ? wordEnd : nil) else { return nil }
    // #tag that runs into a link: the scheme belongs to the link.
    if text.hasASCII("://", at: found) {
      for scheme in ["https", "http"] as [StaticString] {
        let start = found - scheme.utf8CodeUnitCount
        if start > sign.end, text.hasASCII(scheme, at: start) {
          found = start
          break
        }
      }
    }
    return ByteRange(sign.start, found)
  }

  /// `@name` or `@name@server`.
  private func mention(at sign: Int, in text: Span<UInt8>) -> (range: ByteRange, isLinked: Bool)? {
    if let before = text.decoded(before: sign) {
      guard before.value != 0x3D, before.value != 0x2F, !before.traits.hasAny(of: .word) else { return nil }
    }
    func isInName(_ index: Int) -> Bool { text[index].isASCIIAlphanumeric || text[index] == 0x5F }
    var end = sign + 1
    var last = end
    while end < text.count, isInName(end) || end > sign + 1 && (text[end] == 0x2E || text[end] == 0x2D) {
      if isInName(end) { last = end + 1 }
      end += 1
    }
    end = last
    guard end > sign + 1 else { return nil }
    var domain: ByteRange?
    if end < text.count, text[end] == 0x40 {
      var index = end + 1
      last = index
      while let scalar = text.decoded(at: index) {
        if scalar.traits.hasAny(of: .word) {
          last = scalar.end
        } else if index == end + 1 || scalar.value != 0x2E && scalar.value != 0x2D {
          break
        }
        index = scalar.end
      }
      if last > end + 1 {
        domain = ByteRange(end + 1, last)
        end = last
      }
    }
    let range = ByteRange(sign, end)
    if let next = text.decoded(at: end),
      next.value == 0x40 || next.value == 0xFF20 || next.value.isAccentedLatin || text.hasASCII("://", at: end)
    {
      return (range, false)
    }
    let length = domain.map { text.scalars(in: $0) } ?? 0
    return (range, length <= MastodonTokens.longestDomain)
  }
}

extension Span<UInt8> {
  func scalars(in range: ByteRange) -> Int {
    var number = 0
    for index in range.indices where self[index] & 0xC0 != 0x80 { number += 1 }
    return number
  }
}
