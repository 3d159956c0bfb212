import Testing

@testable import Documents

struct NameMarkTests {
  @Test func `a mark of few bytes is that of one name alone`() {
    var names: [[UInt8]] = [[]]
    for count in [1, 2, 6, 7, 8, 9, 200, 254, 255, 256, 257, 262, 263, 264] {
      for byte: UInt8 in [0, 1, 6, 7, 8, 0x61] {
        names.append(Array(repeating: byte, count: count))
        names.append(Array(repeating: byte, count: count - 1) + [0x62])
        names.append([UInt8(count & 7)] + Array(repeating: byte, count: count - 1))
      }
    }
    for one in names {
      let mark = NameMark(one.span)
      #expect(mark.isWholeName == (one.count <= 7))
      for other in names where mark.isWholeName && NameMark(other.span) == mark { #expect(one == other) }
    }
  }
}
