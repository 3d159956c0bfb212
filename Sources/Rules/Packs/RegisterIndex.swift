private import Synchronization

/// The keys, in bytes, in one column of a register, of the rows whose other columns have one of some values: worked out when somebody
/// first asks.
final class RegisterIndex: Sendable {
  private let register: Register
  private let column: Int
  private let conditions: [(column: Int, values: Set<String>)]
  private let found = Mutex<Set<[UInt8]>?>(nil)

  init(of column: Int, where conditions: [(column: Int, values: Set<String>)], in register: Register) {
    self.register = register
    self.column = column
    self.conditions = conditions
  }

  /// Whether no row has those values.
  var isEmpty: Bool { !register.rows.contains(where: isMeant) }

  private func isMeant(_ row: [String]) -> Bool {
    conditions.allSatisfy { $0.values.contains(Register.key(row[$0.column])) }
  }

  var keys: Set<[UInt8]> {
    found.withLock { found in
      if let found { return found }
      var keys: Set<[UInt8]> = []
      for row in register.rows where isMeant(row) { keys.insert(Register.key(utf8: Array(row[column].utf8)[...])) }
      found = keys
      return keys
    }
  }
}
