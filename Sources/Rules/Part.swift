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
  /// `$ABC`, where the platform knows them.
  case cashtags
  /// What a text states, read in its language’s own way: numbers with percentages and ordinals, days, times of day, sums of
  /// money, telephone numbers.
  case numbers
  case dates
  case times
  case amounts
  case phones
  /// Letters that only look like letters.
  case styled
  /// Characters that nobody sees.
  case invisible
  case alt = "media.alt"
  case mediaText = "media.text"
  case captions = "media.captions"
  /// The posts of a thread behind the first.
  case thread
  /// What shows before “more”.
  case preview

  /// Its place among all parts.
  var ordinal: Int {
    // The cases carry nothing, so a case is its number, in one byte.
    unsafe Int(unsafeBitCast(self, to: UInt8.self))
  }

  /// Hashtags, mentions, links and cashtags end at the first space.
  var hasNoSpaces: Bool { self == .hashtags || self == .mentions || self == .links || self == .cashtags }

  /// Whether it is made of texts as they stand, from end to end.
  var isWholeText: Bool {
    switch self {
    case .allText, .title, .alt, .mediaText, .captions, .thread: true
    default: false
    }
  }

  /// Whether platforms that read a text alike can still differ in it.
  package var dependsOnPlatform: Bool { self == .preview }

  /// Whether each item is looked at by itself, so that `require` speaks of every one of them.
  package var isItems: Bool {
    switch self {
    case .text, .allText, .title, .preview: false
    case .sentences, .hashtags, .mentions, .links, .emoji, .cashtags, .numbers, .dates, .times, .amounts, .phones,
      .styled,
      .invisible, .alt, .mediaText, .captions, .thread:
      true
    }
  }
}
