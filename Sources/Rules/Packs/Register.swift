package import Diagnostics
internal import Posts
private import Synchronization
internal import TextAnalysis

/// Facts to look things up in: a table with a heading, read when somebody first asks.
package final class Register: Sendable {
  package let name: String
  private let file: SourceFile
  /// The heading; empty where the file is.
  package let columns: [String]
  private let table = Mutex<Table?>(nil)

  private struct Table {
    var rows: [[String]]
    var diagnostics: [Diagnostic]
  }

  package init(name: String, file: SourceFile) {
    self.name = name
    self.file = file
    columns = CSVTable.rows(in: file, most: 1).rows.first ?? []
  }

  package var rows: [[String]] { read.rows }
  /// What is wrong with the file.
  package var diagnostics: [Diagnostic] { read.diagnostics }

  private var read: Table {
    table.withLock { table in
      if let table { return table }
      let (rows, diagnostics) = CSVTable.rows(in: file)
      // Cells at the end of a row that have nothing in them are often left out.
      let whole = rows.dropFirst().map { row in
        row.count == columns.count
          ? row : row.prefix(columns.count) + Array(repeating: "", count: max(0, columns.count - row.count))
      }
      let new = Table(rows: whole, diagnostics: diagnostics)
      table = new
      return new
    }
  }

  /// How a cell and a part are compared: folded, without `@` or `#` (or their wide forms) before it.
  ///
  ///     Register.key("@GovCanHealth") == Register.key("govcanhealth")
  package static func key(_ text: String) -> String {
    String(decoding: key(utf8: Array(text.utf8)[...]), as: UTF8.self)
  }

  /// The same of a text’s bytes, in bytes.
  static func key(utf8 text: ArraySlice<UInt8>) -> [UInt8] {
    // Of letters, digits and signs of ASCII alone nothing but capitals is folded.
    if text.allSatisfy({ $0 &- 0x21 < 0x5E }) {
      let hasSign = text.first == UInt8(ascii: "@") || text.first == UInt8(ascii: "#")
      return text.dropFirst(hasSign ? 1 : 0).map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
    }
    var folded = FoldedText(text.span).utf8[...]
    while let first = folded.first, first == UInt8(ascii: " ") { folded.removeFirst() }
    while let last = folded.last, last == UInt8(ascii: " ") { folded.removeLast() }
    for sign in ["@", "#", "＃", "＠"] where folded.starts(with: sign.utf8) {
      folded.removeFirst(sign.utf8.count)
      break
    }
    return Array(folded)
  }
}
