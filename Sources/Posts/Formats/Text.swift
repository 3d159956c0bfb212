internal import Diagnostics
internal import Documents

extension PostFormat {
  /// The whole file is what the post says; the line break at its end is not part of it.
  static let text = PostFormat("text", extensions: ["txt"]) { file, _, posts in
    let range = file.withoutFinalBreak(ByteRange(file.textStart, file.bytes.count))
    if range.isEmpty { return }
    posts.add(Node(range: range, content: .mapping([.text(range, in: file)])), in: file)
  }
}

extension Node.Member {
  /// `text:` and what stands at `range` of the file, verbatim.
  static func text(_ range: ByteRange, in file: SourceFile) -> Node.Member {
    let nowhere = ByteRange(range.start, range.start)
    return Node.Member(
      key: SourceText(Post.text.name, for: nowhere), keyRange: nowhere,
      value: Node(range: range, content: .quoted(SourceText(range, in: file))))
  }
}

extension SourceText {
  /// A text that is not in the file, but is meant by what stands at `range`.
  init(_ text: String, for range: ByteRange) {
    var map = OffsetMap(at: range.start)
    map.appendReplacement(count: text.utf8.count, for: range)
    self.init(utf8: Array(text.utf8), map: map)
  }
}

extension SourceFile {
  /// Behind a byte order mark, where the text begins.
  var textStart: Int { firstByte == 0 && bytes.starts(with: UTF8.byteOrderMark) ? UTF8.byteOrderMark.count : 0 }

  /// `range` without the line break at its end, if there is one.
  func withoutFinalBreak(_ range: ByteRange) -> ByteRange {
    var end = range.end
    if end > range.start, bytes[end - 1] == UInt8(ascii: "\n") { end -= 1 }
    if end > range.start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return ByteRange(range.start, end)
  }
}
