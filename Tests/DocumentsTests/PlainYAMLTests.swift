import Diagnostics
import Foundation
import Testing

@testable import Documents

/// What is read without libyaml reads as with it.
struct PlainYAMLTests {
  /// All that is written in the project.
  private static let files: [[UInt8]] = {
    let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return ["rules", "fixtures", "examples", ".github"].flatMap { name -> [[UInt8]] in
      let folder = project.appending(path: name)
      let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
      return paths.filter { $0.hasSuffix(".yml") }.sorted().compactMap { path in
        (try? Data(contentsOf: folder.appending(path: path))).map(Array.init)
      }
    }
  }()

  /// Whether it was read without libyaml, and whether libyaml reads the same then.
  private static func reading(of bytes: [UInt8]) -> (isPlain: Bool, isSame: Bool) {
    let file = SourceFile(path: "test", bytes: bytes)
    let text = file.readable(nil)
    var (plainNotes, notes) = (Notes(file: file), Notes(file: file))
    guard plainNotes.canRead(text, of: file) else { return (false, true) }
    guard let plain = YAMLReader.plain(file, text, &plainNotes) else {
      return (false, plainNotes.diagnostics.isEmpty)
    }
    let any = YAMLReader.any(file, text, &notes)
    return (true, any.map(told) == told(plain) && notes.diagnostics == plainNotes.diagnostics)
  }

  private static func told(_ node: Node) -> String {
    switch node.content {
    case .scalar(let scalar): return "\(node.range) \(scalar.style) \(scalar.text.utf8) \(scalar.text.map)"
    case .sequence(let nodes): return "\(node.range) [\(nodes.map(told).joined(separator: "\n"))]"
    case .mapping(let members):
      let all = members.map { "\($0.keyRange) \($0.key.utf8) \($0.key.map): \(told($0.value))" }
      return "\(node.range) {\(all.joined(separator: "\n"))}"
    }
  }

  @Test func `nearly every file is read without libyaml, and reads the same`() throws {
    try #require(Self.files.count > 150)
    var plain = 0
    for file in Self.files {
      let reading = Self.reading(of: file)
      #expect(reading.isSame, "\(String(decoding: file, as: UTF8.self))")
      if reading.isPlain { plain += 1 }
    }
    #expect(plain * 10 > Self.files.count * 7, "\(plain) of \(Self.files.count)")
  }

  @Test func `files somebody has mistyped in read the same, with the same complaints`() throws {
    var random = Seeded(12)
    var plain = 0
    for _ in 0..<20_000 {
      var bytes = try #require(Self.files.randomElement(using: &random))
      // Some lines are enough.
      let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      let start = Int.random(in: 0..<max(1, lines.count), using: &random)
      bytes = Array(lines[start...].prefix(12).joined(separator: [0x0A]))
      let mistyped = LawTests().mutated(bytes, &random)
      let reading = Self.reading(of: mistyped)
      #expect(reading.isSame, "\(String(decoding: mistyped, as: UTF8.self).debugDescription)")
      if reading.isPlain { plain += 1 }
    }
    #expect(plain > 1_000)
  }

  @Test func `texts of several lines read the same`() {
    let lines = [
      "a: |", "b: |-", "  c: |", "- |", "- d: |", " e", "  é", "   f", "    g: h", "", " ", "  ", "    ", "i: j",
      "  k: l", "# m",
      "  # n", "---", "...", "- o",
    ]
    var random = Seeded(14)
    var plain = 0
    for _ in 0..<20_000 {
      let some = (0..<Int.random(in: 1...7, using: &random)).map { _ in lines.randomElement(using: &random) ?? "" }
      let text = some.joined(separator: "\n") + (Bool.random(using: &random) ? "\n" : "")
      let reading = Self.reading(of: Array(text.utf8))
      #expect(reading.isSame, "\(text.debugDescription)")
      if reading.isPlain { plain += 1 }
    }
    #expect(plain > 500)
  }

  @Test(
    arguments: [
      "a: b\n", "a: [b, c]\n", "a:\n- b\n- c: d\n  e: f\nz: 'it''s'\n", "a: \"b \\\"c\\\" \\\\\"\n",
      "- - a\n  - b\n- c\n",
      "---\na: {b: c, d: [e]} # f\n\n# g\n", "a:\n  b:\n    c: d\n  e: f\ng: h", "a: [\n  b,\n  c # d\n]\n",
      "a: b\na: c\n",
      "a: http://b.c/#d,e\n", "a: {}\nb: []\n", "a: {b: http://c/d}\n", "a: é « b » 👋\n", "a: |\n  b\n",
      "a: |\n  b: c\n\n    # d\n  e  \n\n\nf: g\n", "a:\n  b: |-\n    é\n  # c\n  d: e\n", "a: |\n b\n   \n \n# c\n",
      "- a: |-\n    b\n  c: |\n   d\n- e\n",
    ])
  func `what nearly everybody writes is read without libyaml`(text: String) {
    #expect(Self.reading(of: Array(text.utf8)) == (true, true))
  }

  @Test(
    arguments: [
      "a: >\n  b\n", "a: |+\n  b\n", "a: |2\n   b\n", "a: |\n\n  b\n", "a: |\n  b", "a: |\nb: c\n", "a: | # b\n  c\n",
      "- |\n  a\n", "a: |\n  b\n c\n", "a: b\n  c\n", "a: &b c\n", "a:\n", "? a\n: b\n", "a: [b\n", "a: b: c\n",
      "a: 'b\n  c'\n",
      "\ta: b\n",
      "a: b\r\n", "a: b\n---\nc: d\n", "a: \"\\u00e9\"\n", "a: b\n c: d\n", "[a: b]\n", "a: b\u{85}", "<<: a\n",
      "a : b\n", "",
      "# a\n", "a: @b\n", "a\n", "a: [b,]\n", "a: [b, ]\n", "a: {b}\n", "a:b\n", "a: - b\n", "a: 'b' c\n", "a: [b]c\n",
    ])
  func `what is rare or wrong is left to libyaml`(text: String) {
    #expect(Self.reading(of: Array(text.utf8)) == (false, true))
  }
}
