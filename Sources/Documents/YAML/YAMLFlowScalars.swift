internal import Diagnostics

// Plain and quoted scalars: line breaks in them are folded.

extension SourceCopy {
  /// Reads to the end. `escape` is what begins an escape: `\` in double quotation marks, `'` in single ones.
  mutating func flow(escapedBy escape: UInt8?) {
    while offset < end {
      copy(to: endOfRun(before: escape))
      if offset == end { return }
      if bytes[offset] != escape {
        fold(from: offset)
      } else if escape == UInt8(ascii: "'") {
        append(CollectionOfOne(UInt8(ascii: "'")), for: ByteRange(offset, min(offset + 2, end)))
        offset = min(offset + 2, end)
      } else if lineBreak(at: offset + 1) > 0 {
        let start = offset
        offset += 1 + lineBreak(at: offset + 1)
        fold(from: start, isEscaped: true)
      } else {
        backslash()
      }
    }
  }

  private func endOfRun(before escape: UInt8?) -> Int {
    var place = offset
    while place < end, bytes[place] != escape, !isBlank(at: place), lineBreak(at: place) == 0 { place += 1 }
    return place
  }

  /// Blanks, and the line breaks among them: one becomes a space, more become one fewer. An escaped break is nothing.
  private mutating func fold(from start: Int, isEscaped: Bool = false) {
    var breaks: [ByteRange] = []
    var place = offset
    while place < end {
      let count = lineBreak(at: place)
      if count > 0 { breaks.append(ByteRange(place, place + count)) } else if !isBlank(at: place) { break }
      place += max(count, 1)
    }
    if isEscaped {
      for lineBreak in breaks { append(lineBreak: lineBreak) }
    } else if let first = breaks.first {
      if !folds(first) { append(lineBreak: first) }
      if folds(first), breaks.count == 1 { append(CollectionOfOne(0x20), for: ByteRange(start, place)) }
      for lineBreak in breaks.dropFirst() { append(lineBreak: lineBreak) }
    } else {
      copy(to: place)
    }
    offset = place
  }

  /// `\n`, `\xE9`, `\u00E9`, `\U0001F600`.
  private mutating func backslash() {
    guard offset + 1 < end else { return copy(to: end) }
    let letter = bytes[offset + 1]
    let digits =
      switch letter {
      case UInt8(ascii: "x"): 2
      case UInt8(ascii: "u"): 4
      case UInt8(ascii: "U"): 8
      default: 0
      }
    let stop = min(offset + 2 + digits, end)
    var number = UInt32(SourceCopy.escapes[letter] ?? UInt16(letter))
    if digits > 0 {
      number = bytes[(offset + 2)..<stop].reduce(0) { $0 << 4 | UInt32($1.hexadecimalDigit ?? 0) }
    }
    let scalar = Unicode.Scalar(number) ?? "\u{FFFD}"
    append(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter, for: ByteRange(offset, stop))
    offset = stop
  }

  /// The letters that stand for another character.
  private static let escapes: [UInt8: UInt16] = [
    UInt8(ascii: "0"): 0x00, UInt8(ascii: "a"): 0x07, UInt8(ascii: "b"): 0x08, UInt8(ascii: "t"): 0x09,
    UInt8(ascii: "n"): 0x0A, UInt8(ascii: "v"): 0x0B, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "r"): 0x0D,
    UInt8(ascii: "e"): 0x1B, UInt8(ascii: "N"): 0x85, UInt8(ascii: "_"): 0xA0, UInt8(ascii: "L"): 0x2028,
    UInt8(ascii: "P"): 0x2029,
  ]
}
