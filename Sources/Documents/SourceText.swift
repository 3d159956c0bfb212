package import Diagnostics

/// A text that stands in a file: its own bytes, and the way from each of them back to the file.
///
/// In JSON `"caf\u00e9"` the text is `café`, five bytes, valid UTF-8; the last two come from six bytes of the file.
package struct SourceText: Sendable {
  package let utf8: [UInt8]
  /// From bytes of the text to bytes of the file.
  package let map: OffsetMap

  package init(utf8: [UInt8], map: OffsetMap) {
    self.utf8 = utf8
    self.map = map
  }

  package var string: String { String(decoding: utf8, as: UTF8.self) }
  package var isEmpty: Bool { utf8.isEmpty }

  /// Whether it is this text, byte for byte.
  package func reads(_ text: String) -> Bool {
    let (own, other) = (utf8.span, text.utf8.span)
    guard own.count == other.count else { return false }
    for index in own.indices where own[index] != other[index] { return false }
    return true
  }
}

extension SourceText: Hashable {
  /// Two texts are the same where they read the same, wherever they stand.
  package static func == (a: SourceText, b: SourceText) -> Bool { a.utf8 == b.utf8 }
  package func hash(into hasher: inout Hasher) { hasher.combine(utf8) }
}

extension SourceText {
  /// As a message quotes it: its beginning, where it is long.
  package var shown: String {
    let most = 60
    guard utf8.count > most else { return string }
    var end = most
    while end > most - 4, utf8[end].continuesCharacter { end -= 1 }
    return String(decoding: utf8[..<end], as: UTF8.self) + "…"
  }
}

extension SourceText {
  /// Where all of it stands in the file, without quotation marks.
  package var place: ByteRange { map.original(of: ByteRange(0, utf8.count)) }
}
