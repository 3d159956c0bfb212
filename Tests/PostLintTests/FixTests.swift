import Foundation
import Testing

/// `postlint fix`, on copies of a campaign in every format.
@Suite struct FixTests {
  private static let campaign = Golden.project.path + "/fixtures/campaign"

  @Test func `fixes come out, leave each file readable, and change nothing the second time`() throws {
    let folder = try TemporaryFolder()
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.campaign)
    for name in names {
      try FileManager.default.copyItem(atPath: "\(Self.campaign)/\(name)", toPath: "\(folder.path)/\(name)")
    }
    func findings() throws -> Int {
      try Program.run("check \(folder.path) --pack rules --day 2026-11-24 --format compact", input: "")
        .output.split(separator: "\n").count
    }
    let before = try findings()
    let first = try Program.run("fix \(folder.path) --pack rules --day 2026-11-24 --unsafe", input: "")
    #expect(first.status == 0)
    #expect(first.complaints == "")
    let after = try findings()
    #expect(after < before)

    let fixed = try names.map { try Data(contentsOf: URL(filePath: "\(folder.path)/\($0)")) }
    let second = try Program.run("fix \(folder.path) --pack rules --day 2026-11-24 --unsafe", input: "")
    #expect(second.output == "0 fixes carried out in 0 files.\n")
    #expect(try names.map { try Data(contentsOf: URL(filePath: "\(folder.path)/\($0)")) } == fixed)
  }

  @Test func `standard input is no file to be mended, and that is said`() throws {
    let run = try Program.run("fix - --as text --pack rules", input: "Apply by July 31st")
    #expect(run.status == 2)
    #expect(run.complaints.contains("standard input"))
  }

  /// What would have to be escaped in JSON is left to its author; beside it, the rest is mended.
  @Test func `a fix that a file could not hold is not written`() throws {
    let folder = try TemporaryFolder()
    let post =
      #"[{"id": "a", "language": "en", "text": "Caf\u0065 Utilize it."}, {"id": "b", "language": "en", "text": "utilize"}]"#
    try Data(post.utf8).write(to: URL(filePath: "\(folder.path)/posts.json"))
    let run = try Program.run("fix \(folder.path)/posts.json \(TranscriptTests.small) --unsafe", input: "")
    let fixed = try String(contentsOf: URL(filePath: "\(folder.path)/posts.json"), encoding: .utf8)
    #expect(run.status == 0)
    #expect(
      fixed
        == #"[{"id": "a", "language": "en", "text": "Caf\u0065 Use it."}, {"id": "b", "language": "en", "text": "use"}]"#
    )
  }

  @Test func `a waiver that is written can be read, and takes effect`() throws {
    let folder = try TemporaryFolder()
    let waivers = "\(folder.path)/waivers.yml"
    let flags = "--post * --reason quoted:\"so\" --requested-by A --approved-by B --until 2026-12-31"
    for rule in ["small/words", "small/links", "small/hashtags"] {
      let run = try Program.run(
        "waive --rule \(rule) \(flags) --waivers \(waivers) \(TranscriptTests.small)", input: "")
      #expect(run.status == 0)
    }
    let check = try Program.run(
      "check \(TranscriptTests.posts)/flu.yml \(TranscriptTests.small) --format compact --waivers \(waivers)", input: ""
    )
    #expect(check.status == 0)
    #expect(check.output == "")
  }
}
