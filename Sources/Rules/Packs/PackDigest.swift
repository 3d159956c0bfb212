private import Synchronization

/// `sha256:` and 64 hexadecimal digits, of all names and contents of a pack: worked out when somebody first asks, as few
/// reports show it.
package final class PackDigest: Sendable {
  private let make: @Sendable () -> String
  private let made = Mutex<String?>(nil)

  package init(_ make: @escaping @Sendable () -> String) { self.make = make }

  package var string: String {
    made.withLock { made in
      let string = made ?? make()
      made = string
      return string
    }
  }
}
