private import Synchronization

/// The bytes of the register of public suffixes, read when somebody first asks: in most posts nothing has a dot in it.
final class SuffixRegister: Sendable {
  private let read: @Sendable () -> [UInt8]
  private let found = Mutex<Rules?>(nil)

  init(_ read: @escaping @Sendable () -> [UInt8]) { self.read = read }

  var rules: Rules {
    found.withLock { found in
      if let found { return found }
      let rules = Rules(read())
      found = rules
      return rules
    }
  }

  final class Rules: Sendable {
    let bytes: [UInt8]
    /// Where the first rule begins, after lines that begin with `#`.
    let first: Int

    init(_ bytes: [UInt8]) {
      self.bytes = bytes
      var start = 0
      while start < bytes.count, bytes[start] == UInt8(ascii: "#") {
        start = (bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count - 1) + 1
      }
      first = start
    }
  }
}
