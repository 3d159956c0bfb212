internal import TextAnalysis

/// Facts to look things up in: a table with a heading.
package struct Register: Sendable {
  package let name: String
  package let columns: [String]
  package let rows: [[String]]

  package init(name: String, columns: [String], rows: [[String]]) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }

  /// The keys, in `column`, of the rows whose other columns have one of the values.
  func index(of column: Int, where conditions: [(column: Int, values: Set<String>)]) -> Set<String> {
    var keys: Set<String> = []
    for row in rows where conditions.allSatisfy({ $0.values.contains(Register.key(row[$0.column])) }) {
      keys.insert(Register.key(row[column]))
    }
    return keys
  }

  /// How a cell and a part are compared: folded, without `@` or `#` (or their wide forms) before it.
  ///
  ///     Register.key("@GovCanHealth") == Register.key("govcanhealth")
  package static func key(_ text: String) -> String {
    var folded = FoldedText(Array(text.utf8).span).utf8[...]
    while let first = folded.first, first == UInt8(ascii: " ") { folded.removeFirst() }
    while let last = folded.last, last == UInt8(ascii: " ") { folded.removeLast() }
    for sign in ["@", "#", "＃", "＠"] where folded.starts(with: sign.utf8) {
      folded.removeFirst(sign.utf8.count)
      break
    }
    return String(decoding: folded, as: UTF8.self)
  }
}
