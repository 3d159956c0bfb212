import Diagnostics
import Foundation
import PostLint
import Posts
import Testing

/// The pack that shows each way of writing a rule at work, and a project that uses it.
struct WorkedPackTests {
  private static let pack = "fixtures/packs/worked"

  @Test func `each of its examples behaves`() throws {
    let tested = try Program.run("rules test \(Self.pack)", input: "")
    #expect(tested.status == 0, "\(tested.output)")
    // Not those of the packs that it builds on.
    #expect(tested.output.contains(" of 14 rules: "), "\(tested.output)")
  }

  /// What it raises, switches off and limits; what is retired stays silent, and what is locked stays loud.
  @Test(arguments: ["posts/loans.yml", "../posts/loans.yml", "loans.yml"])
  func `a project sets its own parameters, from whatever folder it is checked`(path: String) throws {
    let project = Golden.project.appending(path: "fixtures/packs/worked-project")
    let folder = path.hasPrefix("posts/") ? project : project.appending(path: "posts")
    let run = try Program.run("check \(path) --day 2026-11-24 --format compact", input: "", in: folder)
    let transcript = (run.output + run.complaints).replacing(path, with: "loans.yml")
      .replacing(project.path + "/", with: "")
    try Golden.expect(transcript + "--- exit \(run.status)\n", toBe: "worked-project")
  }
}
