internal import Diagnostics

/// Names of hosts that links are held against: each stands for the hosts below it, too. Case makes no difference.
///
///     HostNames(["gc.ca", "canada.ca"]).first(for: link, in: text)    // of https://www.Canada.ca/flu: 1
package struct HostNames: Sendable {
  /// In small letters.
  private let names: [String]
  private let utf8: [[UInt8]]

  package init(_ names: [String]) {
    self.names = names.map { $0.lowercased() }
    utf8 = self.names.map { Array($0.utf8) }
  }

  /// The first name that is the link’s host, or above it.
  package func first(for link: Link, in text: Span<UInt8>) -> Int? {
    for index in link.host.indices where text[index] >= 0x80 {
      let host = link.host(in: text)
      return names.firstIndex { host == $0 || host.hasSuffix("." + $0) }
    }
    // Of ASCII nothing but capitals changes, and no other text equals it.
    return utf8.indices.first { isHost($0, link.host, in: text) }
  }

  private func isHost(_ name: Int, _ host: ByteRange, in text: Span<UInt8>) -> Bool {
    let length = utf8[name].count
    guard host.count >= length else { return false }
    let start = host.end - length
    for index in 0..<length where text[start + index].lowercasedASCII != utf8[name][index] { return false }
    return start == host.start || text[start - 1] == UInt8(ascii: ".")
  }
}
