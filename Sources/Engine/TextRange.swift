/// One stretch of a text in each unit that some reader of a report counts in; half open, from 0.
package struct TextRange: Hashable, Sendable {
  package var utf8: Range<Int>
  package var utf16: Range<Int>
  package var scalar: Range<Int>
  package var grapheme: Range<Int>

  package init(utf8: Range<Int>, utf16: Range<Int>, scalar: Range<Int>, grapheme: Range<Int>) {
    self.utf8 = utf8
    self.utf16 = utf16
    self.scalar = scalar
    self.grapheme = grapheme
  }
}
