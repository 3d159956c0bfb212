internal import Diagnostics

/// What libyaml could not read, in words that help whoever wrote it.
struct YAMLComplaint {
  let failure: YAMLFailure
  let bytes: [UInt8]
  let text: ByteRange

  init(_ failure: YAMLFailure, in file: SourceFile, _ text: ByteRange) {
    self.failure = failure
    bytes = file.bytes
    self.text = text
  }

  struct Words {
    let message: Bilingual
    let help: Bilingual
    let range: ByteRange
  }

  var words: Words {
    let place = failure.place
    let context = failure.context ?? place
    switch failure.problem {
    case "control characters are not allowed": return control(at: place)
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      return tab(at: place)
    case "found character that cannot start any token":
      return place < text.end && bytes[place] == 0x09 ? tab(at: place) : reserved(at: place)
    case "did not find expected alphabetic or numeric character", "did not find expected tag URI",
      "found undefined tag handle", "did not find expected '!'", "did not find URI escaped octet",
      "did not find the expected '>'", "did not find expected whitespace or line break":
      return reserved(at: context)
    case "mapping values are not allowed in this context", "found unexpected ':'": return colon(at: place)
    case "could not find expected ':'": return lineWithoutColon(at: context)
    case "found unexpected end of stream", "found unexpected document indicator": return openQuote(at: context)
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      // On a later line it is a key, and the bracket is not closed.
      if byte(at: place) == UInt8(ascii: ":"), restOfLine(at: context).end > place { return colonInBraces(at: place) }
      return openBracket(at: context, stoppedAt: place)
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      return escape(at: place)
    case "did not find expected comment or line break", "found an indentation indicator equal to 0":
      return blockHeader(at: context)
    case "did not find expected node content": return missingValue(at: place)
    case "block sequence entries are not allowed in this context": return dash(at: place)
    case "did not find expected key", "did not find expected '-' indicator",
      "did not find expected <document start>", "mapping keys are not allowed in this context":
      return behindQuote(at: place) ?? behindBrace(at: place) ?? indentation(at: place)
    default: return anything(at: place)
    }
  }

  /// The character at `place`; nothing at the end.
  func character(at place: Int) -> ByteRange {
    let start = min(max(place, text.start), text.end)
    var end = min(start + 1, text.end)
    while end < text.end, bytes[end].continuesCharacter { end += 1 }
    return ByteRange(start, end)
  }

  /// From `place` to the end of its line.
  func restOfLine(at place: Int) -> ByteRange {
    let start = min(max(place, text.start), text.end)
    var end = start
    while end < text.end, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    return ByteRange(start, end)
  }

  func byte(at place: Int) -> UInt8? { text.indices.contains(place) ? bytes[place] : nil }

  /// Text that goes on behind a closed brace, on the same line: `{match} needs a number`.
  private func behindBrace(at place: Int) -> Words? {
    var before = min(place, text.end) - 1
    while before >= text.start, bytes[before] == 0x20 || bytes[before] == 0x09 { before -= 1 }
    guard let mark = byte(at: before), mark == UInt8(ascii: "}") || mark == UInt8(ascii: "]") else { return nil }
    return afterBrace(at: place)
  }

  /// Text that goes on behind a closed quotation mark, on the same line.
  private func behindQuote(at place: Int) -> Words? {
    var before = min(place, text.end) - 1
    while before >= text.start, bytes[before] == 0x20 || bytes[before] == 0x09 { before -= 1 }
    guard let mark = byte(at: before), mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") else { return nil }
    return afterQuote(at: place)
  }
}

extension Notes {
  mutating func add(_ complaint: YAMLComplaint) {
    let words = complaint.words
    add(.invalidYAML, words.message, at: words.range, help: words.help)
  }
}
