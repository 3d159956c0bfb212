internal import Diagnostics
internal import Posts

/// That a post of this id stands at this place, as bytes that can be laid aside.
struct PostSighting: Comparable, Sendable {
  var id: String
  /// Which one, in the order of the run; 0 as long as nobody has counted.
  var file = 0
  var line: Int
  /// How many bytes of the file come before the line.
  var lineStart: Int
  /// Where the id stands, in bytes of the line.
  var range: ByteRange
  /// The line, where it is short; else nothing.
  var excerpt: ArraySlice<UInt8>

  /// Of a line of at most so many bytes all is kept, so that it can be shown.
  private static let longestExcerpt = 80
  /// A column further to the right is not worth its spaces.
  private static let furthestColumn = 4_096

  init(of post: Post) {
    let source = post.file
    let written = post.idRange
    let lines = source.lines
    let line = lines.line(at: written.start)
    let start = lines.starts[line]
    let next = line + 1 < lines.starts.count ? lines.starts[line + 1] : source.bytes.count
    var end = max(next, start)
    while end > start, source.bytes[end - 1] == UInt8(ascii: "\n") || source.bytes[end - 1] == UInt8(ascii: "\r") {
      end -= 1
    }
    id = post.id
    self.line = source.firstLine + line
    lineStart = source.firstByte + start
    let width = min(written.count, max(end - written.start, 0))
    range = ByteRange(written.start - start, written.start - start + width)
    excerpt = end - start <= PostSighting.longestExcerpt ? source.bytes[start..<end] : []
  }

  /// The id alone is shown where the line was not kept: the file itself may be gone.
  func place(inFile path: String) -> Place {
    var (shown, range, start) = (Array(excerpt), range, lineStart)
    if shown.isEmpty {
      let indent = range.start <= PostSighting.furthestColumn ? range.start : 0
      shown = [UInt8](repeating: UInt8(ascii: " "), count: indent) + Array(id.utf8)
      start += range.start - indent
      range = ByteRange(indent, shown.count)
    }
    return SourceFile(path: path, bytes: shown, firstLine: line, firstByte: start).place(of: range)
  }

  static func < (a: PostSighting, b: PostSighting) -> Bool {
    (a.file, a.lineStart, a.range.start) < (b.file, b.lineStart, b.range.start)
  }
}

extension PostSighting {
  func append(to bytes: inout [UInt8]) {
    var writer = RecordWriter(behind: bytes)
    bytes = []
    writer.add(file)
    writer.add(line)
    writer.add(lineStart)
    writer.add(range.start)
    writer.add(range.end)
    writer.add(excerpt)
    writer.add(id)
    bytes = writer.bytes
  }

  /// Where its id stands in the sighting that begins there; nil at the end. It is much quicker than to read all of it.
  static func id(in bytes: [UInt8], at start: inout Int) -> Range<Int>? {
    var reader = RecordReader(bytes, from: start)
    do throws(RecordReader.Malformed) {
      // The file, the line, where it starts, where the id stands on it, and the excerpt.
      for _ in 0..<5 { _ = try reader.number() }
      _ = try reader.range()
      let id = try reader.range()
      start = reader.place
      return id
    } catch {
      return nil
    }
  }

  /// The sighting that stands there; nil at the end.
  init?(in bytes: [UInt8], at start: inout Int) {
    var reader = RecordReader(bytes, from: start)
    do throws(RecordReader.Malformed) {
      file = Int(clamping: try reader.number())
      line = Int(clamping: try reader.number())
      lineStart = Int(clamping: try reader.number())
      range = ByteRange(Int(clamping: try reader.number()), Int(clamping: try reader.number()))
      excerpt = try reader.utf8()[...]
      id = try reader.string()
    } catch {
      return nil
    }
    start = reader.place
  }
}
