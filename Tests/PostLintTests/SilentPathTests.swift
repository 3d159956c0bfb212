import Diagnostics
import Testing

@testable import PostLint

/// A file that somebody named and that holds no post: with 0, a gate would let through what nobody looked at.
struct SilentPathTests {
  @Test(
    arguments: [
      (["good.txt"], []), (["good.txt", "empty.txt"], ["empty.txt"]), (["empty.jsonl", "good.txt"], ["empty.jsonl"]),
      (["good.txt", "folder"], ["folder"]), (["full", "good.txt"], []),
      (
        ["good.txt", "blank.jsonl", "empty.txt"],
        [
          "blank.jsonl", "empty.txt",
        ]
      ),
      // What is wrong with it was told.
      (["good.txt", "broken.jsonl"], []), (["good.txt", "nowhere.txt"], []),
    ] as [([String], [String])])
  func `what holds no post is told beside what does`(paths: [String], silent: [String]) async throws {
    let folder = try TemporaryFolder()
    try folder.write("pack: trial\ntitle: {en: T, fr: T}\nversion: '1'\n", to: "trial/pack.yml")
    for (path, text) in [
      ("good.txt", "Come and see."), ("empty.txt", ""), ("empty.jsonl", ""), ("blank.jsonl", "\n \n"),
      ("broken.jsonl", "{\"id\": "), ("folder/notes.pdf", "x"), ("full/a.txt", "Come and see."), ("full/b.txt", ""),
    ] {
      try folder.write(text, to: path)
    }
    func check(allowsEmpty: Bool) async throws -> (status: PostLint.ExitStatus, told: String) {
      var check = CheckRun(paths: paths.map { "\(folder.path)/\($0)" })
      check.packs = ["\(folder.path)/trial"]
      check.reports = [("compact", nil)]
      check.allowsEmpty = allowsEmpty
      var output = Captured()
      let status = try await check.run(in: try Workplace.bare(.english), &output)
      return (status, output.text)
    }
    let (status, told) = try await check(allowsEmpty: false)
    let names = silent.map { "\(folder.path)/\($0)" }.joined(separator: ", ")
    #expect(told.contains("no-posts") == !silent.isEmpty, "\(told)")
    if !silent.isEmpty { #expect(told.contains("No post was found in \(names)."), "\(told)") }
    #expect(status == .clean || !silent.isEmpty || told.contains("error"))
    if !silent.isEmpty { #expect(status == .unable) }
    #expect(try await !check(allowsEmpty: true).told.contains("no-posts"))
  }
}
