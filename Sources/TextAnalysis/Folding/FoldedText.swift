package import Diagnostics

/// A text as comparisons see it: without case, with one space for any white space, one apostrophe for all, without what
/// cannot be seen, with each accent on its letter. Always well-formed UTF-8, and folding it again changes nothing.
///
///     let folded = FoldedText("L’ÉTÉ  à Québec".utf8.span)
///     folded.utf8                                     // l'été à québec
///     folded.map.original(of: ByteRange(2, 7))        // where ÉTÉ stands
package struct FoldedText: Sendable {
  package let utf8: [UInt8]
  /// From the folded text to the text.
  package let map: OffsetMap
  /// Whether a letter and a mark of its own became one letter: a pattern may then match what does not stand here.
  package let recomposed: Bool

  package init(_ text: Span<UInt8>) {
    let folder = Folder(text)
    utf8 = folder.output
    map = folder.map
    recomposed = folder.recomposed
  }
}
