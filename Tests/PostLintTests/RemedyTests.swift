import Diagnostics
import Foundation
import PostLint
import Posts
import Testing

/// What the author of a rule is told to do about a slip that many make.
struct RemedyTests {
  static let slips: [(rule: String, words: [String])] = [
    ("severity: high", ["Did you mean `error`?"]),
    ("severity: wichtig", ["Write one of these words."]),
    (
      "message: {en: Tone is heard, not counted., fr: Le ton s’entend}", ["Put a text that has one in quotation marks."]
    ),
    ("help: https://example.ca", ["where both are the same", "write it twice"]),
    ("effective: {from: 2026-06-30, to: 2026-06-01}", ["`{from: 2026-06-01, to: 2026-06-30}`"]),
    ("forbid: {words: {list: hurry}}", ["`lists/hurry.txt`", "`lists/hurry.fr.txt`"]),
    ("forbid: {lookup: {register: hosts}}", ["`registers/hosts.csv`"]),
    ("pair: {same: [montants]}", ["Did you mean `amounts`?"]),
    ("pair: {same: [telephones]}", ["Did you mean `phones`?"]),
    ("pair: {same: [Émojis]}", ["Did you mean `emoji`?"]),
    (
      "pair: {same: [numbers]}\nexamples: {flagged: [{text: It costs 3, language: en}]}",
      ["A `pair` rule needs posts together", "`- - {text: …, language: en}`"]
    ),
    (
      "forbid: {words: [one two, two three]}\nexamples: {flagged: [⟦one two⟧ three]}",
      ["overlaps", "Leave the example without marks."]
    ),
    (
      "forbid: {words: [one two]}\nexamples: {flagged: [one ⟦two⟧]}",
      ["Put ⟦ and ⟧ where the rule flags something", "rules test --update"]
    ),
  ]

  @Test(arguments: slips)
  func `a slip is told with what to do about it`(rule: String, words: [String]) throws {
    let told = try self.told(rule)
    for words in words { #expect(told.contains(words), "\(told)") }
  }

  @Test func `an update that changes nothing says so`() throws {
    let told = try self.told(
      "forbid: {words: [one two, two three]}\nexamples: {flagged: [⟦one two⟧ three]}", updates: true)
    #expect(told.contains("Nothing is brought up to date: what is told below is left to you."), "\(told)")
    let fine = try self.told("forbid: {words: [one two]}\nexamples: {flagged: [⟦one two⟧ three]}", updates: true)
    #expect(fine.contains("Every example is up to date."), "\(fine)")
  }

  /// On one line, as what is told of a rule that says this and is fine otherwise.
  private func told(_ rule: String, updates: Bool = false) throws -> String {
    let folder = try TemporaryFolder()
    try Data("pack: trial\ntitle: {en: Trial, fr: Essai}\nversion: '1'\n".utf8)
      .write(to: URL(filePath: "\(folder.path)/pack.yml"))
    let usual = [
      "title": "{en: T, fr: T}", "severity": "warning", "status": "preview", "message": "{en: M, fr: M}",
    ]
    var lines = usual.filter { !rule.hasPrefix($0.key + ":") }.map { "\($0.key): \($0.value)" }.sorted()
    if !["forbid", "pair"].contains(where: rule.hasPrefix) { lines.append("forbid: {words: [none such]}") }
    try Data((lines + [rule, ""]).joined(separator: "\n").utf8)
      .write(to: URL(filePath: "\(folder.path)/rule.yml"))
    var output = Captured()
    var test = RulesTest(packs: [folder.path])
    test.updates = updates
    let workplace = Workplace(
      day: try #require(Day("2026-11-24")), language: .english, configuration: Configuration(),
      shelf: PackShelf(folder: nil))
    _ = try test.run(in: workplace, &output)
    return output.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
