/// Where the lines of a text begin. A line ends with LF, CR LF or a lone CR, which belongs to the line it ends.
package struct LineIndex: Hashable, Sendable {
  /// The offset, in bytes, of each line's first byte; the first is 0.
  package let starts: [Int]

  package init(of text: Span<UInt8>) {
    var starts = [0]
    var offset = 0
    while offset < text.count {
      let byte = text[offset]
      offset += 1
      if byte == 0x0A || byte == 0x0D && !(offset < text.count && text[offset] == 0x0A) { starts.append(offset) }
    }
    self.starts = starts
  }

  /// The index, from 0, of the line that holds the byte at `offset`.
  package func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
