package import Diagnostics

/// Pictures drawn with signs, which a screen reader reads one sign at a time.
///
///     asciiArt(in: "Shrug ¯\\_(ツ)_/¯ and\n /\\_/\\ \n( o.o )\n > ^ <".utf8.span)   // the face, and the three lines
///
/// A heuristic: two lines or more that hold mostly drawing signs, of three kinds or more; four boxes, blocks or braille cells
/// in a row; a face in parentheses.
package func asciiArt(in text: Span<UInt8>) -> [ByteRange] {
  var found: [ByteRange] = []
  var block: [ArtLine] = []
  func close() {
    let kinds = block.reduce(UInt64(0)) { $0 | $1.kinds }.nonzeroBitCount
    if block.count > 1, kinds > 2 {
      found.append(ByteRange(block[0].range.start, block[block.count - 1].range.end))
    } else {
      for line in block { found += line.faces }
    }
    block = []
  }
  var start = 0
  while start < text.count {
    var end = start
    while end < text.count, text[end] != 0x0A { end += 1 }
    let line = ArtLine(text, in: ByteRange(start, end))
    if line.isDrawing {
      block.append(line)
    } else {
      close()
      found += line.faces
    }
    start = end + 1
  }
  close()
  return found
}
