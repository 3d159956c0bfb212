internal import Diagnostics

// Scalars that end on the line they begin on, and texts behind `|`.

extension PlainYAML {
  /// A value, or a key.
  struct Word {
    let range: ByteRange
    let scalar: Scalar

    var node: Node { Node(range: range, content: .scalar(scalar)) }
  }

  mutating func word(_ text: Span<UInt8>, inBrackets: Bool) throws(Declined) -> Word {
    guard offset < end else { throw Declined() }
    switch text[offset] {
    case UInt8(ascii: "\""): return try quoted(text, by: UInt8(ascii: "\""), escape: UInt8(ascii: "\\"))
    case UInt8(ascii: "'"): return try quoted(text, by: UInt8(ascii: "'"), escape: UInt8(ascii: "'"))
    case _ where isPlainStart(text): return try plain(text, inBrackets: inBrackets)
    default: throw Declined()
    }
  }

  private mutating func quoted(_ text: Span<UInt8>, by mark: UInt8, escape: UInt8) throws(Declined) -> Word {
    let start = offset
    let (stop, hasEscapes) = try endOfQuoted(text, by: mark, escape: escape)
    offset = stop + 1
    let inside = ByteRange(start + 1, stop)
    let value: SourceText
    if hasEscapes {
      var copy = SourceCopy(bytes: bytes, range: inside)
      copy.flow(escapedBy: escape)
      value = SourceText(utf8: copy.text, map: copy.map)
    } else {
      value = SourceText(inside, of: bytes)
    }
    return Word(range: ByteRange(start, offset), scalar: Scalar(text: value, style: .quoted))
  }

  /// Where the closing quotation mark stands.
  private func endOfQuoted(_ text: Span<UInt8>, by mark: UInt8, escape: UInt8) throws(Declined) -> (
    Int, hasEscapes: Bool
  ) {
    var hasEscapes = false
    var place = offset + 1
    while place < end {
      let byte = text[place]
      if byte == 0x0A { break }
      if byte == mark || byte == escape {
        let next = place + 1 < end ? text[place + 1] : 0
        if byte == mark, mark != escape || next != mark { return (place, hasEscapes) }
        // Those that nearly everybody writes: `\"`, `\\`, `\n`.
        guard next == mark || next == escape || next == UInt8(ascii: "n") else { throw Declined() }
        hasEscapes = true
        place += 1
      }
      place += 1
    }
    throw Declined()
  }

  /// Whether a scalar without quotation marks may begin here: with nothing that means something at times.
  private func isPlainStart(_ text: Span<UInt8>) -> Bool {
    switch text[offset] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...0xFF, UInt8(ascii: "_"), UInt8(ascii: "/"), UInt8(ascii: "."),
      UInt8(ascii: "("), UInt8(ascii: "$"), UInt8(ascii: "+"), UInt8(ascii: "^"), UInt8(ascii: "\\"):
      true
    default: false
    }
  }

  /// Up to the end of the line, a comment, a colon with a space behind it, or, in brackets, what parts their members.
  private mutating func plain(_ text: Span<UInt8>, inBrackets: Bool) throws(Declined) -> Word {
    let (last, stop) = try endOfPlain(text, inBrackets: inBrackets)
    let range = ByteRange(offset, last)
    offset = stop
    return Word(range: range, scalar: Scalar(text: SourceText(range, of: bytes), style: .plain))
  }

  /// Where it ends, behind the last that is no space; and where reading goes on.
  private func endOfPlain(_ text: Span<UInt8>, inBrackets: Bool) throws(Declined) -> (last: Int, stop: Int) {
    var last = offset
    var place = offset
    scan: while place < end {
      // The text does not end before `end`.
      switch unsafe text[unchecked: place] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): break
      case 0x20:
        place += 1
        continue scan
      case 0x0A: break scan
      case UInt8(ascii: "#") where text[place - 1] == 0x20: break scan
      case UInt8(ascii: ":"):
        guard place + 1 < end, text[place + 1] > 0x20 else {
          // A space before the colon does not belong to the key.
          guard last == place else { throw Declined() }
          break scan
        }
        if inBrackets, ",[]{}?".utf8.contains(text[place + 1]) { throw Declined() }
      case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"):
        if inBrackets { break scan }
      case UInt8(ascii: "?"): if inBrackets { throw Declined() }
      default: break
      }
      place += 1
      last = place
    }
    if last == offset { throw Declined() }
    return (last, place)
  }

  /// What stands behind `|` or `|-`: lines that are indented as the first of them, which is further than `column`.
  mutating func lines(_ text: Span<UInt8>, below column: Int) throws(Declined) -> Node {
    let start = offset
    offset += 1
    if offset < end, text[offset] == UInt8(ascii: "-") { offset += 1 }
    skipSpaces(text)
    guard offset < end, text[offset] == 0x0A else { throw Declined() }
    startLine(at: offset + 1)
    skipSpaces(text)
    let indentation = self.column
    guard offset < end, text[offset] != 0x0A, indentation > column else { throw Declined() }
    // Behind the last line that has something in it.
    var stop = offset
    while offset < end, self.column == indentation {
      while offset < end, text[offset] != 0x0A { offset += 1 }
      guard offset < end else { throw Declined() }
      stop = offset + 1
      repeat {
        startLine(at: offset + 1)
        while offset < end, self.column < indentation, text[offset] == 0x20 { offset += 1 }
      } while offset < end && text[offset] == 0x0A
    }
    var copy = SourceCopy(bytes: bytes, range: ByteRange(start, stop))
    copy.block(isFolded: false, indentation: column)
    let value = SourceText(utf8: copy.text, map: copy.map)
    return Node(range: value.place, content: .scalar(Scalar(text: value, style: .block)))
  }
}
