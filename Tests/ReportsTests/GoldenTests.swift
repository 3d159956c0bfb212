import Diagnostics
import Foundation
import Reports
import Testing

/// Each report of the sample run is compared whole with a file in `Golden`. `POSTLINT_RECORD=1` writes the files anew;
/// read the difference before you commit it.
struct GoldenTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
  static let records = ProcessInfo.processInfo.environment["POSTLINT_RECORD"] == "1"

  @Test(arguments: Reporters.all.map(\.name), Language.allCases)
  func `a report is what its golden file shows`(name: String, language: Language) throws {
    let format = try #require(Reporters.named(name))
    try compare(format.report(run: Sample.run(in: language)), with: "\(name).\(language.rawValue)")
  }

  @Test func `colour is the only difference that colour makes`() throws {
    let format = try #require(Reporters.named("text"))
    let plain = String(decoding: format.report(), as: UTF8.self)
    let coloured = String(decoding: format.report(style: ReportStyle(color: true)), as: UTF8.self)
    try compare(Array(coloured.utf8), with: "text.colour")
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
    #expect(!plain.contains("\u{1B}"))
  }

  @Test func `a run without a finding says so`() throws {
    let format = try #require(Reporters.named("text"))
    var summary = Summary()
    summary.posts = 2
    let closing = Closing(summary: summary, diagnostics: [], isComplete: true)
    for (language, text) in [
      (Language.english, "2 posts checked. Nothing to report.\nThe check passes.\n"),
      (.french, "2 messages vérifiés. Rien à signaler.\nLa vérification réussit.\n"),
    ] {
      let report = format.report([], run: Sample.run(in: language), closing: closing)
      #expect(String(decoding: report, as: UTF8.self) == text)
    }
  }

  private func compare(_ report: [UInt8], with name: String) throws {
    let file = Self.folder.appending(path: name)
    if Self.records {
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      try Data(report).write(to: file)
    }
    let golden = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    #expect(String(decoding: report, as: UTF8.self) == golden)
  }
}
