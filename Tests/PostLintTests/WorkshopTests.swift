import Diagnostics
import Foundation
import PostLint
import Posts
import Testing

/// The commands for those who write rules, from an empty folder on.
struct WorkshopTests {
  private let folder: String
  private let workplace: Workplace

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "postlint-\(UUID().uuidString)").path
    workplace = Workplace(
      day: try #require(Day("2026-11-24")), language: .english, configuration: Configuration(),
      shelf: PackShelf(folder: Golden.project.appending(path: "rules").path))
    var output = Captured()
    _ = try Beginning(in: folder).run(in: workplace, &output)
  }

  private var pack: String { folder + "/packs/house" }

  private func told(_ run: (inout Captured) throws -> PostLint.ExitStatus) rethrows -> (
    text: String, status: PostLint.ExitStatus
  ) {
    var output = Captured()
    let status = try run(&output)
    return (output.text + output.complaints, status)
  }

  private func toldLater(_ run: (inout Captured) async throws -> PostLint.ExitStatus) async rethrows -> (
    text: String, status: PostLint.ExitStatus
  ) {
    var output = Captured()
    let status = try await run(&output)
    return (output.text + output.complaints, status)
  }

  @Test func `what init writes works at once, and is never written over`() throws {
    let tested = try told { try RulesTest(packs: [pack]).run(in: workplace, &$0) }
    #expect(tested.status == .clean, "\(tested.text)")
    let linted = try told { try RulesLint(packs: [pack]).run(in: workplace, &$0) }
    #expect(linted.status == .clean, "\(linted.text)")

    try Data("mine".utf8).write(to: URL(filePath: folder + "/postlint.yml"))
    _ = try told { try Beginning(in: folder).run(in: workplace, &$0) }
    #expect(try String(contentsOfFile: folder + "/postlint.yml", encoding: .utf8) == "mine")
  }

  @Test func `a new rule behaves on the posts that it was made from`() throws {
    var rule = NewRule(
      "house/links/more",
      flagged: [
        "Please ⟦learn \"more\"⟧ about it here.", "Vous pouvez ⟦en savoir plus⟧ à ce sujet.", "Line\nlearn \"more\" 👩‍⚕️",
      ],
      passes: [folder + "/posts/flu-2026.yml", "Nothing of the kind stands here, as you can see."])
    rule.pack = pack
    let made = try told { try rule.run(in: workplace, &$0) }
    #expect(made.status == .clean, "\(made.text)")
    let tested = try told { try RulesTest(packs: [pack]).run(in: workplace, &$0) }
    #expect(tested.status == .clean, "\(tested.text)")
    #expect(throws: Unusable.self) { try told { try rule.run(in: workplace, &$0) } }
  }

  @Test(arguments: ["../out", "/etc/rule", "house", "house/", "a b", "house/../../x"])
  func `a new rule lies in its pack and nowhere else`(id: String) throws {
    var rule = NewRule(id, flagged: ["a"], passes: [])
    rule.pack = pack
    #expect(throws: Unusable.self) { try told { try rule.run(in: workplace, &$0) } }
  }

  @Test func `coverage counts every clause once, and names what no rule cites`() throws {
    let told = try told { try RulesCoverage(packs: [pack]).run(in: workplace, &$0) }
    #expect(told.text.contains("1 clause: 0 automated, 1 partly"))
    try FileManager.default.removeItem(atPath: pack + "/writing/plain-words.yml")
    let without = try self.told { try RulesCoverage(packs: [pack]).run(in: workplace, &$0) }
    #expect(without.text.contains("1 uncovered"))
  }

  @Test(arguments: ["gc", "accessibility", "privacy", "platforms"])
  func `a handbook is whole: each link leads to a page, headings are in order, nothing runs`(name: String) throws {
    let told = try told { try RulesDocs(packs: [name], to: folder + "/docs").run(in: workplace, &$0) }
    #expect(told.status == .clean, "\(told.text)")
    let docs = URL(filePath: folder + "/docs")
    let files = try FileManager.default.subpathsOfDirectory(atPath: docs.path).filter { $0.hasSuffix(".html") }
    #expect(files.count > 4)
    for file in files {
      let page = try String(contentsOf: docs.appending(path: file), encoding: .utf8)
      #expect(page.contains("<html lang=\"") && !page.contains("<script") && page.matches(of: /<h1/).count == 1)
      var level = 1
      for heading in page.matches(of: /<h([1-6])/) {
        let next = Int(heading.output.1) ?? 9
        #expect(next <= level + 1, "\(file)")
        level = next
      }
      for link in page.matches(of: /href="([^"#:]+)(?:#[^"]*)?"/) {
        let target = docs.appending(path: file).deletingLastPathComponent().appending(path: String(link.output.1))
        #expect(FileManager.default.fileExists(atPath: target.standardizedFileURL.path), "\(file): \(link.output.1)")
      }
    }
  }

  @Test func `impact tells rule by rule what a new version changes`() async throws {
    let old = folder + "/old/house"
    try FileManager.default.createDirectory(atPath: folder + "/old", withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: pack, toPath: old)
    let rule = pack + "/writing/plain-words.yml"
    let text = try String(contentsOfFile: rule, encoding: .utf8).replacing("{utilize: use,", with: "{map: plan,")
    try Data(text.replacing("⟦Utilize⟧ our map.", with: "Our ⟦map⟧.").replacing("Use our map.", with: "Our plan.").utf8)
      .write(to: URL(filePath: rule))
    var impact = Impact(old, pack, archive: [folder + "/posts"])
    let same = try await toldLater { try await impact.run(in: workplace, &$0) }
    #expect(same.text.contains("2 posts, of which 0 change."), "\(same.text)")
    try Data(
      "{\"id\": \"a\", \"text\": \"Utilize it\", \"language\": \"en\"}\n{\"id\": \"b\", \"text\": \"A map\", \"language\": \"en\"}"
        .utf8
    )
    .write(to: URL(filePath: folder + "/posts/more.jsonl"))
    impact.failsOnChange = true
    let changed = try await toldLater { try await impact.run(in: workplace, &$0) }
    #expect(changed.text.contains("newly failing 1, newly passing 1, unchanged 1"), "\(changed.text)")
    #expect(changed.status == .findings)
  }

  @Test func `explain shows what each condition saw`() throws {
    var explanation = Explanation(of: "accessibility/links/click-here", packs: ["accessibility"])
    let posts = folder + "/posts/here.txt"
    try Data("Click here: canada.ca".utf8).write(to: URL(filePath: posts))
    explanation.posts = posts
    let told = try told { try explanation.run(in: workplace, &$0) }
    #expect(told.text.contains("holds, “Click here”"), "\(told.text)")
    #expect(told.text.contains("- regex (text, line "), "\(told.text)")
  }
}
