/// A stretch of UTF-8 text: half open, in bytes.
///
///     ByteRange(7, 19)          // bytes 7 to 18
///     ByteRange(7, 7).isEmpty   // true: a place between two bytes
package struct ByteRange: Hashable, Sendable, Comparable {
  package var start: Int
  package var end: Int

  package init(_ start: Int, _ end: Int) {
    precondition(0 <= start && start <= end, "a byte range runs forward")
    self.start = start
    self.end = end
  }

  package var count: Int { end - start }
  package var isEmpty: Bool { start == end }
  package var indices: Range<Int> { start..<end }

  package func contains(_ other: ByteRange) -> Bool { start <= other.start && other.end <= end }

  /// Whether the two share a byte, or an empty one lies inside the other.
  package func overlaps(_ other: ByteRange) -> Bool {
    isEmpty || other.isEmpty ? start <= other.end && other.start <= end : start < other.end && other.start < end
  }

  package func shifted(by bytes: Int) -> ByteRange { ByteRange(start + bytes, end + bytes) }

  package static func < (a: ByteRange, b: ByteRange) -> Bool { (a.start, a.end) < (b.start, b.end) }
}
