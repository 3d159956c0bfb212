package import Diagnostics

/// A text with each accent on its letter, as most systems write it: what a pattern with `é` in it is matched on. Places lead
/// there and back.
///
///     let composed = ComposedText(Array("e\u{301}tat".utf8))!    // état
///     composed.original(of: ByteRange(0, 2))                     // the first three bytes
package struct ComposedText: Sendable {
  package let utf8: [UInt8]
  private let changes: [Change]

  private struct Change: Sendable {
    let original: ByteRange
    let composed: ByteRange
  }

  /// Nil where no mark joins the letter before it: the text itself is composed.
  package init?(_ text: [UInt8]) {
    // U+0300 to U+036F, the accents, begin with these.
    guard text.contains(where: { $0 == 0xCC || $0 == 0xCD }) else { return nil }
    let span = text.span
    var utf8: [UInt8] = []
    var changes: [Change] = []
    utf8.reserveCapacity(text.count)
    var offset = 0
    while let letter = span.decoded(at: offset) {
      var scalars = [letter.value]
      var end = letter.end
      while let mark = span.decoded(at: end), Composition.isMark(mark.value) {
        scalars.append(mark.value)
        end = mark.end
      }
      let whole = scalars.count > 1 ? Composition.composed(scalars) : scalars
      if whole.count < scalars.count {
        let start = utf8.count
        for scalar in whole.compactMap(Unicode.Scalar.init) { utf8 += UTF8.encode(scalar).map { Array($0) } ?? [] }
        changes.append(Change(original: ByteRange(letter.start, end), composed: ByteRange(start, utf8.count)))
      } else {
        utf8 += text[letter.start..<end]
      }
      offset = end
    }
    if changes.isEmpty { return nil }
    self.utf8 = utf8
    self.changes = changes
  }

  /// Where it stands in the text.
  package func original(of range: ByteRange) -> ByteRange { moved(range, from: \.composed, to: \.original) }

  /// Where a stretch of the text stands here.
  package func composed(of range: ByteRange) -> ByteRange { moved(range, from: \.original, to: \.composed) }

  /// What begins or ends inside a letter begins before it and ends behind it.
  private func moved(
    _ range: ByteRange, from: KeyPath<Change, ByteRange>, to: KeyPath<Change, ByteRange>
  ) -> ByteRange {
    func place(_ offset: Int, isEnd: Bool) -> Int {
      var low = 0
      var high = changes.count
      while low < high {
        let middle = (low + high) / 2
        if changes[middle][keyPath: from].start < offset { low = middle + 1 } else { high = middle }
      }
      guard low > 0 else { return offset }
      let before = changes[low - 1]
      if offset < before[keyPath: from].end { return isEnd ? before[keyPath: to].end : before[keyPath: to].start }
      return offset - before[keyPath: from].end + before[keyPath: to].end
    }
    let start = place(range.start, isEnd: false)
    return ByteRange(start, max(start, place(range.end, isEnd: true)))
  }
}
