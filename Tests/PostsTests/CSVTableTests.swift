import Diagnostics
import Posts
import Testing

/// Tables of facts: a row that is taken wrongly makes a rule silent.
struct CSVTableTests {
  @Test(
    arguments: [
      ("a,b\n1,2\n", 1, []), ("a,b\n1\n", 1, []), ("a,b\n1,2,,\n", 1, []), ("a,b\n\"1,2\",3\n", 1, []),
      ("a,b\n1,2,3\n4,5\n", 1, ["3"]), ("a,b\n# x,y,z\n1,2\n", 1, []),
    ] as [(String, Int, [String])])
  func `a row of more cells than the heading has is told, and not relied on`(
    text: String, rows: Int, surplus: [String]
  ) {
    let file = SourceFile(path: "r.csv", bytes: Array(text.utf8))
    let table = CSVTable.rows(in: file)
    #expect(table.rows.count == rows + 1)
    let told = table.diagnostics.map { diagnostic in
      diagnostic.place.map { String(decoding: file.bytes[$0.range.indices], as: UTF8.self) } ?? ""
    }
    #expect(told == surplus)
    #expect(table.diagnostics.allSatisfy { $0.code == .invalidCSV && $0.severity == .error })
  }
}
