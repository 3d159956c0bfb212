internal import Diagnostics

/// Reads facts off a folded text, from left to right.
struct FactReader {
  let text: [UInt8]
  let language: Language?
  private(set) var facts: [Fact] = []

  init(_ text: [UInt8], language: Language?) {
    self.text = text
    self.language = language
  }

  mutating func read() {
    var offset = 0
    while offset < text.count {
      switch text[offset] {
      case UInt8(ascii: "@"): offset = endOfPiece(from: offset)
      case UInt8(ascii: "#"): offset = tagHasLetters(at: offset) ? endOfPiece(from: offset) : offset + 1
      case _ where isDigit(offset) || text[offset] == 0x2B || text[offset] == 0x28: offset = readDigits(at: offset)
      case _ where isLetter(offset): offset = readWord(at: offset)
      default: offset = readSign(at: offset)
      }
    }
  }

  mutating func add(_ value: Fact.Value, _ start: Int, _ end: Int) -> Int {
    facts.append(Fact(value: value, range: ByteRange(start, end)))
    return end
  }

  mutating func replaceLast(with value: Fact.Value) {
    guard let last = facts.popLast() else { return }
    facts.append(Fact(value: value, range: last.range))
  }

  /// At a digit, a plus or a parenthesis.
  private mutating func readDigits(at start: Int) -> Int {
    if let (phone, end) = phone(at: start) { return add(.phone(phone), start, end) }
    guard isDigit(start) else { return start + 1 }
    if let end = readDate(at: start) ?? readTime(at: start) { return end }
    if let (ordinal, end) = ordinal(at: start) { return add(.ordinal(ordinal), start, end) }
    guard let (number, end) = number(at: start) else { return endOfDigits(from: start) }
    // 4x4, 3D: a name.
    if isLetter(end), measure(number, at: end) == nil, unit(at: end) == nil { return endOfName(from: end) }
    let (value, after) = measure(number, at: end) ?? (.number(number), end)
    return add(value, start, after)
  }

  /// At a letter: a month, noon, a currency, or a word, with the digits that belong to it (`covid-19`, `h1n1`).
  private mutating func readWord(at start: Int) -> Int {
    if let end = readMonth(at: start) { return end }
    let end = endOfWord(from: start)
    if let time = namedTime(in: start..<end) { return add(.time(time), start, end) }
    if let currency = currency(in: start..<end), end < text.count, text[end] == 0x24,
      let (value, after) = amount(at: end + 1, currency: currency)
    {
      return add(value, start, after)
    }
    if holds("://", at: end) || holds("www.", at: start) { return endOfPiece(from: end) }
    return endOfName(from: end)
  }

  /// Where a name ends that has digits and letters: `covid-19`, `h1n1`, `4x4`.
  private func endOfName(from start: Int) -> Int {
    var offset = start
    while offset < text.count {
      if isDigit(offset) || text[offset] == 0x2D && isDigit(offset + 1) {
        offset += 1
      } else if isLetter(offset) {
        offset = endOfWord(from: offset)
      } else {
        break
      }
    }
    return offset
  }

  private mutating func readSign(at start: Int) -> Int {
    if let (currency, end) = currencySign(at: start), let (value, after) = amount(at: end, currency: currency) {
      return add(value, start, after)
    }
    if let end = minus(at: start), let (number, after) = number(at: end) {
      let (value, end) = measure(number.negated, at: after) ?? (.number(number.negated), after)
      return add(value, start, end)
    }
    return text.span.readScalar(at: start).end
  }
}

extension FactReader {
  func isDigit(_ offset: Int) -> Bool { offset < text.count && text[offset].isASCIIDigit }

  /// Folded text has small letters; all that is beyond ASCII and no punctuation counts as one.
  func isLetter(_ offset: Int) -> Bool {
    guard offset < text.count else { return false }
    return text[offset] < 0x80 ? text[offset].isASCIISmall : isWordScalar(text.span.readScalar(at: offset).value)
  }

  func holds(_ letters: StaticString, at offset: Int) -> Bool {
    offset + letters.utf8CodeUnitCount <= text.count
      && text.span.holds(letters, in: offset..<offset + letters.utf8CodeUnitCount)
  }

  /// Where a word ends that stands at `offset`, by itself; nil where it does not stand there.
  func end(of word: StaticString, at offset: Int) -> Int? {
    let end = offset + word.utf8CodeUnitCount
    return holds(word, at: offset) && !isLetter(end) && !isDigit(end) ? end : nil
  }

  func end(ofOne words: [StaticString], at offset: Int) -> Int? {
    for word in words {
      if let end = end(of: word, at: offset) { return end }
    }
    return nil
  }

  /// Folded text has one space at most.
  func afterSpace(_ offset: Int) -> Int { offset < text.count && text[offset] == 0x20 ? offset + 1 : offset }

  func endOfDigits(from start: Int) -> Int {
    var offset = start
    while isDigit(offset) { offset += 1 }
    return offset
  }

  func endOfWord(from start: Int) -> Int {
    var offset = start
    while isLetter(offset) { offset = text.span.readScalar(at: offset).end }
    return offset
  }

  func endOfPiece(from start: Int) -> Int {
    var offset = start
    while offset < text.count, text[offset] != 0x20 { offset += 1 }
    return offset
  }

  /// One or two digits, and no more.
  func shortNumber(at start: Int) -> (Int, end: Int)? {
    let end = endOfDigits(from: start)
    guard end > start, end - start <= 2 else { return nil }
    return (text[start..<end].reduce(0) { $0 * 10 + Int($1 &- 0x30) }, end)
  }

  private func tagHasLetters(at start: Int) -> Bool {
    isLetter(start + 1) || isLetter(endOfDigits(from: start + 1))
  }

  /// A hyphen or minus sign before a digit and after no word.
  private func minus(at start: Int) -> Int? {
    let end = text[start] == 0x2D ? start + 1 : holds("\u{2212}", at: start) ? start + 3 : nil
    guard let end, isDigit(end), start == 0 || text[start - 1] == 0x20 || text[start - 1] == 0x28 else { return nil }
    return end
  }
}
