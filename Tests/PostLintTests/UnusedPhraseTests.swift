import Diagnostics
import Foundation
import Posts
import Testing

@testable import PostLint

/// `rules test --unused-phrases`: the phrases that no example has. In each table row ⟦ ⟧ mark those that are told.
struct UnusedPhraseTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func write(_ text: String, to name: String) throws -> String {
    let file = URL(filePath: "\(folder.path)/\(name)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.replacing("⟦", with: "").replacing("⟧", with: "").utf8).write(to: file)
    return text
  }

  /// Each as `file: phrase`, in the order in which they are told.
  private func told(json: Bool = false) throws -> (phrases: [String], text: String, status: PostLint.ExitStatus) {
    var test = RulesTest(packs: [folder.path])
    test.coverage = [.phrases]
    test.writesJSON = json
    var output = Captured()
    let workplace = Workplace(
      day: try #require(Day("2026-11-24")), language: .english, configuration: Configuration(),
      shelf: PackShelf(folder: nil))
    let status = try test.run(in: workplace, &output)
    let phrases = output.text.matches(of: /No example has “([^”]+)”/).map { String($0.output.1) }
    return (phrases, output.text, status)
  }

  private func marked(_ text: String) -> [String] { text.matches(of: /⟦([^⟧]+)⟧/).map { String($0.output.1) } }

  private func rule(_ body: String) -> String {
    """
    title: {en: T, fr: T}
    severity: warning
    status: preview
    message: {en: M, fr: M}
    \(body)
    """
  }

  static let bodies = [
    "forbid: {words: [click here, ⟦utilize⟧]}\nexamples: {flagged: [Please click here]}",
    "forbid: {words: {en: [⟦click here⟧], fr: [cliquez ici]}}\nexamples: {flagged: [{text: Cliquez ici, language: fr}]}",
    "require: {words: [\"é\", ⟦ᓄᓇ⟧, 👩‍⚕️]}\nexamples: {passes: [\"é 👩‍⚕️\"], flagged: [a]}",
    "prefer: {utilize: use, ⟦commence⟧: [begin, start]}\nexamples: {flagged: [We utilize it]}",
    // A phrase that stands only inside a longer one is not what is found.
    "forbid: {words: [press release, ⟦release⟧]}\nexamples: {flagged: [A press release]}",
    "forbid: {words: [⟦Canada Post⟧, canada], case: exact}\nexamples: {flagged: [canada post], passes: [CANADA]}",
    "forbid: {words: [free]}\nexcept: {words: [free trade, ⟦free fall⟧]}\nexamples: {passes: [Free trade], flagged: [Free]}",
    "forbid: {host: [bit.ly, ⟦t.co⟧]}\nin: links\nexamples: {flagged: [\"See https://bit.ly/a\"]}",
    "when: {words: [flu, ⟦cold⟧]}\nrequire: {words: [clinic]}\nexamples: {passes: [A flu clinic]}",
  ]

  @Test(arguments: bodies)
  func `phrases that no example has are told, with their places`(body: String) throws {
    _ = try write("pack: trial\ntitle: {en: T, fr: T}\nversion: '1'\n", to: "pack.yml")
    let written = try write(rule(body), to: "rule.yml")
    let told = try told()
    #expect(told.phrases == marked(written), "\(told.text)")
    #expect(told.status == .clean, "\(told.text)")
    #expect(try self.told(json: true).phrases == told.phrases)
  }

  @Test func `a list needs an example of any rule that uses it, and is told of by its own lines`() throws {
    _ = try write("pack: trial\ntitle: {en: T, fr: T}\nversion: '1'\n", to: "pack.yml")
    let list = try write("# of both rules\nalpha\nbeta\n⟦gamma⟧\n", to: "lists/greek.en.txt")
    _ = try write(rule("forbid: {words: {list: greek}}\nexamples: {flagged: [alpha]}"), to: "one.yml")
    _ = try write(
      rule("extends: one\nforbid: {words: {list: greek}}\nexamples: {flagged: [beta]}"), to: "two.yml")
    let told = try told()
    #expect(told.phrases == marked(list), "\(told.text)")
    #expect(told.text.contains("lists/greek.en.txt:4:1"), "\(told.text)")
  }

  @Test func `phrases that are taken over and added are those of both files`() throws {
    _ = try write("pack: trial\ntitle: {en: T, fr: T}\nversion: '1'\n", to: "pack.yml")
    let base = try write(rule("forbid: {words: [alpha, ⟦beta⟧, gamma]}\nexamples: {flagged: [alpha]}"), to: "one.yml")
    let other = try write(
      "extends: one\nstatus: preview\nwords+: [delta, ⟦epsilon⟧]\nexamples: {flagged: [gamma, delta]}", to: "two.yml")
    let told = try told()
    #expect(told.phrases == marked(base) + marked(other), "\(told.text)")
    #expect(told.status == .clean)
  }
}
