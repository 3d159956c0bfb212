package import Diagnostics
internal import Documents

/// A table of texts, for registers: rows of cells, the first of which is the heading.
package enum CSVTable {
  /// The rows that have something in them. Lines that begin with `# ` are comments. Broken rows are left out and written down.
  ///
  /// - Parameter most: how many of them are read.
  package static func rows(in file: SourceFile, most: Int = .max) -> (rows: [[String]], diagnostics: [Diagnostic]) {
    var notes = Notes(file: file)
    var rows: [[String]] = []
    var table = Rows(of: file, separatedBy: UInt8(ascii: ","))
    while rows.count < most, let row = table.next(&notes) {
      if row.isBroken || file.bytes[row.range.start...].starts(with: Array("# ".utf8)) { continue }
      // Cells at the end that have nothing in them are often left out; of too many, one has moved its neighbours.
      if let heading = rows.first, let surplus = row.surplus(beyond: heading.count) {
        notes.addMiscounted(row, heading.count, at: surplus)
        continue
      }
      rows.append(row.cells.map(\.text.string))
    }
    return (rows, notes.diagnostics)
  }
}
