internal import Diagnostics
internal import Documents
internal import Patterns
package import Posts
internal import TextAnalysis

/// What stands in a few posts, as far as it tells which rules can have nothing to say of any of them.
///
///     var glimpse = Glimpse()
///     glimpse.add(post)
///     glimpse.has(.hashtags)           // false: a rule about hashtags has nothing to look at
///     glimpse.shows(oneOf: words)      // false: nor has one that waits for these words
///
/// In doubt a rule is concerned: each then looks for itself.
package struct Glimpse: Sendable {
  /// What no text has.
  private static let between: UInt8 = 0xFF

  /// The folded texts, one after the other, with that between them.
  private var folded: [UInt8] = [between]
  /// For each two bytes, a bit that tells whether they stand beside each other there.
  private var pairs = [UInt64](repeating: 0, count: 1 << 10)
  private var traits = TextTraits()
  /// Where a letter and a mark became one letter, patterns may match what does not stand here.
  private var seesEverything = false
  private var occasions: Occasions = []
  private var posts = 0
  /// Of posts that name none.
  private let language: String?
  /// What posts call the platforms that they are for.
  package private(set) var platforms: [String]

  /// What is given here is of posts that name none.
  package init(language: String? = nil, platforms: [String] = []) {
    self.language = language
    self.platforms = platforms
  }

  /// Takes in all texts of one more post.
  package mutating func add(_ post: Post) {
    occasions.add(post, language: language)
    posts += 1
    platforms += post.platforms
    // Two may be one message in two languages that forgot to name their campaign: then it is told which rules were not asked.
    if posts > 1 { occasions.insert(.campaign) }
    post.forEachText { source, _ in
      traits.add(source.utf8.span)
      let text = FoldedText(source.utf8.span)
      if text.recomposed { seesEverything = true }
      let start = folded.count - 1
      folded += text.utf8
      folded.append(Glimpse.between)
      for index in start..<(folded.count - 1) {
        let pair = Glimpse.pair(folded[index], folded[index + 1])
        pairs[pair >> 6] |= 1 << UInt64(pair & 63)
      }
    }
  }

  private static func pair(_ first: UInt8, _ second: UInt8) -> Int { Int(first) << 8 | Int(second) }

  /// Whether a post may have one of them.
  package func has(_ needed: Occasions) -> Bool { !occasions.isDisjoint(with: needed) }

  /// Whether what the gate of these numbers asks for may be seen; there is none where they are no gate’s.
  package func passes(gate numbers: [UInt64]) -> Bool {
    seesEverything || PatternGate(numbers: numbers)?.admits(traits) ?? true
  }

  /// Whether one of the folded texts may stand in a post, each of which is behind its length, as `RuleOutline` has them.
  package func shows(oneOf phrases: Span<UInt8>) -> Bool {
    if seesEverything { return true }
    var place = 0
    while place + 2 <= phrases.count {
      let start = place + 2
      let end = start + Int(phrases[place]) + Int(phrases[place + 1]) << 8
      if end > phrases.count || stands(phrases.extracting(start..<end)) { return true }
      place = end
    }
    return false
  }

  /// Whether one of those stretches of a text, ASCII letters and digits, may stand in a post, whatever the case.
  func shows(oneOf stretches: [ByteRange], of text: Span<UInt8>) -> Bool {
    if seesEverything { return true }
    var small: [UInt8] = []
    for stretch in stretches {
      // A bit that small letters have, and digits.
      small.removeAll(keepingCapacity: true)
      for index in stretch.indices { small.append(text[index] | 0x20) }
      if stands(small.span) { return true }
    }
    return false
  }

  private func stands(_ phrase: Span<UInt8>) -> Bool {
    if phrase.isEmpty { return true }
    for index in 1..<max(1, phrase.count) {
      let pair = Glimpse.pair(phrase[index - 1], phrase[index])
      if pairs[pair >> 6] & 1 << UInt64(pair & 63) == 0 { return false }
    }
    for start in 0..<max(0, folded.count - phrase.count) where folded[start] == phrase[0] {
      if phrase.indices.allSatisfy({ folded[start + $0] == phrase[$0] }) { return true }
    }
    return false
  }
}

extension Post {
  /// Every text that rules look at, in the order in which they do.
  func forEachText(_ body: (SourceText, ExaminedText.Role) -> Void) {
    body(text, .text)
    for (index, text) in thread.enumerated() { body(text, .thread(index)) }
    if let title { body(title, .title) }
    for (index, media) in media.enumerated() {
      if let alt = media.alt { body(alt, .alt(index)) }
      if let text = media.text { body(text, .mediaText(index)) }
      if let captions = media.captions { body(captions, .captions(index)) }
    }
    for link in links { body(link, .link) }
  }
}
