internal import Diagnostics

// Scalars that end on the line they begin on.

extension PlainYAML {
  mutating func scalar(inBrackets: Bool) throws(Declined) -> Node {
    guard offset < end else { throw Declined() }
    switch bytes[offset] {
    case UInt8(ascii: "\""): return try quoted(by: UInt8(ascii: "\""), escape: UInt8(ascii: "\\"))
    case UInt8(ascii: "'"): return try quoted(by: UInt8(ascii: "'"), escape: UInt8(ascii: "'"))
    case _ where isPlainStart: return try plain(inBrackets: inBrackets)
    default: throw Declined()
    }
  }

  private mutating func quoted(by mark: UInt8, escape: UInt8) throws(Declined) -> Node {
    let start = offset
    var hasEscapes = false
    offset += 1
    while true {
      guard offset < end, bytes[offset] != 0x0A else { throw Declined() }
      if bytes[offset] == mark {
        guard mark == escape, offset + 1 < end, bytes[offset + 1] == mark else { break }
        hasEscapes = true
        offset += 1
      } else if bytes[offset] == escape {
        // Those that nearly everybody writes: `\"`, `\\`, `\n`.
        guard offset + 1 < end, [mark, escape, UInt8(ascii: "n")].contains(bytes[offset + 1]) else { throw Declined() }
        hasEscapes = true
        offset += 1
      }
      offset += 1
    }
    offset += 1
    let inside = ByteRange(start + 1, offset - 1)
    var text = SourceText(utf8: Array(bytes[inside.indices]), map: OffsetMap(verbatim: inside))
    if hasEscapes {
      var copy = SourceCopy(bytes: bytes, range: inside)
      copy.flow(escapedBy: escape)
      text = SourceText(utf8: copy.text, map: copy.map)
    }
    return Node(range: ByteRange(start, offset), content: .scalar(Scalar(text: text, style: .quoted)))
  }

  /// Whether a scalar without quotation marks may begin here: with nothing that means something at times.
  private var isPlainStart: Bool {
    switch bytes[offset] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...0xFF, UInt8(ascii: "_"), UInt8(ascii: "/"), UInt8(ascii: "."),
      UInt8(ascii: "("), UInt8(ascii: "$"), UInt8(ascii: "+"), UInt8(ascii: "^"), UInt8(ascii: "\\"):
      true
    default: false
    }
  }

  /// Up to the end of the line, a comment, a colon with a space behind it, or, in brackets, what parts their members.
  private mutating func plain(inBrackets: Bool) throws(Declined) -> Node {
    let start = offset
    // Behind the last that is no space.
    var last = offset
    scan: while offset < end {
      switch bytes[offset] {
      case 0x20:
        offset += 1
        continue scan
      case 0x0A: break scan
      case UInt8(ascii: "#") where bytes[offset - 1] == 0x20: break scan
      case UInt8(ascii: ":"):
        guard offset + 1 < end, bytes[offset + 1] > 0x20 else {
          // A space before the colon does not belong to the key.
          guard last == offset else { throw Declined() }
          break scan
        }
        if inBrackets, ",[]{}?".utf8.contains(bytes[offset + 1]) { throw Declined() }
      case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"):
        if inBrackets { break scan }
      case UInt8(ascii: "?"): if inBrackets { throw Declined() }
      default: break
      }
      offset += 1
      last = offset
    }
    if last == start || offset - last > 0 && offset < end && bytes[offset] == UInt8(ascii: ":") { throw Declined() }
    let range = ByteRange(start, last)
    let text = SourceText(utf8: Array(bytes[range.indices]), map: OffsetMap(verbatim: range))
    return Node(range: range, content: .scalar(Scalar(text: text, style: .plain)))
  }
}
