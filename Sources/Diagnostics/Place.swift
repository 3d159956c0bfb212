/// A stretch of a file, with all that is needed to name it and to show it: the file itself may be gone.
package struct Place: Hashable, Sendable, Comparable {
  package let path: String
  /// In bytes, from the start of the file.
  package let range: ByteRange
  package let start: Position
  /// Behind the last character.
  package let end: Position
  /// From 1, in bytes from the start of the line, as some report formats count.
  package let startByteColumn: Int
  package let endByteColumn: Int
  package let excerpt: Excerpt

  package static func < (a: Place, b: Place) -> Bool { (a.path, a.range) < (b.path, b.range) }
}
