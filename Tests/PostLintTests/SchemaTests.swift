import Diagnostics
import Foundation
import PostLint
import Posts
import Testing

/// The schemas that editors use, held against files by another program: python3 with the packages jsonschema and yaml.
struct SchemaTests {
  private static let isThere = (try? run(["--version"]).status) == 0 && validatorIsThere

  private static let validatorIsThere: Bool = {
    let isThere = (try? run(["-c", "import jsonschema, yaml; jsonschema.Draft202012Validator"]).status) == 0
    if !isThere {
      print("skipped: python3 with jsonschema and yaml is not here, so schemas are not held against files")
    }
    return isThere
  }()

  private static func run(_ arguments: [String]) throws -> (status: Int32, text: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }

  private func refused(_ files: [String], by kind: RulesSchema.Kind) throws -> (status: Int32, text: String) {
    let schema = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: schema) }
    var output = Captured()
    _ = RulesSchema(of: kind).run(.french, &output)
    try Data(output.text.utf8).write(to: schema)
    let script = Golden.project.appending(path: "Scripts/validate-schemas").path
    return try Self.run([script, schema.path] + files)
  }

  private static func files(in folder: String, where isMeant: (String) -> Bool) throws -> [String] {
    let root = Golden.project.appending(path: folder)
    return try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted()
      .filter { ($0.hasSuffix(".yml") || $0.hasSuffix(".json")) && isMeant($0) }.map { root.appending(path: $0).path }
  }

  private static func kind(of path: String) -> RulesSchema.Kind {
    if path.hasSuffix("pack.yml") { return .pack }
    if path.contains("clauses/") { return .clauses }
    if path.contains("calendars/") { return .calendar }
    return path.contains("records/") ? .platform : .rule
  }

  @Test(.enabled(if: isThere), arguments: [RulesSchema.Kind.rule, .pack, .clauses, .calendar, .platform])
  func `every shipped file fits its schema`(kind: RulesSchema.Kind) throws {
    let files =
      try Self.files(in: "rules") { Self.kind(of: $0) == kind }
      + Self.files(in: "fixtures/packs/worked") { Self.kind(of: $0) == kind }
    if files.isEmpty { return }
    let told = try refused(files, by: kind)
    #expect(told.status == 0, "\(told.text)")
  }

  @Test(.enabled(if: isThere), arguments: ["campaign", "clean"])
  func `posts fit their schema`(folder: String) throws {
    let told = try refused(try Self.files(in: "fixtures/\(folder)") { _ in true }, by: .post)
    #expect(told.status == 0, "\(told.text)")
  }

  static let broken: [(file: String, what: String)] = [
    ("unknown-key/links.yml", "'word' was unexpected"), ("unknown-key/pack.yml", "'langauges' was unexpected"),
    ("unknown-part/links.yml", "hashtag"), ("unknown-value/links.yml", "capitls"),
    ("missing-key/pack.yml", "'version'"),
    ("missing-translation/emoji.yml", "Few emoji"),
  ]

  @Test(.enabled(if: isThere), arguments: broken)
  func `a broken file is refused by its schema`(file: String, what: String) throws {
    let path = Golden.project.appending(path: "fixtures/packs/broken/" + file).path
    let told = try refused([path], by: Self.kind(of: path))
    #expect(told.status == 1 && told.text.contains(what), "\(told.text)")
  }

  /// What no schema can see, and why.
  static let beyondSchemas: [(files: String, why: String)] = [
    ("cannot-change/absent.yml cannot-change/several.yml", "what the other rule holds is in its own file"),
    (
      "cannot-hold/always-excepted.yml cannot-hold/excepted-pattern.yml cannot-hold/excepted-list.yml",
      "one phrase stands within another"
    ),
    (
      "cannot-hold/count.yml cannot-hold/days.yml cannot-hold/limit.yml cannot-hold/times.yml "
        + "cannot-hold/limit-by-language.yml",
      "one value is compared with another"
    ),
    (
      "cannot-hold/empty-list.yml cannot-hold/register.yml cannot-hold/star-list.yml",
      "the list and the register are other files"
    ),
    ("cannot-hold/star-preferred.yml", "what is said instead stands behind any key"),
    ("duplicate-clause/clauses/guide.yml", "one entry is compared with another"),
    (
      "cannot-hold/same-and-not.yml cannot-hold/when-excludes-field.yml cannot-hold/when-excludes-forbid.yml "
        + "cannot-hold/when-excludes-itself.yml cannot-hold/counts.yml cannot-hold/calendar.yml",
      "conditions exclude one another by what they mean"
    ),
    (
      "cannot-hold/anchored.yml cannot-hold/phrase.yml cannot-hold/spaces.yml cannot-hold/split-accent.yml "
        + "cannot-hold/language-not-there.yml",
      "the part or the language that is looked at is said elsewhere in the rule"
    ),
    ("cannot-hold/part-not-there.yml", "the record of the platform is another file"),
    ("circular-extends/one.yml circular-extends/two.yml", "the circle runs through other files"),
    ("duplicate-rule/links.yml", "the other one is another file"),
    (
      "example-fix/links.yml example-fix/settled.yml example-missed/links.yml example-noisy/links.yml "
        + "example-place/links.yml", "the rule has to be run"
    ),
    (
      "invalid-pattern/account.yml invalid-pattern/capture.yml invalid-pattern/links.yml",
      "whether a pattern compiles, PCRE2 says"
    ),
    (
      "missing-pack-file/pack.yml missing-pack-file/clauses/guide.yml unread-pack-file/clauses/guide.yml",
      "what files there are, a folder says"
    ),
    (
      "unknown-calendar/kind.yml unknown-calendar/name.yml unknown-list/links.yml unknown-register/links.yml "
        + "unknown-register/mentions.yml unknown-platform/links.yml", "what is named is another file"
    ),
    ("unknown-clause/links.yml unknown-instrument/links.yml", "pack.yml names the instruments and their clauses"),
    ("unknown-rule/links.yml unknown-rule/emoji.yml unknown-rule/pack.yml", "the other rule is another file"),
    ("unsupported-engine/pack.yml", "which version runs, the program says"),
  ]

  @Test(.enabled(if: isThere))
  func `of all broken files a schema refuses those that it can, and no sound one`() throws {
    var refused: Set<String> = []
    let all = try Self.files(in: "fixtures/packs/broken") { $0.hasSuffix(".yml") }
    for (kind, files) in Dictionary(grouping: all, by: Self.kind) {
      let text = try self.refused(files, by: kind).text
      refused.formUnion(files.filter { text.contains($0 + ":") })
    }
    let folder = BrokenPackTests.folder.path + "/"
    var beyond = Set(Self.beyondSchemas.flatMap { $0.files.split(separator: " ").map(String.init) })
    for file in all.map({ String($0.dropFirst(folder.count)) }) {
      let sample = String(file.prefix { $0 != "/" })
      let told = try String(contentsOfFile: "Tests/PostLintTests/Golden/broken/\(sample).en", encoding: .utf8)
      let isBroken = told.contains("broken/\(file):") || told.contains("broken/\(file)\n")
      let isBeyond = beyond.remove(file) != nil
      #expect(refused.contains(folder + file) == (isBroken && !isBeyond), "\(file)")
    }
    #expect(beyond.isEmpty, "named, but not there, or told twice")
  }

  @Test(.enabled(if: isThere))
  func `what the workshop page types accepts the pack that init writes`() throws {
    let page = try String(contentsOf: Golden.project.appending(path: "docs/rules-workshop.md"), encoding: .utf8)
    let typed = try #require(page.firstMatch(of: /`Scripts\/validate-schemas rule.schema.json ([^`]+)`/))
    let folder = try TemporaryFolder()
    let workplace = Workplace(
      day: try #require(Day("2026-11-24")), language: .english, configuration: Configuration(),
      shelf: PackShelf(folder: nil))
    var output = Captured()
    _ = try Beginning(in: folder.path).run(in: workplace, &output)
    let pack = "\(folder.path)/\(typed.output.1)"
    let accepted = try refused([pack], by: .rule)
    #expect(accepted.status == 0, "\(accepted)")
    try Data("titel: T\n".utf8).write(to: URL(filePath: "\(folder.path)/packs/house/writing/broken.yml"))
    #expect(try refused([pack], by: .rule).status == 1)
  }

  /// How an example is written, and whether it is one.
  static let examples: [(written: String, isOne: Bool)] = [
    ("A text", true), ("42", true), ("{text: A text, language: en}", true), ("{text: A ⟦text⟧, fixed: A word}", true),
    ("{text: Ad, paid: ⟦true⟧, media: [{kind: ⟦video⟧, file: a.mp4, alt: ''}]}", true),
    ("[{text: One, language: en}, {text: Un, language: fr}]", true), ("[One, Un]", true),
    ("{text: Ad, payed: true}", false), ("{text: Ad, paid: maybe}", false), ("{text: Ad, fixd: Word}", false),
    ("{text: Ad, media: [{kind: film}]}", false), ("{text: Ad, media: [{alt-text: A}]}", false),
    ("{text: [A, B]}", false), ("[[One]]", false), ("A ⟦text", false), ("⟦A ⟦te⟧xt⟧", true),
    ("[{text: One, fixed: Two}, {text: Un}]", false),
  ]

  @Test(.enabled(if: isThere), arguments: examples)
  func `the schema of an example is as strict as its reader`(written: String, isOne: Bool) throws {
    let folder = try TemporaryFolder()
    try Data("pack: trial\ntitle: {en: Trial, fr: Essai}\nversion: '1'\n".utf8)
      .write(to: URL(filePath: "\(folder.path)/pack.yml"))
    let rule = "\(folder.path)/rule.yml"
    try Data(
      """
      title: {en: T, fr: T}
      severity: warning
      status: preview
      message: {en: M, fr: M}
      forbid: {words: [none such]}
      examples: {known-noisy: [\(written)]}
      """.utf8
    ).write(to: URL(filePath: rule))
    #expect(try refused([rule], by: .rule).status == (isOne ? 0 : 1))
    var output = Captured()
    let workplace = Workplace(
      day: try #require(Day("2026-11-24")), language: .english, configuration: Configuration(),
      shelf: PackShelf(folder: nil))
    let status = try RulesTest(packs: [folder.path]).run(in: workplace, &output)
    #expect((status == .clean) == isOne, "\(output.text)")
  }

  @Test(.enabled(if: isThere))
  func `what a configuration may say fits its schema`() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).yml")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data("packs: gc\nfail-level: warning\nlang: fr\nrules: {gc/*: {severity: error}}\n".utf8).write(to: file)
    #expect(try refused([file.path], by: .config).status == 0)
    try Data("pakcs: gc\n".utf8).write(to: file)
    #expect(try refused([file.path], by: .config).status == 1)
  }
}
