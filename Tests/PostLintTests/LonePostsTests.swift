import Diagnostics
import Foundation
import Posts
import Testing

@testable import PostLint

/// Posts that name no campaign, in a run with rules about pairs.
struct LonePostsTests {
  private static let english = "text: The offices are closed on May 3 for all who live here"
  private static let french = "text: Les bureaux sont fermés le 4 mai pour tous ceux qui vivent ici"

  /// How many posts are told of, in a run over these.
  static let runs: [(posts: [String], told: Int)] = [
    (["{id: a, language: en, \(english)}"], 0),
    (["{id: a, language: en, \(english)}", "{id: b, language: en, \(english)}"], 0),
    (["{id: a, language: en, \(english)}", "{id: b, language: fr, \(french)}"], 2),
    (["{id: a, \(english)}", "{id: b, \(french)}", "{id: c, language: iu, text: ᓄᓇ}"], 2),
    (["{id: a, language: en, \(english)}", "{id: b, language: fr, \(french), kind: reply}"], 0),
    (
      [
        "{id: a, language: en, campaign: c, \(english)}", "{id: b, language: fr, campaign: c, \(french)}",
        "{id: d, language: mul, text: The office is closed. Le bureau est fermé.}",
      ], 0
    ),
    (
      [
        "{id: a, language: en, campaign: c, \(english)}", "{id: b, language: fr, campaign: c, \(french)}",
        "{id: d, language: fr, \(french)}", "{id: e, language: en, \(english)}", "{id: f, language: en, \(english)}",
      ], 3
    ),
  ]

  @Test(arguments: runs, Language.allCases)
  func `posts in both languages are told of that could not be compared`(
    run: (posts: [String], told: Int), language: Language
  ) async throws {
    let folder = try TemporaryFolder()
    try folder.write("pack: trial\ntitle: {en: T, fr: T}\nversion: '1'\n", to: "trial/pack.yml")
    try folder.write(
      """
      title: {en: T, fr: T}
      severity: error
      status: preview
      message: {en: M, fr: M}
      when: {not: {kind: reply}}
      pair: {same: paid}
      """, to: "trial/paid.yml")
    try folder.write(run.posts.map { "- \($0)\n" }.joined(), to: "posts.yml")
    var check = CheckRun(paths: ["\(folder.path)/posts.yml"])
    check.packs = ["\(folder.path)/trial"]
    check.choice.previews = true
    var output = Captured()
    let workplace = try Workplace.bare(language)
    #expect(try await check.run(in: workplace, &output) == .clean, "a notice fails no check")
    let told = output.text + output.complaints
    #expect(told.contains("[no-campaign]") == (run.told > 0), "\(told)")
    #expect(run.told == 0 || told.contains("\(run.told) \(language == .english ? "posts" : "messages"), "))
    #expect(run.told == 0 || told.contains("trial/paid"))
  }
}
