import Diagnostics
import Testing

@Suite struct OffsetMapTests {
  @Test func `a verbatim copy is moved`() {
    let map = OffsetMap(verbatim: ByteRange(10, 20))
    #expect(map.original(of: ByteRange(0, 10)) == ByteRange(10, 20))
    #expect(map.original(of: ByteRange(3, 4)) == ByteRange(13, 14))
    #expect(map.original(of: ByteRange(10, 10)) == ByteRange(20, 20))
    #expect(map.original(of: ByteRange(10, 12)) == ByteRange(20, 20))
  }

  @Test func `an empty text is at its place`() {
    #expect(OffsetMap(at: 7).original(of: ByteRange(0, 0)) == ByteRange(7, 7))
  }

  @Test func `what was replaced is mapped as a whole`() {
    var map = OffsetMap(at: 1)
    map.appendCopy(of: ByteRange(1, 4))
    map.appendReplacement(count: 2, for: ByteRange(4, 10))
    map.appendCopy(of: ByteRange(10, 12))
    map.appendCopy(of: ByteRange(12, 13))
    map.appendCopy(of: ByteRange(20, 22))
    #expect(map.original(of: ByteRange(2, 4)) == ByteRange(3, 10))
    #expect(map.original(of: ByteRange(4, 5)) == ByteRange(4, 10))
    #expect(map.original(of: ByteRange(4, 8)) == ByteRange(4, 13))
    #expect(map.original(of: ByteRange(8, 10)) == ByteRange(20, 22))
    #expect(map.count == 10)
  }

  @Test func `two maps of one way are the same, however they were made`() {
    var pieces = OffsetMap(at: 5)
    pieces.appendCopy(of: ByteRange(5, 6))
    pieces.appendCopy(of: ByteRange(6, 9))
    #expect(pieces == OffsetMap(verbatim: ByteRange(5, 9)))
  }
}
