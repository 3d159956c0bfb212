internal import Diagnostics
package import Documents
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
  package let tokens: Tokens
  /// The text with each byte of its hashtags, mentions and links covered, so that no rule about words sees them: as long
  /// as the text, so that places stay what they are.
  package let covered: [UInt8]
  /// Found phrases, for each watch in order.
  var hits: [Int: [Hit]] = [:]

  struct Hit: Sendable {
    var phrase: Int
    /// In the text.
    var range: ByteRange
    /// Whether it touches a hashtag, mention or link.
    var isCovered: Bool
  }

  /// SUBSTITUTE: neither a letter nor a space to any pattern, and nothing that a post contains.
  static let cover: UInt8 = 0x1A

  init(role: Role, source: SourceText, tokens: Tokens) {
    self.role = role
    self.source = source
    self.tokens = tokens
    if tokens.hashtags.isEmpty, tokens.mentions.isEmpty, tokens.links.isEmpty {
      covered = source.utf8
    } else {
      var covered = source.utf8
      for range in tokens.hashtags + tokens.mentions + tokens.links {
        for index in range.indices { covered[index] = ExaminedText.cover }
      }
      self.covered = covered
    }
  }

  /// Whether the stretch touches a hashtag, mention or link.
  func isCovered(_ range: ByteRange) -> Bool {
    range.indices.contains { covered[$0] == ExaminedText.cover && source.utf8[$0] != ExaminedText.cover }
  }

  /// A watch’s hits inside the stretch, in order.
  func hits(of watch: Int, in stretch: ByteRange) -> ArraySlice<Hit> {
    guard let hits = hits[watch] else { return [] }
    var low = 0
    var high = hits.count
    while low < high {
      let middle = (low + high) / 2
      if hits[middle].range.start < stretch.start { low = middle + 1 } else { high = middle }
    }
    return hits[low...].prefix { $0.range.start < stretch.end || $0.range.start == stretch.start }
  }
}
