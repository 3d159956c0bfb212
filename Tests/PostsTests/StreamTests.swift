import Diagnostics
import Documents
import Testing

@testable import Posts

struct StreamTests {
  private let lines = [
    #"{"id": "a", "text": "One"}"#, "", #"{"text": "Deux é"}"#, "  ", "{", #"{"text": "Three", "txt": 1}"#,
    #"{"text": "👩‍⚕️"}"#,
  ]

  @Test(arguments: [1, 20, 40, 64, 1_000])
  func `a stream read in pieces is the file read as a whole`(size: Int) {
    let bytes = Array((lines.joined(separator: "\n") + "\n" + lines.joined(separator: "\r\n")).utf8)
    let whole = read(bytes, as: .jsonLines)

    var ids: [String] = []
    var places: [Place?] = []
    var start = 0
    var line = 1
    var index = 1
    while start < bytes.count {
      var end = min(start + size, bytes.count)
      while end < bytes.count, JSONLines.wholeLines(in: bytes[start..<end].span) == 0 { end += 1 }
      if end < bytes.count { end = start + JSONLines.wholeLines(in: bytes[start..<end].span) }
      let piece = SourceFile(path: "a", bytes: Array(bytes[start..<end]), firstLine: line, firstByte: start)
      let read = PostFormat.jsonLines.posts(in: piece, options: ReadingOptions(firstIndex: index))
      let bytes = piece.bytes
      #expect(read.nextIndex == index + JSONLines.records(in: bytes.span))
      ids += read.posts.map(\.id)
      places += read.diagnostics.map(\.place)
      line += piece.bytes.count { $0 == UInt8(ascii: "\n") }
      index = read.nextIndex
      start = end
    }
    #expect(ids == whole.posts.map(\.id))
    #expect(places == whole.diagnostics.map(\.place))
    #expect(ids == ["a", "a#2", "a#4", "a#5", "a", "a#7", "a#9", "a#10"])
    #expect(whole.complaints.count == 4)
  }

  @Test func `a mark at the start of a stream is passed over`() {
    let posts = read("\u{FEFF}{\"text\": \"a\"}\n", as: .jsonLines)
    #expect(posts.complaints == [])
    #expect(posts.posts.count == 1)
    #expect(JSONLines.records(in: Array("\u{FEFF}\n".utf8).span) == 0)
  }
}
