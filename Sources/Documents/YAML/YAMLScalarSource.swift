internal import Diagnostics

/// A scalar as it is written, and where each byte of its value comes from.
///
/// libyaml says what the value is and where it stands, but not how the one came out of the other. So the source is read
/// once more by the same rules; if that should ever give another value than libyaml’s, the value stands for the source as
/// a whole.
struct YAMLScalarSource {
  let bytes: [UInt8]
  let range: ByteRange
  let style: YAMLEvent.Style
  /// Of the list or mapping that it stands in.
  let indentation: Int

  func node(value: [UInt8]) -> Node {
    let text = text(value)
    switch style {
    case .plain: return Node(range: range, content: .scalar(Scalar(text: text, style: .plain)))
    case .singleQuoted, .doubleQuoted: return Node(range: range, content: .scalar(Scalar(text: text, style: .quoted)))
    case .literal, .folded:
      let written = text.map.original(of: ByteRange(0, value.count))
      return Node(range: value.isEmpty ? header : written, content: .scalar(Scalar(text: text, style: .block)))
    }
  }

  private func text(_ value: [UInt8]) -> SourceText {
    let inside = inside
    if value.elementsEqual(bytes[inside.indices]) { return SourceText(utf8: value, map: OffsetMap(verbatim: inside)) }
    var copy = SourceCopy(bytes: bytes, range: inside)
    switch style {
    case .plain: copy.flow(escapedBy: nil)
    case .singleQuoted: copy.flow(escapedBy: UInt8(ascii: "'"))
    case .doubleQuoted: copy.flow(escapedBy: UInt8(ascii: "\\"))
    case .literal: copy.block(isFolded: false, indentation: indentation)
    case .folded: copy.block(isFolded: true, indentation: indentation)
    }
    if copy.text == value { return SourceText(utf8: value, map: copy.map) }
    var map = OffsetMap(at: range.start)
    map.appendReplacement(count: value.count, for: range)
    return SourceText(utf8: value, map: map)
  }

  /// Without the quotation marks.
  private var inside: ByteRange {
    switch style {
    case .singleQuoted, .doubleQuoted: ByteRange(min(range.start + 1, range.end), max(range.end - 1, range.start + 1))
    case .plain, .literal, .folded: range
    }
  }

  /// The first line of a block: `|-`.
  private var header: ByteRange {
    var end = range.start
    while end < range.end, bytes[end] > 0x20 { end += 1 }
    return ByteRange(range.start, end)
  }
}
