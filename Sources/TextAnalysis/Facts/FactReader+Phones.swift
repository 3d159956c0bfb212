extension FactReader {
  /// `613-555-0199`, `(613) 555-0199`, `+1 613 555 0199 ext. 12`, `9-8-8`
  func phone(at start: Int) -> (PhoneNumber, end: Int)? {
    guard start == 0 || !isDigit(start - 1) && text[start - 1] != 0x2D && text[start - 1] != 0x24 else { return nil }
    if let short = shortPhone(at: start) { return short }
    var offset = start
    let hasPlus = offset < text.count && text[offset] == 0x2B
    if hasPlus { offset += 1 }
    if isDigit(offset), text[offset] == 0x31, !isDigit(offset + 1) {
      offset = afterSeparator(offset + 1)
    } else if isDigit(offset), text[offset] == 0x31, hasPlus {
      offset += 1
    } else if hasPlus {
      return nil
    }
    guard let area = group(of: 3, at: offset, mayBeInParentheses: true), startsPart(area.digits) else { return nil }
    guard let exchange = group(of: 3, at: afterSeparator(area.end)), startsPart(exchange.digits),
      let line = group(of: 4, at: afterSeparator(exchange.end)), !isDigit(line.end), !isLetter(line.end)
    else { return nil }
    let digits = String(decoding: area.digits + exchange.digits + line.digits, as: UTF8.self)
    guard let (digits2, end) = extensionDigits(at: line.end) else { return (PhoneNumber(digits: digits), line.end) }
    return (PhoneNumber(digits: digits, extensionDigits: digits2), end)
  }

  /// Neither an area nor an exchange begins with 0 or 1.
  private func startsPart(_ digits: ArraySlice<UInt8>) -> Bool { digits.first.map { $0 > 0x31 } ?? false }

  /// `9-1-1`
  private func shortPhone(at start: Int) -> (PhoneNumber, end: Int)? {
    guard start + 5 <= text.count, isDigit(start), isDigit(start + 2), isDigit(start + 4), !isDigit(start + 5),
      text[start + 1] == 0x2D, text[start + 3] == 0x2D, start + 5 == text.count || text[start + 5] != 0x2D
    else { return nil }
    let digits = [text[start], text[start + 2], text[start + 4]]
    return (PhoneNumber(digits: String(decoding: digits, as: UTF8.self)), start + 5)
  }

  private func group(
    of count: Int, at start: Int, mayBeInParentheses: Bool = false
  ) -> (digits: ArraySlice<UInt8>, end: Int)? {
    let isOpen = mayBeInParentheses && start < text.count && text[start] == 0x28
    let first = isOpen ? start + 1 : start
    let end = first + count
    guard end <= text.count, text[first..<end].allSatisfy({ $0.isASCIIDigit }) else { return nil }
    guard isOpen else { return (text[first..<end], end) }
    return end < text.count && text[end] == 0x29 ? (text[first..<end], end + 1) : nil
  }

  /// One space, hyphen or stop; or a parenthesis and a space, which `group` has read.
  private func afterSeparator(_ offset: Int) -> Int {
    for sign: StaticString in [" ", "-", ".", "\u{2011}", "\u{2010}", "\u{2013}"] where holds(sign, at: offset) {
      return offset + sign.utf8CodeUnitCount
    }
    return offset
  }

  private func extensionDigits(at offset: Int) -> (String, end: Int)? {
    var next = afterSpace(offset < text.count && text[offset] == 0x2C ? offset + 1 : offset)
    for word: StaticString in ["ext.", "ext", "extension", "poste", "x"] where holds(word, at: next) {
      next = afterSpace(next + word.utf8CodeUnitCount)
      let end = endOfDigits(from: next)
      if end > next, end - next <= 6 { return (String(decoding: text[next..<end], as: UTF8.self), end) }
      return nil
    }
    return nil
  }
}
