import Diagnostics
import Foundation
import Posts
import Testing
import Trials

@testable import PostLint

/// Reports that are written where posts are examined, beside the same ones written when all of a piece is there.
struct SettledPostsTests {
  private static let pack = """
    title: {en: T, fr: T}
    severity: warning
    status: preview
    message: {en: "Found {match}", fr: "Trouvé : {match}"}
    forbid: {any: [{words: [miracle]}, {regex: '\\b[A-Z]{6,}\\b'}]}
    """
  private static let pair = """
    title: {en: T, fr: T}
    severity: error
    status: preview
    message: {en: M, fr: M}
    pair: {same: links}
    """

  /// Some thousand posts of all kinds, with lines that are none, ids that are there twice, and campaigns here and there.
  private static func lines(seed: UInt64) -> String {
    var random = Seeded(seed)
    return (0..<3_000).map { number in
      switch Int.random(in: 0..<60, using: &random) {
      case 0: return "{\"id\": \"x\", \"text\": \"broken"
      case 1: return #"{"id": "p\#(number / 2)", "platforms": ["nowhere"], "text": "A miracle cure"}"#
      case 2:
        return #"{"id": "c\#(number)-en", "campaign": "c\#(number)", "language": "en", "text": "See https://a.ca now"}"#
      case 3: return #"{"id": "d\#(number)", "language": "mul", "text": "A miracle. Un miracle."}"#
      case 4: return ""
      default:
        let text = ["A miracle cure", "Nothing here", "SHOUTING and MIRACLE", "Un été à Québec"][
          Int.random(in: 0..<4, using: &random)]
        return
          #"{"id": "p\#(number)", "platforms": ["x"], "language": "\#(number % 3 == 0 ? "fr" : "en")", "text": "\#(text)"}"#
      }
    }.joined(separator: "\n")
  }

  @Test(arguments: [UInt64](1...3), [1, 3])
  func `another report changes nothing of the first`(seed: UInt64, jobs: Int) async throws {
    let folder = try TemporaryFolder()
    try folder.write("pack: trial\ntitle: {en: T, fr: T}\nversion: '1'\n", to: "trial/pack.yml")
    try folder.write(Self.pack, to: "trial/words.yml")
    if seed != 2 { try folder.write(Self.pair, to: "trial/links.yml") }
    try folder.write(Self.lines(seed: seed), to: "posts.jsonl")
    func run(_ reports: [(name: String, path: String?)]) async throws -> (PostLint.ExitStatus, String, String) {
      var check = CheckRun(paths: ["\(folder.path)/posts.jsonl"])
      check.packs = ["\(folder.path)/trial"]
      check.choice.previews = true
      check.reports = reports
      check.jobs = jobs
      check.countsByRule = true
      var output = Captured()
      let status = try await check.run(in: try Workplace.bare(.english), &output)
      let complaints = output.complaints.split(separator: "\n").filter { !$0.hasPrefix("written: ") }
      return (status, output.text, complaints.joined(separator: "\n"))
    }
    for name in ["json-lines", "csv", "compact", "github"] {
      let settled = try await run([(name, nil)])
      // This one needs to know of all posts.
      let held = try await run([(name, nil), ("html", "\(folder.path)/report.html")])
      #expect(settled.0 == held.0)
      #expect(settled.1 == held.1)
      #expect(settled.2 == held.2)
      #expect(settled.1.contains("miracle"))
    }
  }
}
