import Diagnostics
import Engine
import Testing
import Trials

/// Places in every unit, held to slow and simple counting.
struct TextRulerTests {
  @Test(arguments: 0..<12)
  func `a range is the same stretch in every unit`(seed: Int) throws {
    var random = Seeded(UInt64(seed))
    for _ in 0..<40 {
      let text = random.text() + random.pick(["", "\r\n", "a\r\nb", "\r", "🇨🇦🇨🇦", "👨‍👩‍👧e\u{301}"]) + random.text()
      let bytes = Array(text.utf8)
      var ruler = TextRuler(bytes)
      // Also backwards, and inside characters of several scalars.
      for _ in 0..<20 {
        let a = random.boundary(of: text)
        let b = random.boundary(of: text)
        let (start, end) = (min(a, b), max(a, b))
        let range = ruler.range(ByteRange(start, end))
        #expect(range == text.slowRange(start, end), "\(text.debugDescription) \(start)..<\(end)")
      }
    }
  }
}

extension Seeded {
  /// Where a scalar starts, or the end.
  fileprivate mutating func boundary(of text: String) -> Int {
    var starts = [0]
    for scalar in text.unicodeScalars { starts.append(starts[starts.count - 1] + UTF8.width(scalar)) }
    return pick(starts)
  }
}

extension String {
  fileprivate func slowRange(_ start: Int, _ end: Int) -> TextRange {
    let before = String(decoding: Array(utf8)[..<start], as: UTF8.self)
    let upTo = String(decoding: Array(utf8)[..<end], as: UTF8.self)
    var (first, last) = (0, 0)
    var offset = 0
    for character in self {
      let next = offset + character.utf8.count
      if next <= start { first += 1 }
      if offset < end { last += 1 }
      offset = next
    }
    return TextRange(
      utf8: start..<end, utf16: before.utf16.count..<upTo.utf16.count,
      scalar: before.unicodeScalars.count..<upTo.unicodeScalars.count, grapheme: first..<max(first, last))
  }
}
