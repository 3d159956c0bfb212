/// A file of a pack with data for the program itself, such as public suffixes or names of emoji: read by whoever asks, as most
/// runs do not.
package struct PackData: Sendable {
  package let read: @Sendable () -> [UInt8]

  package init(_ read: @escaping @Sendable () -> [UInt8]) { self.read = read }

  /// Whether that is what a file of a pack holds, by its path inside the folder: other registers are tables, for rules.
  package static func isData(_ path: String) -> Bool { path.hasPrefix("registers/") && !path.hasSuffix(".csv") }
}
