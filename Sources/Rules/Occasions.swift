internal import Documents
internal import Posts
internal import TextAnalysis

/// What a post must have for some rules to have anything to look at: a rule about hashtags, one by one, has nothing to say of a
/// post that has none.
package struct Occasions: OptionSet, Hashable, Sendable {
  /// A bit each; kept from run to run.
  package let rawValue: UInt16

  package init(rawValue: UInt16) { self.rawValue = rawValue }

  static let hashtags = Occasions(rawValue: 1 << 0)
  static let mentions = Occasions(rawValue: 1 << 1)
  static let links = Occasions(rawValue: 1 << 2)
  static let emoji = Occasions(rawValue: 1 << 3)
  static let cashtags = Occasions(rawValue: 1 << 4)
  static let styled = Occasions(rawValue: 1 << 5)
  static let invisible = Occasions(rawValue: 1 << 6)
  static let thread = Occasions(rawValue: 1 << 7)
  static let media = Occasions(rawValue: 1 << 8)
  static let alt = Occasions(rawValue: 1 << 9)
  static let mediaText = Occasions(rawValue: 1 << 10)
  static let captions = Occasions(rawValue: 1 << 11)
  /// A message in both languages, a post of a campaign, or several posts.
  static let campaign = Occasions(rawValue: 1 << 12)

  /// Nil where every post may have the part.
  fileprivate init?(_ part: Part) {
    switch part {
    case .hashtags: self = .hashtags
    case .mentions: self = .mentions
    case .links: self = .links
    case .emoji: self = .emoji
    case .cashtags: self = .cashtags
    case .styled: self = .styled
    case .invisible: self = .invisible
    case .thread: self = .thread
    case .alt: self = .alt
    case .mediaText: self = .mediaText
    case .captions: self = .captions
    case .text, .allText, .title, .preview, .sentences, .numbers, .dates, .times, .amounts, .phones: return nil
    }
  }

  fileprivate init?(_ countable: Countable) {
    switch countable {
    case .part(let part): self.init(part)
    case .media, .images, .videos: self = .media
    }
  }

  fileprivate init?(_ measure: Platform.Measure) {
    switch measure {
    case .alt: self = .alt
    case .hashtag, .hashtags: self = .hashtags
    case .mentions: self = .mentions
    case .links: self = .links
    case .media, .images, .videos: self = .media
    case .text, .title, .description, .preview: return nil
    }
  }
}

extension Rule {
  /// One of these a post must have for the rule to look at anything; nil where it looks at every post.
  ///
  /// This is the way in which `PreparedRule` goes through a post, told before there is one.
  var occasions: Occasions? {
    if case .pair = verb { return .campaign }
    guard case .parts(let parts) = view else { return .media }
    if case .limit(let limit) = verb { return limit.occasion }
    var occasions: Occasions = []
    for part in parts {
      guard let needed = Occasions(part) else { return nil }
      occasions.formUnion(needed)
    }
    return occasions
  }
}

extension Limit {
  /// Of what is not there, there is never too much.
  fileprivate var occasion: Occasions? {
    if let part { return Occasions(part) }
    guard least.isEmpty else { return nil }
    if case .platform(let measure) = most { return Occasions(measure) }
    guard case .count(let countable) = measured else { return nil }
    return Occasions(countable)
  }
}

extension Occasions {
  /// Takes in what a post may have, however it is read. In doubt it has it.
  ///
  /// - Parameter language: of a post that names none.
  mutating func add(_ post: Post, language: String?) {
    if !post.media.isEmpty { insert(.media) }
    if !post.links.isEmpty { insert(.links) }
    if post.campaign != nil || (post.language ?? language)?.hasPrefix("mul") ?? false { insert(.campaign) }
    post.forEachText { text, role in
      switch role {
      case .text: addItems(of: text.utf8.span)
      case .thread:
        insert(.thread)
        addItems(of: text.utf8.span)
      case .alt: insert(.alt)
      case .mediaText: insert(.mediaText)
      case .captions: insert(.captions)
      case .title, .link: break
      }
    }
  }

  private mutating func addItems(of text: Span<UInt8>) {
    for index in text.indices {
      switch text[index] {
      case UInt8(ascii: "#"): insert(.hashtags)
      case UInt8(ascii: "@"): insert(.mentions)
      case UInt8(ascii: "$"): insert(.cashtags)
      // A host has a dot, a scheme a colon.
      case UInt8(ascii: "."), UInt8(ascii: ":"): insert(.links)
      // All but the first of these may be wide, and the dot of Chinese, too.
      case 0xE3, 0xEF: formUnion([.hashtags, .mentions, .links, .cashtags])
      default: break
      }
    }
    if !Emoji.ranges(in: text).isEmpty { insert(.emoji) }
    if !styledLetters(in: text).isEmpty { insert(.styled) }
    if !invisibles(in: text).isEmpty { insert(.invisible) }
  }
}
