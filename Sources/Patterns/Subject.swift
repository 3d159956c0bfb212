import Diagnostics

/// The stretch of a text to search, cut to whole characters. Lives only while somebody holds the text.
@safe struct Subject {
  let bytes: UnsafePointer<UInt8>?
  let start: Int
  let end: Int

  init(_ text: UnsafeBufferPointer<UInt8>, _ range: ByteRange?) {
    assert(unsafe (try? UTF8Span(validating: text.span)) != nil, "a text to match is valid UTF-8")
    func isInsideCharacter(_ offset: Int) -> Bool {
      unsafe offset < text.count && text[offset] & 0b1100_0000 == 0b1000_0000
    }
    var start = min(range?.start ?? 0, text.count)
    var end = min(range?.end ?? text.count, text.count)
    while isInsideCharacter(start) { start += 1 }
    while isInsideCharacter(end) { end -= 1 }
    unsafe bytes = text.baseAddress
    self.start = start
    self.end = max(start, end)
  }

  /// Where the character at `offset` ends, which must be before `end`.
  func characterEnd(at offset: Int) -> Int {
    var next = offset + 1
    // Below `end`, so inside the text.
    while next < end, let bytes = unsafe bytes, unsafe bytes[next] & 0b1100_0000 == 0b1000_0000 { next += 1 }
    return next
  }

  /// Whether it lies between the CR and the LF of one line end, where nothing is that anybody sees.
  func splitsLineEnd(at offset: Int) -> Bool {
    guard offset > 0, offset < end, let bytes = unsafe bytes else { return false }
    // Both offsets are below `end`, up to which there are bytes.
    return unsafe bytes[offset - 1] == 0x0D && bytes[offset] == 0x0A
  }
}
