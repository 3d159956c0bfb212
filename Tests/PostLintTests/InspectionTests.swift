import Diagnostics
import Foundation
import PostLint
import Posts
import Reports
import Testing

/// What `postlint inspect` shows.
struct InspectionTests {
  private static func inspect(
    _ posts: String, as format: String = "yaml", configuration: String? = nil, platforms: [String] = [],
    language: Language = .english, json: Bool = false
  ) async throws -> Captured {
    let folder = FileManager.default.temporaryDirectory.appending(path: "postlint-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "posts.\(format)")
    try Data(posts.utf8).write(to: file)
    var diagnostics: [Diagnostic] = []
    var settings = Configuration()
    if let configuration {
      let path = folder.appending(path: "postlint.yml")
      try Data(configuration.utf8).write(to: path)
      settings = try Configuration(reading: path.path, diagnostics: &diagnostics)
    }
    let workplace = Workplace(
      day: try #require(Day("2026-11-24")), language: language, configuration: settings,
      shelf: PackShelf(folder: Golden.project.appending(path: "rules").path), diagnostics: diagnostics)
    var inspection = Inspection(paths: [file.path])
    inspection.packs = ["platforms"]
    inspection.platforms = platforms
    inspection.writesJSON = json
    var output = Captured()
    _ = try await inspection.run(in: workplace, &output)
    return output.withoutFolder(folder.path)
  }

  private static let posts = """
    - id: flu
      platforms: [facebook, x, threads]
      language: en
      text: |
        Flu shots are here 💉👩‍⚕️! On May 3, 2027 at 2:30 p.m., visit www.tbs-sct.gc.ca. It costs $1,500.50, 50% off: call
        613-555-0199. 𝐇𝐞𝐥𝐥𝐨 pass\u{200B}word #FluShot #GoC @GovCanHealth $SHOP. We will be there for you and your family
        every day until the end of the season, and so will the many nurses who look after all of us.
      thread: ["And a second post: https://canada.ca/flu #GoC"]
      media: [{kind: image, file: a.png, alt: A nurse}]
    - id: both
      platforms: [mastodon]
      language: mul
      fields: {content-warning: Weather}
      text: |
        The office is closed today because of the storm.

        Le bureau est fermé aujourd’hui en raison de la tempête. Il rouvrira le 3 mai 2027 à 14 h 30 : 1 500,50 $.
    """

  @Test(arguments: Language.allCases)
  func `a card for people`(language: Language) async throws {
    let output = try await Self.inspect(
      Self.posts, configuration: "platforms: {mastodon: {text: 1000}}\n", language: language)
    #expect(output.complaints == "")
    try Golden.expect(output.text, toBe: "inspect.\(language.rawValue)")
  }

  @Test func `a line for machines`() async throws {
    let output = try await Self.inspect(Self.posts, json: true)
    try Golden.expect(output.text, toBe: "inspect.jsonl")
  }

  @Test(arguments: [
    ("platforms: {mastdon: {text: 1000}}", "Did you mean `mastodon`?"),
    ("platforms: {mastodon: {txt: 1000}}", "Did you mean `text`?"),
    ("platforms: {mastodon: {text: 0}}", "A limit is 1 or more."),
    ("platforms: {mastodon: {text: many}}", "A whole number belongs here."),
  ])
  func `a limit that cannot be is told`(configuration: String, complaint: String) async throws {
    let output = try await Self.inspect("{id: a, text: Hello}", configuration: configuration + "\n")
    #expect(output.complaints.contains(complaint))
  }

  @Test func `another limit stands in for the record’s, in the platform’s own unit`() async throws {
    let output = try await Self.inspect(
      "{id: a, platforms: [bluesky, x], text: Hello}",
      configuration: "platforms: {bluesky: {text: 10}, x: {text: 4, mentions: 2}}\n", json: true)
    let post = try #require(try output.posts.first)
    let platforms = try #require(post["platforms"] as? [String: [String: Any]])
    #expect(platforms["bluesky"]?["limit"] as? Int == 10)
    #expect(platforms["bluesky"]?["byteLimit"] as? Int == 3000)
    #expect(platforms["x"]?["unit"] as? String == "weighted")
    #expect(platforms["x"]?["fits"] as? Bool == false)
  }

  /// Every item’s text is what stands at its place, in bytes, UTF-16 units, scalars and characters alike.
  @Test func `places are right in all four units, on random posts`() async throws {
    var seed: UInt64 = 7
    func pick(_ count: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % count
    }
    let pieces = [
      "#Tag", "@name ", "https://canada.ca/flu ", "canada.ca", "👩‍⚕️", "🇨🇦", "é", "e\u{301}", "𝐇𝐢", "\u{200B}", " ", "\n",
      "ᓄᓇ",
      "שלום", "$AB", "May 3, 2027", "14 h 30", "1 500,50 $", "613-555-0199", "\r\n", "日本 ", "50 %",
    ]
    var lines: [String] = []
    for number in 0..<80 {
      let text = (0..<(1 + pick(12))).map { _ in pieces[pick(pieces.count)] }.joined()
      let record: [String: Any] = ["id": "p\(number)", "text": text, "language": ["en", "fr", "mul"][pick(3)]]
      lines.append(String(decoding: try JSONSerialization.data(withJSONObject: record), as: UTF8.self))
    }
    let written = lines.joined(separator: "\n") + "\n"
    let platform = ["x", "bluesky", "mastodon", "facebook"]
    for name in platform {
      let output = try await Self.inspect(written, as: "jsonl", platforms: [name], json: true)
      let seen = try output.posts
      #expect(seen.count == lines.count)
      for (line, post) in zip(lines, seen) {
        let record = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        let text = try #require(record?["text"] as? String)
        let parts = try #require(post["parts"] as? [String: [[String: Any]]])
        let facts = try #require(post["facts"] as? [[String: Any]])
        for item in parts.values.flatMap(\.self) + facts {
          let own = try #require(item["text"] as? String)
          let range = try #require(item["range"] as? [String: [Int]])
          #expect(own.utf8.elementsEqual(text.bytes(range["utf8"])))
          #expect(own.utf16.elementsEqual(text.units(range["utf16"])))
          #expect(own.unicodeScalars.elementsEqual(text.scalars(range["scalar"])))
          // An item can begin or end inside a character: then the whole character is its place.
          #expect(text.characters(range["grapheme"]).contains(own) || own.isEmpty)
        }
      }
    }
  }
}

extension Captured {
  fileprivate func withoutFolder(_ folder: String) -> Captured {
    var output = Captured()
    output.write(Array(text.replacing(folder + "/", with: "").utf8))
    output.complain(complaints)
    return output
  }

  fileprivate var posts: [[String: Any]] {
    get throws {
      try text.split(separator: "\n").compactMap {
        try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
      }
    }
  }
}

extension String {
  fileprivate func bytes(_ range: [Int]?) -> ArraySlice<UInt8> { slice(Array(utf8), range) }
  fileprivate func units(_ range: [Int]?) -> ArraySlice<UInt16> { slice(Array(utf16), range) }
  fileprivate func scalars(_ range: [Int]?) -> ArraySlice<Unicode.Scalar> { slice(Array(unicodeScalars), range) }
  fileprivate func characters(_ range: [Int]?) -> String { String(slice(Array(self), range)) }

  private func slice<Element>(_ elements: [Element], _ range: [Int]?) -> ArraySlice<Element> {
    guard let range, range.count == 2, range[0] >= 0, range[1] <= elements.count, range[0] <= range[1] else {
      return []
    }
    return elements[range[0]..<range[1]]
  }
}
