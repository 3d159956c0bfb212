import Diagnostics
import Foundation
import Posts
import Testing

@testable import PostLint

/// A check that asked no rule of a pack must not look like one that found nothing.
struct PreviewOnlyTests {
  @Test(arguments: [
    (["preview"], false, true), (["preview", "preview"], false, true), (["preview", "active"], false, false),
    (["preview"], true, false), (["active"], false, false),
  ])
  func `a pack whose rules are all in preview is named`(statuses: [String], previews: Bool, isTold: Bool) async throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      pack: trial
      title: {en: T, fr: T}
      version: '1'
      instruments:
        guide: {title: {en: T, fr: T}, url: {en: "https://example.org", fr: "https://example.org"}, version: "1",
          clauses: clauses/guide.yml}
      """, to: "trial/pack.yml")
    try folder.write(
      "instrument: guide\nclauses:\n  - {clause: '1', title: {en: T, fr: T}, covered: automated}\n",
      to: "trial/clauses/guide.yml")
    for (number, status) in statuses.enumerated() {
      try folder.write(
        """
        title: {en: T, fr: T}
        severity: advice
        status: \(status)
        message: {en: M, fr: M}
        cites: [{instrument: guide, clause: "1"}]
        forbid: {words: [magic]}
        examples: {flagged: [magic], passes: [fine]}
        """, to: "trial/rule-\(number).yml")
    }
    try folder.write("Nothing to see.", to: "post.txt")
    var check = CheckRun(paths: ["\(folder.path)/post.txt"])
    check.packs = ["\(folder.path)/trial"]
    check.choice.previews = previews
    var output = Captured()
    let workplace = try Workplace.bare()
    #expect(try await check.run(in: workplace, &output) == .clean, "a notice fails no check")
    let told = output.text + output.complaints
    #expect(told.contains("[preview-only]: All rules of the pack `trial` are in preview") == isTold, "\(told)")
  }
}
