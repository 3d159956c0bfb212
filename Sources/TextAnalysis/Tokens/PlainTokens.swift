internal import Diagnostics

/// Tokens of platforms that do not publish how they find them: a sign, then a name of given characters and lengths. Links
/// are found as on X, with a scheme only where a platform says so.
struct PlainTokens {
  let links: WebLinks
  let hashtag: Name
  let mention: Name

  /// What may stand behind a sign.
  struct Name {
    /// Letters, marks and digits of every script, or ASCII ones alone.
    var takesAnyScript: Bool
    /// Signs that may stand inside, `_` among them; not all of them at the end.
    var inside: [UInt32]
    var atEnd: [UInt32] = [0x5F]
    /// In a hashtag: also emoji.
    var takesEmoji = false
    /// Something beside digits must be in it.
    var needsLetter: Bool
    var shortest = 1
    var longest: Int
  }

  /// Facebook, Instagram and Threads. Hashtags take letters, digits, underscores and emoji, and are not digits alone:
  /// <https://help.instagram.com/351460621611097>. A name has up to 30 letters, digits, full stops and underscores:
  /// <https://help.instagram.com/182492381886913>. Facebook and Threads link a bare domain; a link in an Instagram caption
  /// is a link that nobody can press, which a rule may want to know.
  static func meta(_ suffixes: PublicSuffixes) -> PlainTokens {
    PlainTokens(
      links: WebLinks(rules: .x, suffixes: suffixes),
      hashtag: Name(takesAnyScript: true, inside: [0x5F], takesEmoji: true, needsLetter: true, longest: 150),
      mention: Name(takesAnyScript: false, inside: [0x5F, 0x2E], needsLetter: false, longest: 30))
  }

  /// LinkedIn. Hashtags take letters and digits, no punctuation, no emoji:
  /// <https://www.linkedin.com/help/linkedin/answer/a528176>. Mentions are chosen from a list as one types; what stays in a
  /// plain text is `@` and the name of an address, 3 to 100 letters, digits and hyphens:
  /// <https://www.linkedin.com/help/linkedin/answer/a542685>.
  static func linkedIn(_ suffixes: PublicSuffixes) -> PlainTokens {
    PlainTokens(
      links: WebLinks(rules: .x, suffixes: suffixes),
      hashtag: Name(takesAnyScript: true, inside: [0x5F], needsLetter: true, longest: 150),
      mention: Name(takesAnyScript: true, inside: [0x5F, 0x2D], needsLetter: false, shortest: 2, longest: 100))
  }

  /// YouTube. Hashtags have no spaces and no punctuation: <https://support.google.com/youtube/answer/6390658>. A handle
  /// has 3 to 30 letters and digits of many scripts, and inside `_`, `-`, `.` and `·`:
  /// <https://support.google.com/youtube/answer/11585688>.
  static func youTube(_ suffixes: PublicSuffixes) -> PlainTokens {
    PlainTokens(
      links: WebLinks(rules: .x, suffixes: suffixes),
      hashtag: Name(takesAnyScript: true, inside: [0x5F], needsLetter: true, longest: 150),
      mention: Name(
        takesAnyScript: true, inside: [0x5F, 0x2D, 0x2E, 0xB7], atEnd: [], needsLetter: false, shortest: 3, longest: 30)
    )
  }

  /// TikTok. A name has 2 to 24 letters, digits, underscores and full stops, no full stop at its end:
  /// <https://support.tiktok.com/en/getting-started/setting-up-your-profile/changing-your-username>. Hashtags as there, in
  /// every script. Links in a caption cannot be pressed.
  static func tikTok(_ suffixes: PublicSuffixes) -> PlainTokens {
    PlainTokens(
      links: WebLinks(rules: .x, suffixes: suffixes),
      hashtag: Name(takesAnyScript: true, inside: [0x5F], takesEmoji: true, needsLetter: true, longest: 100),
      mention: Name(takesAnyScript: false, inside: [0x5F, 0x2E], needsLetter: false, shortest: 2, longest: 24))
  }

  func tokens(in text: Span<UInt8>) -> Tokens {
    var tokens = Tokens()
    tokens.links = links.ranges(in: text)
    var index = 0
    while index < text.count {
      if let sign = text.sign(0x23, fullWidth: 0xFF03, at: index), let range = hashtag.range(behind: sign, in: text) {
        tokens.hashtags.append(range)
        index = range.end
      } else if let sign = text.sign(0x40, fullWidth: 0xFF20, at: index),
        let range = mention.range(behind: sign, in: text)
      {
        tokens.mentions.append(range)
        index = range.end
      } else {
        index += 1
      }
    }
    tokens.hashtags = tokens.hashtags.outside(tokens.links)
    tokens.mentions = tokens.mentions.outside(tokens.links)
    return tokens
  }
}

extension PlainTokens.Name {
  /// The sign and the name behind it; nil where there is no name, or the sign stands inside a word or an address.
  func range(behind sign: DecodedScalar, in text: Span<UInt8>) -> ByteRange? {
    if let before = text.decoded(before: sign.start) {
      guard !before.traits.hasAny(of: .word), ![0x26, 0x2F, 0x23, 0x40].contains(before.value) else { return nil }
    }
    var index = sign.end
    var end = sign.end
    var length = 0
    var counted = 0
    var hasLetter = false
    while let scalar = text.decoded(at: index), length <= longest {
      if takes(scalar) {
        length += 1
        if !scalar.traits.hasAny(of: .digit) { hasLetter = true }
        if atEnd.contains(scalar.value) || !inside.contains(scalar.value) {
          end = scalar.end
          counted = length
        }
      } else {
        break
      }
      index = scalar.end
    }
    guard counted >= shortest, counted <= longest, hasLetter || !needsLetter else { return nil }
    // A keycap, not a tag; a name that runs into an address.
    if let next = text.decoded(at: end), next.value == 0x40 || next.value == 0x20E3 { return nil }
    return ByteRange(sign.start, end)
  }

  private func takes(_ scalar: DecodedScalar) -> Bool {
    if inside.contains(scalar.value) { return true }
    if !takesAnyScript { return scalar.value.isASCIIAlphanumeric }
    let traits = scalar.traits
    if scalar.value == 0xFE0F || scalar.value == 0x200D { return takesEmoji }
    return traits.hasAny(of: [.letter, .digit]) || takesEmoji && scalar.value >= 0x80 && traits.hasAny(of: .emoji)
  }
}
