import Diagnostics
import Foundation
import Posts
import Testing

@testable import PostLint

/// `rules test --update` and `--watch`.
struct ExampleUpdateTests {
  private let folder: TemporaryFolder
  private let workplace: Workplace

  init() throws {
    folder = try TemporaryFolder()
    workplace = try Workplace.bare()
    try folder.write("pack: trial\ntitle: {en: Trial, fr: Essai}\nversion: '1'\n", to: "pack.yml")
  }

  private func updated(_ rule: String) throws -> (rule: String, said: String, status: PostLint.ExitStatus) {
    let head = "title: {en: T, fr: T}\nseverity: warning\nstatus: preview\nmessage: {en: M, fr: M}\n"
    try folder.write(head + rule, to: "rule.yml")
    var test = RulesTest(packs: [folder.path])
    test.updates = true
    var output = Captured()
    let status = try test.run(in: workplace, &output)
    let text = try String(contentsOfFile: "\(folder.path)/rule.yml", encoding: .utf8)
    #expect(text.hasPrefix(head))
    return (String(text.dropFirst(head.count)), output.text, status)
  }

  static let forbid = "forbid: {words: [click here, utilize]}\nexamples:\n  flagged:\n    - "
  static let prefer = "prefer: {utilize: use, commence: [begin, start]}\nexamples:\n  flagged:\n    - "

  static let better: [(rule: String, was: String, isNow: String)] = [
    (forbid, "Please ⟦click⟧ here # why", "Please ⟦click here⟧ # why"),
    (forbid, "⟦Please⟧ click here", "Please ⟦click here⟧"),
    (forbid, "Please ⟦click here⟧ or utilize it", "Please ⟦click here⟧ or ⟦utilize⟧ it"),
    (forbid, "\"⟦a⟧ utilize 👩‍⚕️\\nclick here é\"", "\"a ⟦utilize⟧ 👩‍⚕️\\n⟦click here⟧ é\""),
    (forbid, "{language: en, text: 'it''s ⟦fine⟧: utilize'}", "{language: en, text: 'it''s fine: ⟦utilize⟧'}"),
    (forbid, "|\n      So ⟦utilize\n      it⟧ all\n", "|\n      So ⟦utilize⟧\n      it all\n"),
    (forbid, "click here, ⟦utilize⟧ᐃ utilize", "⟦click here⟧, utilizeᐃ ⟦utilize⟧"),
    (prefer, "{text: We utilize it, fixed: We used it}", "{text: We utilize it, fixed: We use it}"),
    (prefer, "{text: \"We utilize: it\", fixed: x}", "{text: \"We utilize: it\", fixed: \"We use: it\"}"),
    (prefer, "{text: \"We utilize it's\", fixed: 'x'}", "{text: \"We utilize it's\", fixed: 'We use it''s'}"),
    (
      prefer, "{fixed: \"x\", text: \"⟦We⟧ commence\\nit\"}", "{fixed: \"We begin\\nit\", text: \"We ⟦commence⟧\\nit\"}"
    ),
  ]

  @Test(arguments: better)
  func `an example is brought up to what its rule says now, and nothing else changes`(
    rule: String, was: String, isNow: String
  ) throws {
    let told = try updated(rule + was + "\n  passes: [ok]\n")
    #expect(told.rule == rule + isNow + "\n  passes: [ok]\n")
    #expect(told.status == .clean, "\(told.said)")
    #expect(told.said.hasPrefix("1 example is brought up to date:\n"))
    #expect(told.said.contains("/rule.yml:"))
  }

  @Test(arguments: [
    forbid + "nothing of it", forbid + "⟦nothing⟧ of it",
    // Without its mark it would be a comment.
    forbid + "⟦#utilize⟧ utilize", forbid + "\"\\u27e6a\\u27e7 utilize\"",
    forbid + "ok\n  passes: [utilize]",
    prefer + "{text: We utilize it, fixed: \"We use it\"}\n  passes: [commence]",
    forbid + "{text: We utilize it, fixed: We use it}",
    prefer + "text: We utilize it\n      fixed: |\n        We used it",
    forbid + "{text: utilize, bogus: ⟦1⟧}",
  ])
  func `what cannot be written in one way is left, and told`(rule: String) throws {
    let told = try updated(rule + "\n")
    #expect(told.rule == rule + "\n")
    #expect(told.status != .clean)
  }

  @Test func `one example that cannot be updated does not keep another from it`() throws {
    let told = try updated(Self.forbid + "⟦#utilize⟧ utilize\n    - ⟦a⟧ utilize\n    - none\n")
    #expect(told.rule == Self.forbid + "⟦#utilize⟧ utilize\n    - a ⟦utilize⟧\n    - none\n")
    #expect(told.status == .findings)
    #expect(try updated(told.rule).rule == told.rule)
  }

  @Test func `both posts of a pair are marked where they differ`() throws {
    let told = try updated(
      "pair: {same: [numbers]}\nexamples:\n  flagged:\n    - [{text: ⟦It⟧ costs 30, language: en}, {text: Il coûte 20, language: fr}]\n"
    )
    #expect(
      told.rule.contains("{text: It costs 30, language: en}, {text: Il coûte ⟦20⟧, language: fr}"), "\(told.said)")
  }

  @Test func `a change is seen, and the test runs again until its input ends`() throws {
    try folder.write("title: {en: T, fr: T}\n", to: "rule.yml")
    var waits = 0
    var output = Captured()
    let watch = RulesWatch(RulesTest(packs: [folder.path]))
    let status = try watch.run(in: workplace, &output) {
      waits += 1
      switch waits {
      case 1, 3: return .nothing
      case 2:
        try folder.write(
          "title: {en: T, fr: T}\nseverity: warning\nstatus: preview\nmessage: {en: M, fr: M}\n\(Self.forbid)utilize\n",
          to: "rule.yml")
        return .nothing
      case 4: return .line
      default: return .ended
      }
    }
    #expect(status == .clean)
    let runs = output.text.split(separator: "── again ")
    #expect(runs.count == 3, "\(output.text)")
    #expect(runs[0].contains("missing-key") && runs[1].contains("1 example ") && runs[2].contains("1 example "))
  }

  @Test func `what is written, removed or renamed is seen from outside`() throws {
    try folder.write("a", to: "a.yml")
    var seen = [FileStamps(of: [folder.path])]
    try folder.write("ab", to: "a.yml")
    seen.append(FileStamps(of: [folder.path]))
    try FileManager.default.moveItem(atPath: "\(folder.path)/a.yml", toPath: "\(folder.path)/b.yml")
    seen.append(FileStamps(of: [folder.path]))
    try FileManager.default.removeItem(atPath: "\(folder.path)/b.yml")
    seen.append(FileStamps(of: [folder.path]))
    #expect(seen[0] != seen[1] && seen[1] != seen[2] && seen[2] != seen[3])
    #expect(FileStamps(of: [folder.path]) == seen[3])
  }
}
