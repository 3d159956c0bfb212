package import Diagnostics
internal import Documents
internal import Posts
package import TextAnalysis

/// One text of a post while it is examined: what stands in it, and what of it has been worked out, when somebody first asked.
///
/// A class, as all rules that look at the text share what is known of it.
package final class ExaminedText {
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
  package let utf8: [UInt8]
  /// From its bytes to those of the post’s file.
  package let map: OffsetMap
  /// Nil for the text of a link card, which is one link, whatever stands in it.
  private let family: TokenFamily?
  private let suffixes: PublicSuffixes
  /// Found phrases, those of each watch together and in order.
  var hits: [Hit] = []

  struct Hit: Sendable {
    var watch: Int
    var phrase: Int
    /// In the text.
    var range: ByteRange
  }

  /// SUBSTITUTE: neither a letter nor a space to any pattern, and nothing that a post contains.
  static let cover: UInt8 = 0x1A

  init(role: Role, source: SourceText, family: TokenFamily, suffixes: PublicSuffixes) {
    self.role = role
    (utf8, map) = (source.utf8, source.map)
    self.family = role == .link ? nil : family
    self.suffixes = suffixes
  }

  private var knownTokens = Tokens()
  private var knowsTokens = false

  /// Looks at the tokens where they are kept.
  private func known<Found>(_ look: (Tokens) -> Found) -> Found {
    if !knowsTokens, let family {
      let utf8 = utf8
      knownTokens = Tokens(of: utf8.span, family: family, suffixes: suffixes)
    }
    knowsTokens = true
    return look(knownTokens)
  }

  /// What it is made of besides words.
  package var tokens: Tokens { known { $0 } }

  // Those of one kind, without a copy of the others.
  var hashtags: [ByteRange] { known { $0.hashtags } }
  var mentions: [ByteRange] { known { $0.mentions } }
  var links: [ByteRange] { known { $0.links } }
  var cashtags: [ByteRange] { known { $0.cashtags } }
  var emoji: [ByteRange] { known { $0.emoji } }

  /// Whether the covered text is another than the text.
  private(set) lazy var hasCovered = known { !$0.hashtags.isEmpty || !$0.mentions.isEmpty || !$0.links.isEmpty }

  /// The text with each byte of its hashtags, mentions and links covered, so that no rule about words sees them: as long
  /// as the text, so that places stay what they are.
  package private(set) lazy var covered: [UInt8] = {
    guard hasCovered else { return utf8 }
    var covered = utf8
    for ranges in [hashtags, mentions, links] {
      for range in ranges { for index in range.indices { covered[index] = ExaminedText.cover } }
    }
    return covered
  }()

  private lazy var composed = ComposedText(utf8)
  private lazy var composedCovered = hasCovered ? ComposedText(covered) : composed

  /// The text, or the covered text, with each accent on its letter; nil where it is so already.
  func composed(covered isCovered: Bool) -> ComposedText? { isCovered ? composedCovered : composed }

  /// Whether it touches a hashtag, mention or link.
  func covers(_ range: ByteRange) -> Bool {
    let covered = covered
    return range.indices.contains { covered[$0] == ExaminedText.cover && utf8[$0] != ExaminedText.cover }
  }

  /// A watch’s hits that begin inside the stretch, in order.
  func hits(of watch: Int, in stretch: ByteRange) -> ArraySlice<Hit> {
    var low = 0
    var high = hits.count
    while low < high {
      let middle = (low + high) / 2
      if (hits[middle].watch, hits[middle].range.start) < (watch, stretch.start) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return hits[low...].prefix { hit in
      hit.watch == watch && (hit.range.start < stretch.end || hit.range.start == stretch.start)
    }
  }
}
