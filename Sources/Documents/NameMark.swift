/// A name at a glance: how long it is, and how it begins. Of two names with different marks nothing more has to be compared; nor of
/// two with the same one, where the whole name is in it, as of most.
package struct NameMark: Hashable, Sendable {
  private let bits: UInt64

  package init(_ name: Span<UInt8>) {
    var bits = UInt64(min(name.count, 0xFF))
    for index in 0..<min(7, name.count) { bits = bits << 8 | UInt64(name[index]) }
    self.bits = bits
  }

  /// Whether it is the mark of no other name: of seven bytes at most.
  var isWholeName: Bool { bits >> 56 <= 7 }
}
