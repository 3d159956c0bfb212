internal import Diagnostics

// Blocks, `|` and `>`: a header, then lines that are indented alike.

extension SourceCopy {
  mutating func block(isFolded: Bool, indentation: Int) {
    let header = header()
    let indent = header.indent.map { max(indentation, 0) + $0 } ?? indentOfFirstLine()
    var lineBreakBefore: ByteRange?
    var wasBlank = false
    var emptyLines = self.emptyLines(indent)
    while offset < end {
      let isBlank = isBlank(at: offset)
      if let broken = lineBreakBefore {
        if isFolded, folds(broken), !wasBlank, !isBlank {
          if emptyLines.isEmpty { append(CollectionOfOne(0x20), for: broken) }
        } else {
          append(lineBreak: broken)
        }
      }
      for line in emptyLines { append(lineBreak: line) }
      wasBlank = isBlank
      copy(to: endOfLine())
      let count = lineBreak(at: offset)
      lineBreakBefore = count > 0 ? ByteRange(offset, offset + count) : nil
      offset += count
      emptyLines = self.emptyLines(indent)
    }
    if header.chomping != .strip, let lineBreakBefore { append(lineBreak: lineBreakBefore) }
    if header.chomping == .keep { for line in emptyLines { append(lineBreak: line) } }
  }

  private enum Chomping {
    case strip, clip, keep
  }

  /// Steps over the first line: `|`, `>2-`, `|+ # a comment`.
  private mutating func header() -> (indent: Int?, chomping: Chomping) {
    var indent: Int?
    var chomping = Chomping.clip
    offset += 1
    while offset < end, lineBreak(at: offset) == 0, !isBlank(at: offset), bytes[offset] != UInt8(ascii: "#") {
      switch bytes[offset] {
      case UInt8(ascii: "-"): chomping = .strip
      case UInt8(ascii: "+"): chomping = .keep
      case UInt8(ascii: "1")...UInt8(ascii: "9"): indent = Int(bytes[offset] - UInt8(ascii: "0"))
      default: break
      }
      offset += 1
    }
    offset = min(endOfLine(), end)
    offset += lineBreak(at: offset)
    return (indent, chomping)
  }

  /// How many spaces stand before the first line that has anything in it.
  private func indentOfFirstLine() -> Int {
    var lineStart = offset
    var place = offset
    while place < end {
      let count = lineBreak(at: place)
      if count == 0, bytes[place] != 0x20 { break }
      place += max(count, 1)
      if count > 0 { lineStart = place }
    }
    return place - lineStart
  }

  /// Steps over lines with nothing in them, and over the indentation of the next.
  private mutating func emptyLines(_ indent: Int) -> [ByteRange] {
    var breaks: [ByteRange] = []
    while offset < end {
      var place = offset
      while place < end, place - offset < indent, bytes[place] == 0x20 { place += 1 }
      let count = lineBreak(at: place)
      if count == 0 {
        offset = place
        return breaks
      }
      breaks.append(ByteRange(place, place + count))
      offset = place + count
    }
    return breaks
  }

  private func endOfLine() -> Int {
    var place = offset
    while place < end, lineBreak(at: place) == 0 { place += 1 }
    return place
  }
}
