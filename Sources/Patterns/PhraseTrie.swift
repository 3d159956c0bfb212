/// Finds any number of phrases in one pass over a text.
///
///     let trie = PhraseTrie(phrases: [Array("miracle cure".utf8), Array("cure".utf8)])
///     trie.scan(text.span) { phrase, end in … }   // "a miracle cure": 0 ends at 14, 1 ends at 14
///
/// Every occurrence is told, also inside and across others. A phrase that is there twice is told twice, under both numbers; an
/// empty one never. A phrase that is only looked for where a word starts may be left out behind a letter or a digit of ASCII.
///
/// Few places of a text look like the beginning of a phrase (`PhraseBeginnings`), and of these not all go on like one
/// (`PhraseContinuations`). From each that does it goes along a tree: so
/// most bytes cost a glance, and what a thousand phrases take is not much more than their bytes. The price is that a text may be
/// read again for each of its bytes as far as one phrase reaches, where both repeat themselves.
///
/// A class, as every text is scanned by one and it never changes.
package final class PhraseTrie: Sendable {
  private let beginnings: PhraseBeginnings
  private let continuations: PhraseContinuations
  /// A power of two of places, at least half of them empty: a root stands where the product of its key points to, or behind that.
  private let roots: [Root]
  private let shift: UInt32
  /// One node behind the other: see `PhraseTrieNode`.
  private let nodes: [UInt8]
  /// For each phrase the next that is the same, counted from 1; 0 where there is none.
  private let twins: [UInt32]

  private struct Root: Sendable {
    /// 0 where there is none.
    var key: UInt32 = 0
    /// Where its first node stands.
    var node: UInt32 = 0
  }

  /// `startingWords` tells for each phrase whether it is only looked for where a word starts; without it none is.
  package init(phrases: [[UInt8]], startingWords: [Bool]? = nil) {
    var writer = PhraseTrieWriter(phrases)
    writer.write()
    (nodes, twins) = (writer.nodes, writer.twins)
    let width = Int.bitWidth - (2 * writer.roots.count + 1).leadingZeroBitCount
    shift = UInt32(32 - width)
    var roots = [Root](repeating: Root(), count: 1 << width)
    for root in writer.roots {
      var slot = PhraseTrie.slot(of: root.key, UInt32(32 - width))
      while roots[slot].key != 0 { slot = (slot + 1) & (roots.count - 1) }
      roots[slot] = Root(key: root.key, node: root.node)
    }
    self.roots = roots
    continuations = PhraseContinuations(of: writer.roots)
    beginnings = PhraseBeginnings(
      of: phrases, startingWords: startingWords ?? Array(repeating: false, count: phrases.count))
  }

  @inline(__always)
  private static func slot(of key: UInt32, _ shift: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> shift) }

  /// Calls `body` for each phrase at each place where it stands, from left to right by where it begins; the shortest first.
  ///
  /// Where words do not start where this text shows it, as something stands between that it leaves out, `knowsWords` is false,
  /// and none is left out.
  package func scan(_ text: Span<UInt8>, knowsWords: Bool = true, _ body: (_ phrase: Int, _ end: Int) -> Void) {
    if nodes.isEmpty { return }
    beginnings.forEachPlace(in: text, knowsWords: knowsWords) { place, maySuffice in
      let mayGoOn = continuations.mayGoOn(in: text, from: place)
      if mayGoOn || maySuffice { follow(text, from: place, maySuffice: maySuffice, mayGoOn: mayGoOn, body) }
    }
  }

  /// Few places lead here: the loop that finds them stays small.
  @inline(never)
  private func follow(
    _ text: Span<UInt8>, from place: Int, maySuffice: Bool, mayGoOn: Bool,
    _ body: (_ phrase: Int, _ end: Int) -> Void
  ) {
    let (allRoots, allNodes) = (roots, nodes)
    let (roots, nodes) = (allRoots.span, allNodes.span)
    let three = text.threeBytes(from: place)
    if maySuffice {
      follow(PhraseTrieRoot.key(three, bytes: 1), roots, nodes, text, place &+ 1, body)
      if text.count &- place > 1 { follow(PhraseTrieRoot.key(three, bytes: 2), roots, nodes, text, place &+ 2, body) }
    }
    if mayGoOn { follow(PhraseTrieRoot.key(three, bytes: 3), roots, nodes, text, place &+ 3, body) }
  }

  /// Goes from a root along the text as far as the tree goes.
  private func follow(
    _ key: UInt32, _ roots: Span<Root>, _ nodes: Span<UInt8>, _ text: Span<UInt8>, _ start: Int,
    _ body: (_ phrase: Int, _ end: Int) -> Void
  ) {
    var slot = PhraseTrie.slot(of: key, shift)
    // A product of so many bits is a place among the roots.
    while unsafe roots[unchecked: slot].key != key {
      if unsafe roots[unchecked: slot].key == 0 { return }
      slot = (slot &+ 1) & (roots.count &- 1)
    }
    var place = unsafe Int(roots[unchecked: slot].node)
    var index = start
    while true {
      let node = PhraseTrieNode(in: nodes, at: place)
      guard node.label(in: nodes, standsIn: text, at: index) else { return }
      index &+= node.label.count
      var phrase = node.phrase
      while phrase != 0 {
        body(phrase - 1, index)
        phrase = Int(twins[phrase - 1])
      }
      guard index < text.count, let next = node.next(on: text[index], in: nodes) else { return }
      place = next
      index &+= 1
    }
  }
}

extension Span<UInt8> {
  /// The three bytes that stand there, the first the lowest; zeros behind the end.
  @inline(__always)
  fileprivate func threeBytes(from start: Int) -> UInt32 {
    if start &+ 4 <= count {
      // The four bytes lie inside, and any bits are a number.
      let four = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt32.self)
      return UInt32(littleEndian: four) & 0xFF_FFFF
    }
    var bytes: UInt32 = 0
    for index in start..<Swift.min(start + 3, count) { bytes |= UInt32(self[index]) << UInt32(8 * (index - start)) }
    return bytes
  }
}
