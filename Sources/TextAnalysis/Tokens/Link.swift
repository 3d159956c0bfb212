package import Diagnostics

/// The parts of a link: where its scheme and its host stand in the text.
///
///     let link = Link(at: range, in: text)    // HTTPS://www.Canada.ca:443/flu
///     link.host(in: text)                     // "www.canada.ca"
///     link.scheme                             // HTTPS: nil where none is written
package struct Link: Sendable, Hashable {
  package let range: ByteRange
  /// Without `://`.
  package let scheme: ByteRange?
  /// Without user and port.
  package let host: ByteRange
  /// The path, query and fragment, from the first `/`, `?` or `#` on; empty where there is none.
  package let rest: ByteRange

  package init(at range: ByteRange, in text: Span<UInt8>) {
    let end = min(range.end, text.count)
    let start = min(range.start, end)
    self.range = range
    var from = start
    var scheme: ByteRange?
    var index = start
    while index < end, text[index].isASCIIAlphanumeric || [0x2B, 0x2D, 0x2E].contains(text[index]) {
      index += 1
    }
    if index > start, index + 3 <= end, text.hasASCII("://", at: index) {
      scheme = ByteRange(start, index)
      from = index + 3
    }
    var authorityEnd = from
    while authorityEnd < end, ![0x2F, 0x3F, 0x23, 0x5C].contains(text[authorityEnd]) { authorityEnd += 1 }
    // Behind the last `@`, up to a port; an address in brackets has colons of its own.
    var hostStart = from
    for index in from..<authorityEnd where text[index] == 0x40 { hostStart = index + 1 }
    var hostEnd = authorityEnd
    if hostStart < authorityEnd, text[hostStart] == 0x5B {
      for index in hostStart..<authorityEnd where text[index] == 0x5D {
        hostEnd = index + 1
        break
      }
    } else {
      for index in hostStart..<authorityEnd where text[index] == 0x3A {
        hostEnd = index
        break
      }
    }
    self.scheme = scheme
    host = ByteRange(hostStart, hostEnd)
    rest = ByteRange(authorityEnd, end)
  }

  /// Whether the scheme is written down.
  package var hasScheme: Bool { scheme != nil }

  /// In small letters.
  package func host(in text: Span<UInt8>) -> String { text.string(in: host).lowercased() }

  /// In small letters; nil where none is written.
  package func scheme(in text: Span<UInt8>) -> String? { scheme.map { text.string(in: $0).lowercased() } }
}

extension Span<UInt8> {
  /// The text in `range`.
  func string(in range: ByteRange) -> String {
    var bytes: [UInt8] = []
    for index in range.indices { bytes.append(self[index]) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
