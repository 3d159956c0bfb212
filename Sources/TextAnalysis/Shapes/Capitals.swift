package import Diagnostics

/// Runs of words in capitals.
///
///     capitals(in: "READ THIS NOW: the CRA and the RCMP".utf8.span, words: 3, letters: 3)   // READ THIS NOW
///
/// A word counts where it has that many letters, all of them capitals; shorter ones (`A`, `À`, an acronym) and numbers
/// go on with a run, and count for nothing. A small letter ends the run.
package func capitals(in text: Span<UInt8>, words wanted: Int = 3, letters: Int = 3) -> [ByteRange] {
  var found: [ByteRange] = []
  var start = 0
  var end = 0
  var counted = 0
  var offset = 0
  func close() {
    if counted > 0, counted >= wanted { found.append(ByteRange(start, end)) }
    counted = 0
  }
  while let word = nextWord(in: text, from: offset) {
    offset = word.end
    switch CapitalWord(in: text, at: word) {
    case .capitals(let count) where count >= letters:
      if counted == 0 { start = word.start }
      counted += 1
      end = word.end
    case .capitals, .number: break
    case .small: close()
    }
  }
  close()
  return found
}

private enum CapitalWord {
  case capitals(Int), number, small

  init(in text: Span<UInt8>, at word: ByteRange) {
    var capitals = 0
    var offset = word.start
    while offset < word.end {
      let (scalar, next) = text.readScalar(at: offset)
      switch LetterCase(scalar) {
      case .capital: capitals += 1
      case .small, .caseless:
        self = .small
        return
      case .digit, .other: break
      }
      offset = next
    }
    self = capitals == 0 ? .number : .capitals(capitals)
  }
}
