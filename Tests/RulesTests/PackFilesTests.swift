import Diagnostics
import Testing
import Trials

@testable import Rules

struct PackFilesTests {
  private func file(_ path: String) -> SourceFile { SourceFile(path: path, bytes: Array(path.utf8)) }

  @Test func `files stand in the order of the bytes of their paths, however they came`() {
    let paths = ["a.yml", "a/b.yml", "a/b/c.yml", "ab.yml", "b.yml", "é.yml", "e\u{301}.yml"]
    for _ in 0..<50 {
      var files = PackFiles()
      for path in paths.shuffled() { files[path] = file(path) }
      #expect(files.paths == paths.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
    }
  }

  /// Two names that read alike are two files, if their bytes differ: neither is passed over.
  @Test func `a letter with its accent and one with an accent behind it are two names`() {
    var files = PackFiles()
    files["é.yml"] = file("one")
    files["e\u{301}.yml"] = file("two")
    #expect(files["é.yml"]?.path == "one")
    #expect(files["e\u{301}.yml"]?.path == "two")
    #expect(files.all.count == 2)
  }

  @Test func `two rules whose names read alike are told, and none of them is passed over`() {
    var pack = Trial.pack(rules: [:])
    for path in ["é.yml", "e\u{301}.yml"] {
      let rule =
        "title: {en: A, fr: A}\nseverity: advice\nstatus: preview\nmessage: {en: A, fr: A}\nforbid: {words: [a]}\n"
      pack.files[path] = SourceFile(path: path, bytes: Array(rule.utf8))
    }
    var diagnostics: [Diagnostic] = []
    let ruleset = Ruleset(reading: [pack], diagnostics: &diagnostics)
    #expect(diagnostics.map(\.code.name) == ["duplicate-rule"])
    #expect(ruleset.rules.count == 1)
  }

  @Test func `a file is replaced, and taken away`() {
    var files = PackFiles()
    files["b.yml"] = file("b")
    files["a.yml"] = file("one")
    files["a.yml"] = file("two")
    #expect(files["a.yml"]?.path == "two")
    files["a.yml"] = nil
    files["c.yml"] = nil
    #expect(files["a.yml"] == nil)
    #expect(files.paths == ["b.yml"])
  }
}
