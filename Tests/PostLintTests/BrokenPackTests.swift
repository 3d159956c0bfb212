import Diagnostics
import Foundation
import PostLint
import Posts
import Testing

/// For each refusal a small pack that is refused so: what its author is told, whole.
struct BrokenPackTests {
  static let folder = Golden.project.appending(path: "fixtures/packs/broken")
  static let samples = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()

  @Test(arguments: samples)
  func `a broken pack is told what is wrong, where, and what to do`(sample: String) throws {
    let path = Self.folder.appending(path: sample).path
    for language in Language.allCases {
      var output = Captured()
      let workplace = Workplace(
        day: try #require(Day("2026-11-24")), language: language, configuration: Configuration(),
        shelf: PackShelf(folder: nil))
      let status = try RulesTest(packs: [path]).run(in: workplace, &output)
      let told = output.text.replacing(Golden.project.path + "/", with: "")
      try Golden.expect(told, toBe: "broken/\(sample).\(language.rawValue)")
      #expect(told.contains("[\(sample)]"), "its own code is among what is told")
      #expect(status == (sample.hasPrefix("example-") ? .findings : .unable))
    }
  }

  @Test func `every refusal of a pack has a broken sample`() {
    #expect(DiagnosticCode.ofPacks.map(\.name).filter { !Self.samples.contains($0) } == [])
  }
}

/// What a command writes.
struct Captured: TextOutput {
  private(set) var text = ""
  private(set) var complaints = ""

  mutating func write(_ bytes: [UInt8]) { text += String(decoding: bytes, as: UTF8.self) }
  mutating func complain(_ text: String) { complaints += text }
}
