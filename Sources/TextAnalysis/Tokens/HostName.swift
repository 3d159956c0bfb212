internal import Diagnostics

/// The name of a host that links are held against: it holds for the hosts below it, too. Case makes no difference.
///
///     HostName("canada.ca").isHost(of: link, in: text)    // https://Canada.ca/flu, www.canada.ca; not notcanada.ca
package struct HostName: Sendable {
  /// In small letters.
  private let name: String
  private let utf8: [UInt8]

  package init(_ name: String) {
    self.name = name.lowercased()
    utf8 = Array(self.name.utf8)
  }

  package func isHost(of link: Link, in text: Span<UInt8>) -> Bool {
    for index in link.host.indices where text[index] >= 0x80 {
      let host = link.host(in: text)
      return host == name || host.hasSuffix("." + name)
    }
    // Of ASCII nothing but capitals changes, and no other text equals it.
    guard link.host.count >= utf8.count else { return false }
    let start = link.host.end - utf8.count
    for index in utf8.indices where text[start + index].lowercasedASCII != utf8[index] { return false }
    return start == link.host.start || text[start - 1] == UInt8(ascii: ".")
  }
}
