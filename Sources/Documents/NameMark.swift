/// A name at a glance: how long it is, and how it begins. Of two names with different marks nothing more has to be compared.
package struct NameMark: Hashable, Sendable {
  private let bits: UInt64

  package init(_ name: Span<UInt8>) {
    var bits = UInt64(truncatingIfNeeded: name.count)
    for index in 0..<min(7, name.count) { bits = bits << 8 | UInt64(name[index]) }
    self.bits = bits
  }
}
