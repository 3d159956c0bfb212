import Diagnostics
import Foundation
import PostLint
import Posts
import Testing

/// What is wrong with a list of clauses is told there, and not again by each rule that cites one of them.
struct ClauseListTests {
  static let lists: [(list: String, codes: [String])] = [
    ("clauses: [{clause: '1', covered: automated}]", []),
    ("clauses: [{clause: '1', covered: partly}, {clause: '2', covered: automated}]", ["missing-key"]),
    ("clauses: [{clause: '1', covered: sometimes}, {clause: '2'}]", ["unknown-value", "missing-key"]),
    ("clauses: [{clause: '1', cuvered: automated}]", ["missing-key", "unknown-key"]),
    ("clauses: [{clause: '1', covered: automated}, {clause: '1', covered: automated}]", ["duplicate-clause"]),
    ("clauses: [{clause: [1]}]", ["wrong-type"]),
    ("claus: [{clause: '1'}]", ["missing-key", "unknown-key"]),
    ("clauses: [{clause: '3', covered: automated}]", ["unknown-clause", "unknown-clause"]),
  ]

  @Test(arguments: lists)
  func `a mistake in it is told once`(list: String, codes: [String]) throws {
    let folder = try TemporaryFolder()
    let title = "title: {en: T, fr: T}\n"
    try folder.write(
      "pack: trial\n\(title)version: '1'\ninstruments: {guide: {\(title.trimmingCharacters(in: .newlines)), "
        + "version: '1', clauses: clauses/guide.yml}}\n", to: "pack.yml")
    try folder.write("instrument: guide\n\(list)\n", to: "clauses/guide.yml")
    for name in ["one", "two"] {
      try folder.write(
        "\(title)severity: advice\nstatus: preview\nmessage: {en: M, fr: M}\nhelp: {en: H, fr: H}\n"
          + "cites: [{instrument: guide, clause: '1'}]\nforbid: {words: [\(name)]}\nexamples: {flagged: [\(name)]}\n",
        to: "\(name).yml")
    }
    var lint = RulesLint(packs: [folder.path])
    lint.writesJSON = true
    var output = Captured()
    let workplace = try Workplace.bare()
    _ = try lint.run(in: workplace, &output)
    let told = output.text.matches(of: /"code":"([a-z-]+)"/).map { String($0.output.1) }
    #expect(told.filter { $0 != "similar-messages" }.sorted() == codes.sorted(), "\(output.text)")
  }
}
