internal import Diagnostics
package import Documents
internal import Posts
package import TextAnalysis

/// One text of a post while it is examined: what stands in it, and what of it has been worked out.
package struct ExaminedText {
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
  private let reading: Reading
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
    self.source = source
    reading = Reading(source.utf8, role == .link ? nil : family, suffixes)
  }

  /// What it is made of besides words.
  package var tokens: Tokens { reading.tokens }
  /// The text with each byte of its hashtags, mentions and links covered, so that no rule about words sees them: as long
  /// as the text, so that places stay what they are.
  package var covered: [UInt8] { reading.covered }

  /// Whether the covered text is another than the text.
  var hasCovered: Bool { reading.hasCovered }

  /// The text, or the covered text, with each accent on its letter; nil where it is so already.
  func composed(covered isCovered: Bool) -> ComposedText? {
    isCovered ? reading.composedCovered : reading.composed
  }

  /// Whether it touches a hashtag, mention or link.
  func covers(_ range: ByteRange) -> Bool {
    let covered = reading.covered
    return range.indices.contains { covered[$0] == ExaminedText.cover && source.utf8[$0] != ExaminedText.cover }
  }

  /// Worked out when somebody first asks: many rules do not.
  private final class Reading {
    private let utf8: [UInt8]
    /// Nil for the text of a link card, which is one link, whatever stands in it.
    private let family: TokenFamily?
    private let suffixes: PublicSuffixes

    init(_ utf8: [UInt8], _ family: TokenFamily?, _ suffixes: PublicSuffixes) {
      self.utf8 = utf8
      self.family = family
      self.suffixes = suffixes
    }

    lazy var tokens: Tokens = {
      guard let family else { return Tokens() }
      let utf8 = utf8
      return Tokens(of: utf8.span, family: family, suffixes: suffixes)
    }()

    lazy var hasCovered = !tokens.covering.isEmpty

    lazy var composed = ComposedText(utf8)
    lazy var composedCovered = hasCovered ? ComposedText(covered) : composed

    lazy var covered: [UInt8] = {
      guard hasCovered else { return utf8 }
      var covered = utf8
      for range in tokens.covering { for index in range.indices { covered[index] = ExaminedText.cover } }
      return covered
    }()
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

extension Tokens {
  /// What `text` leaves out.
  fileprivate var covering: [ByteRange] { hashtags + mentions + links }
}
