import Diagnostics
import Documents
import Engine
import Posts
import Rules
import Testing
import Trials

/// What holds of all findings, whatever the rules and posts.
struct FindingLawTests {
  static let trial = Result {
    try Trial(rules: [
      "click": "in: all-text\nforbid: {words: [click here, click]}", "numbers": "in: all-text\nforbid: {regex: '\\d+'}",
      "avis": "prefer: {avis: [conseil, mot], utilize: use}", "few": "limit: {of: hashtags, max: 1}",
      "short": "limit: {of: text, max: 20}", "fits": "limit: {of: text, max: platform}",
      "letters": "forbid: {shape: repeated}", "tags": "in: hashtags\nrequire: {shape: camel}",
      "title": "in: title\nforbid: {words: [sign, été]}", "alt": "each: media\nforbid: {regex: 'e'}",
      "links": "in: links\nrequire: {scheme: https}", "emoji": "in: emoji\nforbid: {regex: '.'}",
    ])
  }

  /// Each of the posts as its own file, in a format by turns.
  static func posts(_ random: inout Seeded, count: Int) throws -> [Post] {
    try (0..<count).flatMap { number -> [Post] in
      let text = random.text()
      let format = random.pick(["text", "yaml", "json", "csv"])
      return switch format {
      case "text": try Trial.posts(text, as: "text")
      case "yaml":
        try Trial.posts(
          """
          - id: p\(number)
            platforms: [x, mastodon, facebook]
            title: \(text.jsonString)
            text: |
              Some \(text.split(whereSeparator: \.isNewline).joined(separator: " "))
            media:
              - alt: \(text.jsonString)
          """, as: "yaml")
      case "json":
        try Trial.posts(
          "{\"id\": \"p\(number)\", \"platforms\": [\"bluesky\"], \"text\": \(("A " + text).jsonString)}", as: "json")
      default:
        try Trial.posts("id,platforms,text\np\(number),x,\"A \(text.replacing("\"", with: "\"\"")) \"\n", as: "csv")
      }
    }
  }

  @Test(arguments: 0..<8)
  func `findings are in order, the same each time, and none of another post’s business`(seed: Int) throws {
    var random = Seeded(UInt64(seed))
    let trial = try Self.trial.get()
    let posts = try Self.posts(&random, count: 40)
    var examination = trial.linter.examination()
    let first = posts.map { trial.linter.result(of: $0, &examination).findings }
    for findings in first {
      for (a, b) in zip(findings, findings.dropFirst()) {
        #expect(
          (a.place.range, a.rule, a.platform ?? "") <= (b.place.range, b.rule, b.platform ?? ""))
      }
    }
    let order = posts.indices.shuffled(using: &random)
    for index in order {
      #expect(trial.linter.result(of: posts[index], &examination).findings == first[index])
      var fresh = trial.linter.examination()
      #expect(trial.linter.result(of: posts[index], &fresh).findings == first[index])
    }
  }

  @Test(arguments: 0..<8)
  func `a place covers what the evidence says, and its range the same in the part`(seed: Int) throws {
    var random = Seeded(UInt64(100 + seed))
    let trial = try Self.trial.get()
    var examination = trial.linter.examination()
    var verbatim = 0
    for post in try Self.posts(&random, count: 60) {
      let texts = [post.text] + [post.title].compactMap { $0 } + post.media.compactMap(\.alt)
      for finding in trial.linter.result(of: post, &examination).findings {
        let written = post.file.bytes[finding.place.range.indices]
        guard let range = finding.range else { continue }
        let text = try #require(
          texts.first {
            $0.utf8.count >= range.utf8.upperBound && $0.map.original(of: ByteRange(range.utf8)) == finding.place.range
          })
        #expect(Array(finding.evidence.utf8) == Array(text.utf8[range.utf8]))
        if written.count == range.utf8.count, !written.contains(UInt8(ascii: "\\")) {
          verbatim += 1
          #expect(Array(written) == Array(finding.evidence.utf8))
        }
      }
    }
    #expect(verbatim > 50)
  }

  @Test(arguments: 0..<8)
  func `fixes carried out leave nothing to fix`(seed: Int) throws {
    var random = Seeded(UInt64(200 + seed))
    let trial = try Trial(
      rules: [
        "a-prefer": "prefer: {avis: conseil, 'utiliz*': use, click here: read on}",
        "b-remove": "in: all-text\nforbid: {words: [sign]}\nfix: {remove: true}",
        "c-recase": "in: hashtags\nforbid: {regex: '^#\\p{Ll}'}\nfix: {recase: tags}",
      ], files: ["registers/tags.csv": "tag\nClick\n"])
    for _ in 0..<60 {
      let text = random.text()
      let once = try trial.mended(text)
      let twice = try trial.mended(once)
      #expect(once == twice, "\(text.debugDescription)")
      if !once.isEmpty {
        #expect(
          try trial.findings(in: once).flatMap(\.fixes) == [], "\(text.debugDescription) → \(once.debugDescription)")
      }
    }
  }

  @Test func `a fingerprint stays when other text moves, and tells two alike apart`() throws {
    let trial = try Trial("forbid: {words: [bad]}")
    func fingerprints(_ post: String) throws -> [Fingerprint] {
      try trial.findings(in: post, as: "yaml").map(\.fingerprint)
    }
    let once = try fingerprints("{id: a, text: a bad day}")
    #expect(once.count == 1 && once[0].description.count == 16)
    #expect(
      try fingerprints("{campaign: c, title: 'Title', id: a,\n text: 'much more before a bad day and after'}") == once)
    let twice = try fingerprints("{id: a, text: a bad bad day}")
    #expect(twice.first == once.first)
    #expect(Set(twice).count == 2)
    #expect(try fingerprints("{id: b, text: a bad day}") != once)
    #expect(try fingerprints("{id: a, text: a BAD day}") != once)
  }
}

/// One post, several platforms: a finding names a platform only where it holds on some and not on others.
struct PlatformTests {
  @Test(arguments: [
    ("[]", "#flu", "-"), ("[x]", "#flu", "-"), ("[x, bluesky]", "#flu", "-"), ("[x, x]", "#flu", "-"),
    ("[facebook, x]", "#flu", "-"),
    // Mastodon makes no link of what has no scheme.
    ("[x, bluesky, mastodon]", "canada.ca", "bluesky x"), ("[mastodon]", "canada.ca", ""),
  ])
  func `what holds on all platforms is said once`(platforms: String, text: String, expected: String) throws {
    let trial = try Trial(rules: ["tags": "in: [hashtags, links]\nforbid: {regex: '.+'}"])
    let findings = try trial.findings(in: "{platforms: \(platforms), text: '\(text)'}", as: "yaml")
    let found = findings.map { $0.platform ?? "-" }.joined(separator: " ")
    #expect(found == expected)
  }

  @Test(arguments: [
    ("x", "x"), ("x, bluesky", "x"), ("bluesky, mastodon", ""), ("x, x", "x"), ("mastodon, x, facebook", "x"), ("", ""),
  ])
  func `when about platforms says it of those`(platforms: String, expected: String) throws {
    let trial = try Trial("when: {platforms: [x]}\nforbid: {words: [bad]}")
    let findings = try trial.findings(in: "{platforms: [\(platforms)], text: bad}", as: "yaml")
    #expect(findings.map { $0.platform ?? "-" }.joined(separator: " ") == expected)
  }

  @Test func `a platform’s other name may be meant, too`() {
    let platform = Platform(
      name: "x", title: Bilingual(both: "X"), aliases: ["twitter"], family: .x, limits: [])
    #expect(Bilingual.known("Twiter", among: [platform]).english == "Did you mean `twitter`?")
  }

  @Test func `a platform that nobody described is told where it stands`() throws {
    let trial = try Trial("forbid: {words: [bad]}")
    let post = try #require(try Trial.posts("{text: bad, platforms: [x, blusky]}", as: "yaml").first)
    var examination = trial.linter.examination()
    let result = trial.linter.result(of: post, &examination)
    #expect(result.findings.count == 1)
    #expect(result.diagnostics.map(\.code) == [.unknownPlatform])
    #expect(result.diagnostics.first?.help?.english == "Did you mean `bluesky`?")
    #expect(result.diagnostics.first?.place?.start.column == 28)
  }
}

extension String {
  /// In quotation marks, as JSON and YAML both read it: what is not ASCII is escaped every other time.
  fileprivate var jsonString: String {
    var quoted = "\""
    for (index, scalar) in unicodeScalars.enumerated() {
      switch scalar {
      case "\"", "\\": quoted += "\\" + String(scalar)
      case "\n": quoted += "\\n"
      case _
      where scalar.value < 0x20 || scalar.value == 0xFEFF || scalar.value == 0x85
        || scalar.value > 0x7F && scalar.value < 0xFFFF && index % 2 == 0:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted += String(scalar)
      }
    }
    return quoted + "\""
  }
}

extension ByteRange {
  fileprivate init(_ range: Range<Int>) { self.init(range.lowerBound, range.upperBound) }
}
