internal import Diagnostics

/// Tokens as X finds them: <https://github.com/twitter/twitter-text>, version 3, with the top-level domains of today.
struct XTokens {
  let suffixes: PublicSuffixes

  func tokens(in text: Span<UInt8>) -> Tokens {
    var tokens = Tokens()
    tokens.links = WebLinks(rules: .x, suffixes: suffixes).ranges(in: text)
    // What a match took, whether it became a token or not, cannot stand before the next one.
    var hashtagsFrom = 0
    var mentionsFrom = 0
    var index = 0
    while index < text.count {
      switch text[index] {
      case 0x23, 0xEF:
        if let sign = text.sign(0x23, fullWidth: 0xFF03, at: index),
          let hashtag = hashtag(at: sign, after: hashtagsFrom, in: text)
        {
          hashtagsFrom = hashtag.end
          if !endsHashtag(hashtag.end, in: text) { tokens.hashtags.append(hashtag) }
        }
        if let sign = text.sign(0x40, fullWidth: 0xFF20, at: index) {
          addMention(at: sign, after: &mentionsFrom, in: text)
        }
      case 0x40:
        if let sign = text.sign(0x40, fullWidth: 0xFF20, at: index) {
          addMention(at: sign, after: &mentionsFrom, in: text)
        }
      case 0x24:
        if let cashtag = cashtag(at: index, in: text) { tokens.cashtags.append(cashtag) }
      default: break
      }
      index += 1
    }

    func addMention(at sign: DecodedScalar, after consumed: inout Int, in text: Span<UInt8>) {
      guard let mention = mention(at: sign, after: consumed, in: text) else { return }
      consumed = mention.end
      if !endsMention(mention.end, in: text) { tokens.mentions.append(mention) }
    }

    tokens.hashtags = tokens.hashtags.outsideEarlier(tokens.links)
    tokens.mentions = tokens.mentions.outside(tokens.links)
    return tokens
  }

  // MARK: Hashtags

  /// Letters, marks, digits, and some signs that words of several languages have inside; one letter at least.
  private func hashtag(at sign: DecodedScalar, after consumed: Int, in text: Span<UInt8>) -> ByteRange? {
    guard isAtHashtagBoundary(sign.start, after: consumed, in: text) else { return nil }
    if let next = text.decoded(at: sign.end), next.value == 0xFE0F || next.value == 0x20E3 { return nil }
    var hasLetter = false
    var end = sign.end
    while let scalar = text.decoded(at: end), scalar.isInXHashtag {
      if scalar.traits.hasAny(of: .letter) { hasLetter = true }
      end = scalar.end
    }
    return hasLetter ? ByteRange(sign.start, end) : nil
  }

  private func isAtHashtagBoundary(_ start: Int, after consumed: Int, in text: Span<UInt8>) -> Bool {
    guard let before = text.decoded(before: start) else { return true }
    guard before.start >= consumed else { return false }
    if before.value == 0xFE0E || before.value == 0xFE0F { return true }
    return before.value != 0x26 && !before.isInXHashtag
  }

  private func endsHashtag(_ end: Int, in text: Span<UInt8>) -> Bool {
    text.sign(0x23, fullWidth: 0xFF03, at: end) != nil || text.hasASCII("://", at: end)
  }

  // MARK: Mentions

  /// A name of 1 to 20 letters, digits and underscores; behind a slash the name of a list.
  private func mention(at sign: DecodedScalar, after consumed: Int, in text: Span<UInt8>) -> ByteRange? {
    guard isAtMentionBoundary(sign.start, after: consumed, in: text) else { return nil }
    var end = sign.end
    while end < text.count, end - sign.end < 20, text[end].isInXName { end += 1 }
    guard end > sign.end else { return nil }
    if end + 1 < text.count, text[end] == 0x2F, text[end + 1].isASCIILetter {
      let name = end + 1
      end = name + 1
      while end < text.count, end - name < 25, text[end].isInXName || text[end] == 0x2D { end += 1 }
    }
    return ByteRange(sign.start, end)
  }

  private func isAtMentionBoundary(_ start: Int, after consumed: Int, in text: Span<UInt8>) -> Bool {
    guard let before = text.decoded(before: start) else { return true }
    guard before.start >= consumed else { return false }
    switch before.value {
    case 0x21, 0x23, 0x24, 0x25, 0x26, 0x2A, 0x40, 0xFF20: return false
    case 0x54, 0x74:  // A retweet: RT@name
      guard text.hasASCII("rt", at: start - 2), start - 2 >= consumed else { return false }
      guard let further = text.decoded(before: start - 2) else { return true }
      if further.start < consumed { return false }
      return !(further.value.isASCIIAlphanumeric || [0x5F, 0x2B, 0x7E, 0x2E, 0x2D].contains(further.value))
    default: return !(before.value.isASCIIAlphanumeric || before.value == 0x5F)
    }
  }

  private func endsMention(_ end: Int, in text: Span<UInt8>) -> Bool {
    guard let next = text.decoded(at: end) else { return false }
    return next.value == 0x40 || next.value == 0xFF20 || next.value.isAccentedLatin || text.hasASCII("://", at: end)
  }

  // MARK: Cashtags

  /// 1 to 6 letters, then perhaps `.` or `_` and one or two more, alone between spaces or before punctuation.
  private func cashtag(at sign: Int, in text: Span<UInt8>) -> ByteRange? {
    if let before = text.decoded(before: sign), !before.value.isWhitespace, before.value != 0x180E { return nil }
    func letters(from start: Int, most: Int) -> Int {
      var end = start
      while end < text.count, end - start < most, text[end].isASCIILetter { end += 1 }
      return end
    }
    let end = letters(from: sign + 1, most: 6)
    guard end > sign + 1 else { return nil }
    if end < text.count, text[end] == 0x2E || text[end] == 0x5F {
      let longer = letters(from: end + 1, most: 2)
      if longer > end + 1, endsCashtag(longer, in: text) { return ByteRange(sign, longer) }
    }
    return endsCashtag(end, in: text) ? ByteRange(sign, end) : nil
  }

  private func endsCashtag(_ end: Int, in text: Span<UInt8>) -> Bool {
    guard let next = text.decoded(at: end) else { return true }
    if next.value >= 0x80 { return next.value.isWhitespace && next.value != 0x85 || next.value == 0xFEFF }
    return next.value.isWhitespace || next.value == 0x5F || next.value == 0x5C || next.value == 0x7C
      || next.value == 0x7E
      || next.value == 0x24 || next.value == 0x2B || next.value == 0x5E || next.value == 0x3C || next.value == 0x3D
      || next.value == 0x3E || next.traits.hasAny(of: .punctuation) && next.value != 0x22
  }
}

extension DecodedScalar {
  /// A letter, mark or digit, or one of the signs that stand inside words of Catalan, Hebrew, Japanese, Persian, Tibetan.
  fileprivate var isInXHashtag: Bool {
    switch value {
    case 0x5F, 0xB7, 0x200C, 0x200D, 0xA67E, 0x5BE, 0x5F3, 0x5F4, 0xFF5E, 0x301C, 0x309B, 0x309C, 0x30A0, 0x30FB,
      0x3003,
      0xF0B, 0xF0C:
      true
    default: traits.hasAny(of: [.letter, .digit])
    }
  }
}

extension UInt8 {
  fileprivate var isInXName: Bool { isASCIIAlphanumeric || self == 0x5F }
}

extension Span<UInt8> {
  /// The sign at `start`, in its narrow or its full-width form.
  func sign(_ sign: UInt32, fullWidth: UInt32, at start: Int) -> DecodedScalar? {
    guard start < count, self[start] == UInt8(sign) || self[start] == 0xEF, let scalar = decoded(at: start) else {
      return nil
    }
    return scalar.value == sign || scalar.value == fullWidth ? scalar : nil
  }
}

extension [ByteRange] {
  /// Without those that overlap something that begins before them: of two that overlap, in `self` and `others` together,
  /// the later one is left out.
  fileprivate func outsideEarlier(_ others: [ByteRange]) -> [ByteRange] {
    guard !others.isEmpty, !isEmpty else { return self }
    var kept: [ByteRange] = []
    var end = 0
    var next = 0
    for range in self {
      while next < others.count, others[next].start < range.start {
        if others[next].start >= end { end = others[next].end }
        next += 1
      }
      if range.start >= end {
        kept.append(range)
        end = range.end
      }
    }
    return kept
  }
}
