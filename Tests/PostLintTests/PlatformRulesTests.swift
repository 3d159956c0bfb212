import Diagnostics
import Engine
import Foundation
import PostLint
import Posts
import Rules
import Testing

/// The limits of the platforms, as the packs record them, and the rules that rest on them.
struct PlatformRulesTests {
  private static func ruleset() throws -> Ruleset {
    var diagnostics: [Diagnostic] = []
    let shelf = PackShelf(folder: Golden.project.appending(path: "rules").path)
    let packs = try shelf.packs(["platforms"], diagnostics: &diagnostics)
    let ruleset = Ruleset(reading: packs.sources, diagnostics: &diagnostics)
    #expect(diagnostics.map(\.message.english) == [])
    return ruleset
  }

  /// A figure that changes, or loses its source, changes this table.
  @Test func `each limit has a figure, a unit, a source, a date and a confidence`() throws {
    let platforms = try Self.ruleset().platforms
    #expect(platforms.count == 9)
    var table = ""
    for platform in platforms {
      #expect(platform.limits.contains { $0.of == .text }, "\(platform.name)")
      for limit in platform.limits {
        #expect(limit.source.hasPrefix("https://"), "\(platform.name) \(limit.of)")
        table += "\(platform.name) \(limit.of.rawValue) \(limit.max) \(limit.unit.rawValue)"
        table += " \(limit.confidence.rawValue) \(limit.checked) \(limit.source)\n"
      }
    }
    try Golden.expect(table, toBe: "platform-limits.txt")
  }

  /// Which rule speaks of which measure: every measure that a record has is somebody’s.
  private static let measures: [String: [Platform.Measure]] = [
    "text-length": [.text, .description], "title-length": [.title], "title-length-unconfirmed": [.title],
    "alt-length": [.alt], "hashtag-count": [.hashtags], "hashtag-length": [.hashtag], "mention-count": [.mentions],
    "link-count": [.links], "media-count": [.media], "picture-count": [.images], "video-count": [.videos],
    "video-count-unconfirmed": [.videos],
  ]

  @Test(arguments: [
    "x", "bluesky", "mastodon", "facebook", "instagram", "threads", "linkedin", "youtube", "tiktok",
  ])
  func `a post that exceeds everything is told so, and doubtful figures fail no check`(name: String) throws {
    let ruleset = try Self.ruleset()
    let platform = try #require(ruleset.platforms.first { $0.name == name })
    let words = String(repeating: "word ", count: 20000)
    let tags = (0..<70).map { "#tag\($0)a @name\($0)a https://canada.ca/\($0)" }.joined(separator: " ")
    let longTag = "#" + String(repeating: "long", count: 15)
    let media =
      (0..<40).map { _ in "  - {kind: image, file: a.png, alt: \"\(words)\"}\n" }.joined()
      + "  - {kind: video, file: a.mp4}\n  - {kind: video, file: b.mp4}\n"
    let source = "platforms: [\(name)]\ntitle: \"\(words)\"\ntext: \"\(longTag) \(tags) \(words)\"\nmedia:\n\(media)"
    let read = try #require(PostFormat.named("yaml")).posts(
      in: SourceFile(path: "post.yml", bytes: Array(source.utf8)))
    let post = try #require(read.posts.first)
    let linter = Linter(ruleset, rules: ruleset.rules, day: try #require(Day("2026-11-24")))
    var examination = linter.examination()
    let findings = linter.result(of: post, &examination).findings

    var told: Set<Platform.Measure> = []
    for finding in findings {
      let rule = String(finding.rule.dropFirst("platforms/".count))
      let measures = try #require(Self.measures[rule])
      told.formUnion(measures)
      guard finding.severity == .error else { continue }
      let limits = platform.limits.filter { measures.contains($0.of) }
      #expect(limits.contains { $0.confidence != .doubtful }, "\(finding.rule) on \(name)")
    }
    for limit in platform.limits {
      // Bluesky takes a hashtag that is too long for a word.
      if limit.of == .hashtag, limit.unit == .bytes || name == "bluesky" { continue }
      // Where a limit of pictures and films together is as tight, it speaks for both.
      let speaks = limit.of == .images && platform.limits.contains { $0.of == .media } ? .media : limit.of
      #expect(told.contains(speaks), "\(limit.of) on \(name)")
    }
  }

  @Test func `the tightest platform comes first`() throws {
    let ruleset = try Self.ruleset()
    let text = String(repeating: "Nous sommes ici. ", count: 200)
    let source = "platforms: [linkedin, mastodon, x, bluesky]\ntext: \"\(text)\"\n"
    let read = try #require(PostFormat.named("yaml")).posts(
      in: SourceFile(path: "post.yml", bytes: Array(source.utf8)))
    let linter = Linter(ruleset, rules: ruleset.rules, day: try #require(Day("2026-11-24")))
    var examination = linter.examination()
    let findings = linter.result(of: try #require(read.posts.first), &examination).findings
    #expect(findings.map(\.platform) == ["x", "bluesky", "mastodon", "linkedin"])
  }
}
