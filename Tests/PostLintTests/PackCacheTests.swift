import Diagnostics
import Foundation
import Posts
import Rules
import Testing

@testable import PostLint

/// Packs remembered from run to run: what is said of a post is the same, whatever is remembered and whatever became of it.
struct PackCacheTests {
  private static let rules = Golden.project.appending(path: "rules").path

  /// All that a run tells, and how it ends.
  struct Told: Equatable {
    var output: String
    var complaints: String
    var status: PostLint.ExitStatus
  }

  private static func check(
    _ paths: [String], packs: [String], shelf: String? = rules, cache: PackCache?, format: String = "json",
    configuration: Configuration = Configuration(), choice: RuleChoice = RuleChoice(previews: true),
    platforms: [String] = []
  ) async throws -> Told {
    let workplace = Workplace(
      day: try #require(Day("2026-11-24")), language: .english, configuration: configuration,
      shelf: PackShelf(folder: shelf), cache: cache)
    var run = CheckRun(paths: paths)
    run.packs = packs
    run.choice = choice
    run.platforms = platforms
    run.reports = [(format, nil)]
    run.failLevel = .advice
    var output = Captured()
    let status = try await run.run(in: workplace, &output)
    return Told(output: output.text, complaints: output.complaints, status: status)
  }

  /// A cache that remembers what has only just been written.
  private static func cache(in folder: TemporaryFolder) -> PackCache {
    var cache = PackCache(folder: folder.path + "/cache")
    cache.rest = 0
    return cache
  }

  private static let posts: [String] = {
    let folder = Golden.project.appending(path: "fixtures")
    let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return files.filter { $0.hasPrefix("posts/") || $0.hasPrefix("campaign/") || $0.hasPrefix("clean/") }
      .filter { $0.contains(".") && !$0.hasSuffix("waivers.yml") }.sorted().map { "fixtures/" + $0 }
  }()

  @Test(arguments: ["json", "sarif", "text", "junit"])
  func `every sample says the same with the shipped packs, remembered or not`(format: String) async throws {
    let folder = try TemporaryFolder()
    let cache = Self.cache(in: folder)
    try #require(Self.posts.count > 20)
    for post in format == "json" ? Self.posts : Array(Self.posts.prefix(2)) {
      let plain = try await Self.check([post], packs: [], cache: nil, format: format)
      // The first of them finds nothing remembered.
      let told = try await Self.check([post], packs: [], cache: cache, format: format)
      #expect(told == plain, "\(post)")
      let alone = try await Self.check([post], packs: [], cache: PackCache(folder: "/proc/postlint"), format: format)
      #expect(alone == plain, "\(post)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: cache.folder).count == 1)
  }

  @Test func `made-up packs say the same of made-up posts, remembered or not`() async throws {
    for seed in 1...5 {
      let folder = try TemporaryFolder()
      var chance = Chance(UInt64(seed))
      let pack = try MadeUpPack(in: folder.path + "/made", &chance)
      let cache = Self.cache(in: folder)
      for number in 0..<16 {
        let post = "\(folder.path)/post-\(number).yml"
        try Data(pack.post(&chance).utf8).write(to: URL(filePath: post))
        let choice = RuleChoice(
          off: number % 3 == 0 ? ["made/r/rule-1"] : [], error: number % 4 == 0 ? ["made/*"] : [],
          previews: number % 2 == 0)
        let plain = try await Self.check([post], packs: [pack.folder], shelf: nil, cache: nil, choice: choice)
        let first = try await Self.check([post], packs: [pack.folder], shelf: nil, cache: cache, choice: choice)
        let second = try await Self.check([post], packs: [pack.folder], shelf: nil, cache: cache, choice: choice)
        // All its rules are in preview, which is told; nothing else is.
        let told = plain.output.replacingOccurrences(of: "\"code\":\"preview-only\"", with: "")
        #expect(!told.contains("\"code\""), "\(plain.output)")
        #expect(first == plain, "seed \(seed), post \(number)")
        // Where nothing can be remembered, patterns that are seen to match in no post are not compiled.
        let alone = try await Self.check(
          [post], packs: [pack.folder], shelf: nil, cache: PackCache(folder: "/proc/postlint"), choice: choice)
        #expect(alone == plain, "seed \(seed), post \(number)")
        #expect(second == plain, "seed \(seed), post \(number)")
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: cache.folder).count == 1)
    }
  }

  /// One rule a part, a verb and a way of counting, and posts of which each has something that others lack.
  @Test func `a rule sleeps only where the post has nothing that it looks at`() async throws {
    let folder = try TemporaryFolder()
    let pack = folder.path + "/parts"
    try FileManager.default.createDirectory(atPath: pack + "/r", withIntermediateDirectories: true)
    func write(_ text: String, to path: String) throws { try Data(text.utf8).write(to: URL(filePath: path)) }
    try write("pack: parts\ntitle: {en: Parts, fr: Parties}\nversion: \"1\"\n", to: pack + "/pack.yml")
    var bodies = Part.allCases.flatMap { part in
      ["forbid: {regex: '.'}", "require: {regex: zzz}", "prefer: {zzz: [yyy], a: [b]}"]
        .map { "in: \(part.rawValue)\n\($0)" }
    }
    bodies += Part.allCases.filter(\.isItems).flatMap { part in
      ["limit: {of: \(part.rawValue), max: 0}", "limit: {of: \(part.rawValue), min: 1}"]
    }
    bodies += ["media", "images", "videos"].map { "limit: {of: \($0), max: 0}" }
    bodies += ["each: media\nrequire: {field: media.alt}", "each: media\nrequire: {regex: zzz}", "pair: {same: links}"]
    for (number, body) in bodies.enumerated() {
      let rule = "title: {en: T, fr: T}\nseverity: advice\nstatus: preview\nmessage: {en: M, fr: M}\n\(body)\n"
      try write(rule, to: pack + "/r/rule-\(number).yml")
    }
    // Those that cannot be are told once, and taken out: what has mistakes is not remembered.
    let cache = Self.cache(in: folder)
    let posts = [
      "text: plain words", "text: 'a #tag'", "text: 'a ＃tag'", "text: 'a @name b'", "text: 'a ＠name b'",
      "text: see canada.ca", "text: 'see https://canada.ca'", "text: a 👋", "text: 1️⃣", "text: 'a $ABC'",
      "text: 𝐛𝐨𝐥𝐝", "text: \"zero\\u200Bwidth\"", "text: a\nthread: [b, 'c #d']", "text: a\ntitle: t",
      "text: a\nmedia: [{file: a.jpg}]", "text: a\nmedia: [{file: a.jpg, alt: b}, {file: b.mp4, captions: c}]",
      "text: a\nmedia: [{file: a.jpg, text: b}]", "text: a\nlinks: [https://canada.ca]", "text: a\ncampaign: c",
      "text: 'Hello. Bonjour.'\nlanguage: mul", "text: 'On May 5 at 5 pm, 5 $, 613-555-0100'",
    ]
    let post = folder.path + "/post.yml"
    try write(posts[0], to: post)
    let first = try await Self.check([post], packs: [pack], shelf: nil, cache: nil)
    for number in bodies.indices where first.output.contains("rule-\(number).yml\",\"line\"") {
      try FileManager.default.removeItem(atPath: pack + "/r/rule-\(number).yml")
    }
    try #require(try FileManager.default.contentsOfDirectory(atPath: pack + "/r").count > 60)
    for text in posts {
      for platforms in ["", "platforms: [x]\n", "platforms: [mastodon, bluesky]\n"] {
        try write(platforms + text, to: post)
        let plain = try await Self.check([post], packs: [pack], cache: nil)
        for number in 0..<2 {
          let told = try await Self.check([post], packs: [pack], cache: cache)
          #expect(told == plain, "\(text), \(platforms), \(number)")
        }
      }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: cache.folder).count == 1)
  }

  /// Of the platforms’ records those are read that describe a platform of the posts.
  @Test func `a platform is known by each of its names, and one that nobody describes is told`() async throws {
    let folder = try TemporaryFolder()
    let cache = Self.cache(in: folder)
    let post = folder.path + "/post.yml"
    let long = String(repeating: "long ", count: 80)
    for written in ["[x]", "[X]", "[Twitter]", "[twitter, mastodon]", "[mxt]", "[x, mxt]", "[]"] {
      for named in [[], ["bluesky"], ["Twitter"], ["mxt"]] {
        try Data("platforms: \(written)\ntext: \(long)\n".utf8).write(to: URL(filePath: post))
        let plain = try await Self.check([post], packs: [], cache: nil, platforms: named)
        for number in 0..<2 {
          let told = try await Self.check([post], packs: [], cache: cache, platforms: named)
          #expect(told == plain, "\(written), \(named), \(number)")
        }
      }
    }
    var configuration = Configuration()
    configuration.platforms = [
      PlatformSetting(
        platform: "mxt", place: SourceFile(path: "postlint.yml", bytes: []).place(of: ByteRange(0, 0)), limits: [])
    ]
    let plain = try await Self.check([post], packs: [], cache: nil, configuration: configuration)
    #expect(plain.output.contains("mxt"))
    #expect(try await Self.check([post], packs: [], cache: cache, configuration: configuration) == plain)
  }

  @Test func `where nothing can be remembered, a post is told the same`() async throws {
    let cache = PackCache(folder: "/proc/nowhere")
    for post in Self.posts.prefix(8) {
      let plain = try await Self.check([post], packs: [], cache: nil)
      #expect(try await Self.check([post], packs: [], cache: cache) == plain, "\(post)")
    }
  }

  // MARK: What may become of what is remembered

  /// A pack with one rule, a post that breaks it, and what is remembered of the pack after one run.
  private struct Sample {
    let folder: TemporaryFolder
    let cache: PackCache
    var pack: String { folder.path + "/small" }
    var rule: String { pack + "/r/cure.yml" }

    init() async throws {
      folder = try TemporaryFolder()
      cache = PackCacheTests.cache(in: folder)
      try FileManager.default.createDirectory(atPath: pack + "/r", withIntermediateDirectories: true)
      try write("pack: small\ntitle: {en: Small, fr: Petit}\nversion: \"1\"\n", to: pack + "/pack.yml")
      try write(Self.rule(for: "cure"), to: rule)
      try write("A cure, and a snake.", to: folder.path + "/post.txt")
      #expect(try await told().contains("cure"))
    }

    static func rule(for word: String) -> String {
      """
      title: {en: \(word), fr: \(word)}
      severity: warning
      status: preview
      message: {en: "found {match}", fr: "trouvé {match}"}
      forbid: {words: [\(word)]}

      """
    }

    func write(_ text: String, to path: String) throws { try Data(text.utf8).write(to: URL(filePath: path)) }

    func told(_ cache: PackCache? = nil) async throws -> [String] {
      let told = try await PackCacheTests.check(
        [folder.path + "/post.txt"], packs: [pack], shelf: nil, cache: cache ?? self.cache, format: "compact")
      let plain = try await PackCacheTests.check(
        [folder.path + "/post.txt"], packs: [pack], shelf: nil, cache: nil, format: "compact")
      #expect(told == plain)
      return ["cure", "snake"].filter { told.output.contains("found \($0)") }
    }

    func check(copyOfPack number: Int) async throws {
      let copy = folder.path + "/small-\(number)"
      if !FileManager.default.fileExists(atPath: copy) { try FileManager.default.copyItem(atPath: pack, toPath: copy) }
      _ = try await PackCacheTests.check([folder.path + "/post.txt"], packs: [copy], shelf: nil, cache: cache)
    }

    var indexes: [String] {
      ((try? FileManager.default.contentsOfDirectory(atPath: cache.folder)) ?? []).map { cache.folder + "/" + $0 }
    }
  }

  @Test func `an edited rule is read again, though it has as many bytes and its old date`() async throws {
    let sample = try await Sample()
    let date = try FileManager.default.attributesOfItem(atPath: sample.rule)[.modificationDate]
    try sample.write(Sample.rule(for: "snake").replacing("snake, fr: snake", with: "a, fr: snakeab"), to: sample.rule)
    try FileManager.default.setAttributes([.modificationDate: try #require(date)], ofItemAtPath: sample.rule)
    #expect(try await sample.told() == ["snake"])
  }

  @Test func `of remembered packs only the rules are made ready that may say something`() async throws {
    let sample = try await Sample()
    try sample.write(Sample.rule(for: "snake"), to: sample.pack + "/r/snake.yml")
    #expect(try await sample.told() == ["cure", "snake"])
    let workplace = Workplace(
      day: try #require(Day("2026-11-24")), language: .english, configuration: Configuration(),
      shelf: PackShelf(folder: nil), cache: sample.cache)
    for (text, ready) in [("A cure.", ["small/r/cure"]), ("Nothing.", []), ("A snake e\u{301}", [])] {
      try sample.write(text, to: sample.folder.path + "/other.txt")
      var diagnostics: [Diagnostic] = []
      var inputs = PostInput.inputs(
        [sample.folder.path + "/other.txt"], as: nil, standardInputName: nil, diagnostics: &diagnostics)
      let glimpse = inputs.glimpse(ReadingOptions())
      let rules = try workplace.rules(
        [sample.pack], RuleChoice(previews: true), for: glimpse, diagnostics: &diagnostics)
      // Where a letter and a mark became one, no rule is passed over.
      #expect(rules.rules.map(\.id) == (text.contains("\u{301}") ? ["small/r/cure", "small/r/snake"] : ready))
      #expect(rules.descriptions.map(\.id) == ["small/r/cure", "small/r/snake"])
      #expect(diagnostics == [])
    }
  }

  @Test func `a rule far down in folders is seen to change`() async throws {
    let sample = try await Sample()
    try FileManager.default.createDirectory(
      atPath: sample.pack + "/r/further/down", withIntermediateDirectories: true)
    let rule = sample.pack + "/r/further/down/other.yml"
    try sample.write(Sample.rule(for: "lizard"), to: rule)
    for _ in 0..<2 { #expect(try await sample.told() == ["cure"]) }
    try sample.write(Sample.rule(for: "snake"), to: rule)
    for _ in 0..<2 { #expect(try await sample.told() == ["cure", "snake"]) }
  }

  @Test func `a rule in a file with another name is another rule`() async throws {
    let sample = try await Sample()
    try FileManager.default.moveItem(atPath: sample.rule, toPath: sample.pack + "/r/remedy.yml")
    #expect(try await sample.told() == ["cure"])
    let told = try await Self.check(
      [sample.folder.path + "/post.txt"], packs: [sample.pack], shelf: nil, cache: sample.cache)
    #expect(told.output.contains("small/r/remedy") && !told.output.contains("small/r/cure"))
  }

  /// In bulk it is known what a pattern cannot match without. Of one post it is tried, and may give up, which it must not say.
  @Test func `a pattern that is tried in vain is not left unchecked`() async throws {
    let sample = try await Sample()
    let rule = Sample.rule(for: "cure").replacing("{words: [cure]}", with: "{regex: '(?:a|aa)+(?:zebra|cure)'}")
    try sample.write(rule, to: sample.rule)
    for text in ["\(String(repeating: "a", count: 60))b and a snake", "\(String(repeating: "a", count: 60))cure"] {
      try sample.write(text, to: sample.folder.path + "/post.txt")
      _ = try await sample.told()
      _ = try await sample.told()
      _ = try await sample.told(PackCache(folder: "/proc/nowhere"))
    }
  }

  @Test func `a new rule is seen, and one that is gone is not`() async throws {
    let sample = try await Sample()
    try sample.write(Sample.rule(for: "snake"), to: sample.pack + "/r/snake.yml")
    #expect(try await sample.told() == ["cure", "snake"])
    try FileManager.default.removeItem(atPath: sample.rule)
    #expect(try await sample.told() == ["snake"])
  }

  @Test func `a pack that appears on which another builds is seen`() async throws {
    let sample = try await Sample()
    let base = sample.folder.path + "/platforms"
    try FileManager.default.createDirectory(atPath: base + "/r", withIntermediateDirectories: true)
    try sample.write("pack: platforms\ntitle: {en: P, fr: P}\nversion: \"1\"\n", to: base + "/pack.yml")
    try sample.write(Sample.rule(for: "snake"), to: base + "/r/snake.yml")
    #expect(try await sample.told() == ["cure"], "records alone do not run")
    #expect(sample.indexes.count == 1)
  }

  @Test func `a byte that was changed, or a file that was cut, is not believed`() async throws {
    let sample = try await Sample()
    let index = try #require(sample.indexes.first)
    let whole = try Data(contentsOf: URL(filePath: index))
    for place in stride(from: 0, to: whole.count, by: 7) {
      var changed = whole
      changed[place] ^= 0x20
      try changed.write(to: URL(filePath: index))
      #expect(sample.cache.packs(named: name(of: index)) == nil, "byte \(place)")
      try whole.prefix(place).write(to: URL(filePath: index))
      #expect(sample.cache.packs(named: name(of: index)) == nil, "cut at \(place)")
    }
    #expect(try await sample.told() == ["cure"])
    #expect(try Data(contentsOf: URL(filePath: index)) == whole, "it is written anew")
  }

  private func name(of index: String) -> String {
    URL(filePath: index).deletingPathExtension().lastPathComponent
  }

  @Test func `what others could have written is not believed`() async throws {
    let sample = try await Sample()
    let index = try #require(sample.indexes.first)
    #expect(sample.cache.packs(named: name(of: index)) != nil)
    for (path, permissions) in [(index, 0o620), (sample.cache.folder, 0o777)] {
      try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: path)
      #expect(sample.cache.packs(named: name(of: index)) == nil)
      #expect(try await sample.told() == ["cure"])
    }
  }

  @Test func `what is remembered is the user’s alone`() async throws {
    let sample = try await Sample()
    let index = try #require(sample.indexes.first)
    for (path, permissions) in [(index, 0o600), (sample.cache.folder, 0o700)] {
      #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == permissions)
    }
  }

  @Test func `where nothing can be written nothing is said`() async throws {
    let sample = try await Sample()
    #expect(try await sample.told(PackCache(folder: sample.folder.path + "/post.txt/cache")) == ["cure"])
    #expect(try await sample.told(PackCache(folder: "/proc/postlint")) == ["cure"])
  }

  @Test func `packs with mistakes in them are not remembered`() async throws {
    let sample = try await Sample()
    try FileManager.default.removeItem(atPath: sample.cache.folder)
    try sample.write("unread", to: sample.pack + "/notes.doc")
    for _ in 0..<2 { #expect(try await sample.told() == ["cure"]) }
    #expect(sample.indexes == [])
  }

  @Test func `files that have only just been written are not remembered`() async throws {
    let sample = try await Sample()
    var cautious = PackCache(folder: sample.folder.path + "/cautious")
    // However long the tests take.
    cautious.rest = 3_600_000_000_000
    for _ in 0..<2 { #expect(try await sample.told(cautious) == ["cure"]) }
    #expect(((try? FileManager.default.contentsOfDirectory(atPath: cautious.folder)) ?? []) == [])
  }

  @Test func `of many choices of packs the last are remembered`() async throws {
    let sample = try await Sample()
    for number in 0..<40 { try await sample.check(copyOfPack: number) }
    let kept = Set(sample.indexes)
    #expect(kept.count <= 32)
    try await sample.check(copyOfPack: 39)
    #expect(Set(sample.indexes) == kept)
  }
}

/// Random numbers that are the same in every run.
private struct Chance {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }
}

/// A pack of rules of every kind over a few words, so that they often meet.
private struct MadeUpPack {
  let folder: String

  private static let words = [
    "cure", "cures", "été", "e\u{301}te", "press release", "l’an", "free", "ﬁne", "STOP", "Å", "santé", "12", "a b",
  ]

  init(in folder: String, _ chance: inout Chance) throws {
    self.folder = folder
    try FileManager.default.createDirectory(atPath: folder + "/r", withIntermediateDirectories: true)
    try FileManager.default.createDirectory(atPath: folder + "/lists", withIntermediateDirectories: true)
    func write(_ text: String, _ name: String) throws {
      try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name)"))
    }
    try write(
      "pack: made\ntitle: {en: Made, fr: Fait}\nversion: \"1\"\nlocked: [r/rule-2]\n", "pack.yml")
    try write("cure\nsanté\n", "lists/some.txt")
    for number in 0..<25 {
      let verb =
        switch number == 1 ? 0 : chance.below(9) {
        case 0: "forbid: {words: [\(chance.pick(Self.words)), \(chance.pick(Self.words))]}"
        case 1: "forbid: {words: {list: some}}"
        case 2: "forbid: {regex: '(?i)\\b(?:\(chance.pick(Self.words))|\(chance.pick(Self.words)))\\b'}"
        case 3: "forbid: {regex: '\\d{\(chance.below(3) + 1),}'}"
        case 4: "forbid: {regex: '\\b[A-Z]{\(chance.below(4) + 2),}\\b'}"
        case 5: "require: {words: [\(chance.pick(Self.words))]}"
        case 6: "forbid: {all: [{words: [\(chance.pick(Self.words))]}, {not: {words: [\(chance.pick(Self.words))]}}]}"
        case 7: "when: {words: [\(chance.pick(Self.words))]}\nforbid: {regex: '[!?]'}"
        default: "in: hashtags\nforbid: {words: [\(chance.pick(["cure", "santé", "free"]))]}"
        }
      let other = number > 4 && chance.below(4) == 0 ? "supersedes: [made/r/rule-\(chance.below(number))]\n" : ""
      try write(
        """
        title: {en: Rule \(number), fr: Règle \(number)}
        severity: \(chance.pick(["advice", "warning", "error"]))
        status: \(chance.pick(["preview", "preview", "retired"]))
        message: {en: "{match}", fr: "{match}"}
        \(other)\(verb)

        """, "r/rule-\(number).yml")
    }
    for number in 25..<30 {
      let base = "made/r/rule-\(number == 25 ? 1 : 25)"
      let change = number == 25 ? "words+: [STOP]\n" : "severity: advice\n"
      try write("extends: \(base)\nstatus: preview\n\(change)", "r/rule-\(number).yml")
    }
  }

  func post(_ chance: inout Chance) -> String {
    let words = (0..<chance.below(12)).map { _ in chance.pick(Self.words + ["and", "the", "#cure", "!", "@free"]) }
    let alt = chance.below(3) == 0 ? "media: [{kind: image, file: a.png, alt: \"\(chance.pick(Self.words))\"}]\n" : ""
    return
      "text: \"A \(words.joined(separator: chance.pick([" ", "  ", ""])))\"\nlanguage: \(chance.pick(["en", "fr"]))\n\(alt)"
  }
}
