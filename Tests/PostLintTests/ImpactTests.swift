import Diagnostics
import Foundation
import PostLint
import Posts
import Testing

/// `impact` over rules about pairs, and on several cores.
struct ImpactTests {
  private let folder: TemporaryFolder
  private let workplace: Workplace

  init() throws {
    folder = try TemporaryFolder()
    workplace = try Workplace.bare()
  }

  private func writePack(_ version: String, _ rules: [String: String]) throws {
    try folder.write("pack: house\ntitle: {en: House, fr: Maison}\nversion: '1'\n", to: "\(version)/house/pack.yml")
    for (name, rule) in rules {
      try folder.write(
        "title: {en: T, fr: T}\nseverity: warning\nstatus: preview\nmessage: {en: M, fr: M}\n\(rule)\n",
        to: "\(version)/house/\(name).yml")
    }
  }

  private func told(jobs: Int = 2, asJSON: Bool = false) async throws -> String {
    var impact = Impact("\(folder.path)/old/house", "\(folder.path)/new/house", archive: ["\(folder.path)/posts.jsonl"])
    impact.previews = true
    impact.jobs = jobs
    impact.writesJSON = asJSON
    var output = Captured()
    _ = try await impact.run(in: workplace, &output)
    return (output.text + output.complaints).replacing(folder.path + "/", with: "")
  }

  private static func post(_ id: String, _ language: String, _ text: String, platforms: String = "") -> String {
    #"{"id":"\#(id)","campaign":"c","language":"\#(language)","text":"\#(text)"\#(platforms)}"#
  }

  @Test func `a rule about pairs is told post by post, once all have come by`() async throws {
    try writePack("old", ["pairs": "pair: {same: [numbers]}", "words": "forbid: {words: [free]}"])
    try writePack(
      "new", ["pairs": "pair: {require: both, same: [dates]}", "words": "forbid: {words: [alone]}"])
    try folder.write(
      [
        Self.post("a-en", "en", "30 on May 3"), Self.post("b-en", "en", "alone, free, and 4"),
        Self.post("a-fr", "fr", "20 le 3 mai"), Self.post("c-en", "en", "1 on May 5"),
        Self.post("c-fr", "fr", "2 le 6 mai"), Self.post("d-en", "en", "7 on June 1"),
        Self.post("d-fr", "fr", "7 le 2 juin"),
      ].joined(separator: "\n"), to: "posts.jsonl")
    let told = try await told()
    let expected = """
      house/pairs
        newly failing 2, newly passing 1, unchanged 1
          + posts.jsonl:7 d-fr  2 juin
          + posts.jsonl:2 b-en  NOTHING
          - posts.jsonl:3 a-fr  20

      7 posts, of which 3 change.

      """
    #expect(told == expected.replacing("NOTHING", with: ""))
  }

  @Test func `what is not listed is counted, and another severity is told`() async throws {
    try writePack("old", ["words": "forbid: {words: [free]}", "weight": "forbid: {words: [heavy]}"])
    try writePack("new", ["words": "forbid: {words: [free, new]}", "weight": "forbid: {words: [heavy]}"])
    let rule = "\(folder.path)/new/house/weight.yml"
    let lighter = try String(contentsOfFile: rule, encoding: .utf8).replacing(
      "severity: warning", with: "severity: advice")
    try Data(lighter.utf8).write(to: URL(filePath: rule))
    try folder.write(
      (0..<5).map { Self.post("p\($0)", "en", "A new one, heavy") }.joined(separator: "\n"), to: "posts.jsonl")
    let told = try await told()
    #expect(
      told == """
        house/weight
          severity: warning → advice
          newly failing 0, newly passing 0, unchanged 5

        house/words
          newly failing 5, newly passing 0, unchanged 0
            + posts.jsonl:1 p0  new
            + posts.jsonl:2 p1  new
            + posts.jsonl:3 p2  new
            + and 2 more

        5 posts, of which 5 change.
        1 rule has another severity.

        """)
    let json = try await self.told(asJSON: true).replacing(" ", with: "")
    #expect(json.contains("\"moreFailing\":2"), "\(json)")
    #expect(json.contains("\"newSeverity\":\"advice\""), "\(json)")
  }

  @Test func `of a pack that is not there no posts are counted`() async throws {
    try folder.write(Self.post("p", "en", "A new one"), to: "posts.jsonl")
    let told = try await told()
    #expect(told.contains("Nothing was compared."), "\(told)")
    #expect(!told.contains("0 posts"), "\(told)")
  }

  @Test func `any number of cores tells the same`() async throws {
    try writePack("old", ["words": "forbid: {words: [river]}", "pairs": "pair: {same: [numbers]}"])
    try writePack("new", ["words": "forbid: {words: [bridge]}", "pairs": "pair: {require: both, same: [dates]}"])
    var lines: [String] = []
    for number in 0..<1000 {
      let words = number % 3 == 0 ? "A river" : number % 5 == 0 ? "A bridge" : "A tree"
      lines.append(
        Self.post("\(number)-en", "en", "\(words) and \(number % 7) more \(String(repeating: "é", count: 300))"))
      if number % 4 != 0 { lines.append(Self.post("\(number)-fr", "fr", "Un arbre, \(number % 6) de plus")) }
    }
    try folder.write(lines.joined(separator: "\n"), to: "posts.jsonl")
    let one = try await told(jobs: 1, asJSON: true)
    #expect(one.replacing(" ", with: "").contains("\"posts\":1750,"), "\(one.prefix(300))")
    for jobs in [2, 7] { #expect(try await told(jobs: jobs, asJSON: true) == one) }
  }
}
