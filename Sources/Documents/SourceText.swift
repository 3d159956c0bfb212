package import Diagnostics

/// A text that stands in a file: its bytes, and the way from each of them back to the file.
///
/// In JSON `"caf\u00e9"` the text is `café`, five bytes, valid UTF-8; the last two come from six bytes of the file.
package struct SourceText: Sendable {
  private enum Content: Sendable {
    /// With the way from each of its bytes back to the file.
    case own([UInt8], OffsetMap)
    /// What stands there in all of the file, as it is.
    case part(ByteRange, of: [UInt8])
  }

  private let content: Content

  package init(utf8: [UInt8], map: OffsetMap) { content = .own(utf8, map) }

  /// What stands at `range` of a file, as it is. Nothing is copied, but whenever somebody asks for `utf8`: who looks at these
  /// often keeps them.
  init(_ range: ByteRange, of file: [UInt8]) { content = .part(range, of: file) }

  package var utf8: [UInt8] {
    switch content {
    case .own(let bytes, _): bytes
    case .part(let range, let file): file.span.array(range)
    }
  }

  /// From bytes of the text to bytes of the file.
  package var map: OffsetMap {
    switch content {
    case .own(_, let map): map
    case .part(let range, _): OffsetMap(verbatim: range)
    }
  }

  package var string: String {
    switch content {
    case .own(let bytes, _): String(decoding: bytes, as: UTF8.self)
    case .part(let range, let file): String(decoding: file[range.start..<range.end], as: UTF8.self)
    }
  }

  /// In bytes.
  package var count: Int {
    switch content {
    case .own(let bytes, _): bytes.count
    case .part(let range, _): range.count
    }
  }

  package var isEmpty: Bool { count == 0 }

  /// Where all of it stands in the file, without quotation marks.
  package var place: ByteRange {
    switch content {
    case .own(let bytes, let map): map.original(of: ByteRange(0, bytes.count))
    case .part(let range, _): range
    }
  }

  /// Its bytes, which are not copied.
  package func withBytes<Seen>(_ look: (Span<UInt8>) -> Seen) -> Seen {
    switch content {
    case .own(let bytes, _): look(bytes.span)
    case .part(let range, let file): look(file.span.extracting(range.start..<range.end))
    }
  }

  var mark: NameMark { withBytes(NameMark.init) }

  /// Whether it is this text, byte for byte.
  package func reads(_ text: String) -> Bool {
    withBytes { $0.isSame(as: text.utf8.span) }
  }
}

extension SourceText: Hashable {
  /// Two texts are the same where they read the same, wherever they stand.
  package static func == (a: SourceText, b: SourceText) -> Bool {
    a.withBytes { own in b.withBytes { own.isSame(as: $0) } }
  }
  package func hash(into hasher: inout Hasher) { hasher.combine(utf8) }
}

extension SourceText {
  /// As a message quotes it: its beginning, where it is long.
  package var shown: String {
    let most = 60
    let utf8 = utf8
    guard utf8.count > most else { return string }
    var end = most
    while end > most - 4, utf8[end].continuesCharacter { end -= 1 }
    return String(decoding: utf8[..<end], as: UTF8.self) + "…"
  }
}
