/// A node of a tree of phrases, read where it stands.
///
/// Its bytes: how many bytes all go on with that pass here, in one byte; on how many bytes the tree parts behind these, in two;
/// the phrase that ends between, counted from 1, in four; what all go on with; the bytes on which it parts, in order; and for
/// each of these where its node stands, in four. Numbers have their lowest byte first. So what is looked at together stands
/// together: most phrases end in one node, which is no longer than they are.
struct PhraseTrieNode {
  static let headerSize = 7
  static let longestLabel = 255

  /// Where the bytes stand that all go on with.
  let label: Range<Int>
  /// Counted from 1; 0 where none ends here.
  let phrase: Int
  private let branches: Int

  /// Places of nodes come from their writer, who wrote each of them whole: nothing is read outside.
  @inline(__always)
  init(in nodes: Span<UInt8>, at place: Int) {
    let start = place &+ PhraseTrieNode.headerSize
    label = unsafe start..<(start &+ Int(nodes[unchecked: place]))
    branches = unsafe Int(nodes[unchecked: place &+ 1]) | Int(nodes[unchecked: place &+ 2]) << 8
    phrase = Int(nodes.number(at: place &+ 3))
  }

  /// Whether what all go on with stands in the text.
  @inline(__always)
  func label(in nodes: Span<UInt8>, standsIn text: Span<UInt8>, at index: Int) -> Bool {
    guard text.count - index >= label.count else { return false }
    for place in label where unsafe nodes[unchecked: place] != text[unchecked: index &+ place &- label.lowerBound] {
      return false
    }
    return true
  }

  /// Where the node behind the byte stands.
  @inline(__always)
  func next(on byte: UInt8, in nodes: Span<UInt8>) -> Int? {
    for branch in 0..<branches where unsafe nodes[unchecked: label.upperBound &+ branch] == byte {
      return Int(nodes.number(at: label.upperBound &+ branches &+ 4 &* branch))
    }
    return nil
  }
}

extension Span<UInt8> {
  /// Four bytes, the lowest first, that stand inside.
  @inline(__always)
  fileprivate func number(at place: Int) -> UInt32 {
    unsafe UInt32(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt32.self))
  }
}
