/// A stretch of a post that a rule can look at: what stands behind `in:`.
package enum Part: String, Hashable, Sendable, CaseIterable {
  /// The text without its hashtags, mentions and links; of a thread, each post’s.
  case text
  /// The text as it is published; of a thread, each post’s.
  case allText = "all-text"
  case title
  case sentences
  case hashtags
  case mentions
  /// Those in the text and those of link cards.
  case links
  case emoji
  case alt = "media.alt"
  case mediaText = "media.text"
  case captions = "media.captions"
  /// The posts of a thread behind the first.
  case thread
  /// What shows before “more”.
  case preview

  /// Its place among all parts.
  var ordinal: Int {
    switch self {
    case .text: 0
    case .allText: 1
    case .title: 2
    case .sentences: 3
    case .hashtags: 4
    case .mentions: 5
    case .links: 6
    case .emoji: 7
    case .alt: 8
    case .mediaText: 9
    case .captions: 10
    case .thread: 11
    case .preview: 12
    }
  }

  /// Hashtags, mentions and links end at the first space.
  var hasNoSpaces: Bool { self == .hashtags || self == .mentions || self == .links }

  /// Whether platforms that read a text alike can still differ in it.
  package var dependsOnPlatform: Bool { self == .preview }

  /// Whether each item is looked at by itself, so that `require` speaks of every one of them.
  package var isItems: Bool {
    switch self {
    case .text, .allText, .title, .preview: false
    case .sentences, .hashtags, .mentions, .links, .emoji, .alt, .mediaText, .captions, .thread: true
    }
  }
}
