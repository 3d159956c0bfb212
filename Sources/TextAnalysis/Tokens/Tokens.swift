package import Diagnostics
package import Posts

/// What stands in a text besides words: hashtags, mentions, links, cashtags and emoji, as one family of platforms reads it.
///
///     let tokens = Tokens(of: "Flu shots 💉 #FluShot @GovCanHealth canada.ca/flu".utf8.span, family: .x, suffixes: suffixes)
///     tokens.hashtags      // #FluShot
///     tokens.links         // canada.ca/flu: X links it without a scheme
///
/// The text is UTF-8. Ranges come in order, lie on characters, and do not overlap within a kind. Signs belong to what they
/// mark: `#`, `@`, `$`. A text that is not UTF-8 gives some tokens, never a trap.
package struct Tokens: Sendable, Hashable {
  package var hashtags: [ByteRange] = []
  package var mentions: [ByteRange] = []
  package var links: [ByteRange] = []
  package var cashtags: [ByteRange] = []
  package var emoji: [ByteRange] = []

  package init() {}

  package init(of text: Span<UInt8>, family: TokenFamily, suffixes: PublicSuffixes) {
    switch family {
    case .x: self = XTokens(suffixes: suffixes).tokens(in: text)
    case .bluesky: self = BlueskyTokens(suffixes: suffixes).tokens(in: text)
    case .mastodon: self = MastodonTokens(suffixes: suffixes).tokens(in: text)
    case .meta: self = PlainTokens.meta(suffixes).tokens(in: text)
    case .linkedin: self = PlainTokens.linkedIn(suffixes).tokens(in: text)
    case .youtube: self = PlainTokens.youTube(suffixes).tokens(in: text)
    case .tiktok: self = PlainTokens.tikTok(suffixes).tokens(in: text)
    }
    emoji = Emoji.ranges(in: text)
  }
}

extension [ByteRange] {
  /// Without those that share a byte with one of `others`. Both are in order.
  func outside(_ others: [ByteRange]) -> [ByteRange] {
    guard !others.isEmpty, !isEmpty else { return self }
    var next = 0
    return filter { range in
      while next < others.count, others[next].end <= range.start { next += 1 }
      return next == others.count || others[next].start >= range.end
    }
  }
}
