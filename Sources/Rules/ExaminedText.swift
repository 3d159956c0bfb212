internal import Diagnostics
package import Documents
internal import Posts
package import TextAnalysis

/// One text of a post while it is examined: what stands in it, and what of it has been worked out.
package struct ExaminedText: Sendable {
  /// Which text of the post it is.
  package enum Role: Hashable, Sendable {
    case text
    case thread(Int)
    case title
    case alt(Int)
    case mediaText(Int)
    case captions(Int)
    case link
  }

  package let role: Role
  package let source: SourceText
  /// What it is made of besides words. Empty until somebody looks at a part that needs it: see `Examination.subjects(of:)`.
  package private(set) var tokens = Tokens()
  /// The text with each byte of its hashtags, mentions and links covered, so that no rule about words sees them: as long
  /// as the text, so that places stay what they are.
  package private(set) var covered: [UInt8]
  private var isRead = false
  /// Found phrases, by watch.
  var hits: [Hit] = []

  struct Hit: Sendable {
    var watch: Int
    var phrase: Int
    /// In the text.
    var range: ByteRange
  }

  /// SUBSTITUTE: neither a letter nor a space to any pattern, and nothing that a post contains.
  static let cover: UInt8 = 0x1A

  init(role: Role, source: SourceText) {
    self.role = role
    self.source = source
    covered = source.utf8
  }

  /// Finds its tokens, once.
  mutating func read(as family: TokenFamily, _ suffixes: PublicSuffixes) {
    if isRead { return }
    isRead = true
    // The text of a link card is one link, whatever stands in it.
    if role == .link { return }
    tokens = Tokens(of: source.utf8.span, family: family, suffixes: suffixes)
    for range in tokens.covering { for index in range.indices { covered[index] = ExaminedText.cover } }
  }

  /// Whether it touches a hashtag, mention or link.
  func covers(_ range: ByteRange) -> Bool {
    tokens.hashtags.contains { $0.overlaps(range) } || tokens.mentions.contains { $0.overlaps(range) }
      || tokens.links.contains { $0.overlaps(range) }
  }
}

extension Tokens {
  /// What `text` leaves out.
  var covering: [ByteRange] { hashtags + mentions + links }
}
