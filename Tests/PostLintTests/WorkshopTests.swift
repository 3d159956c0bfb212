import Diagnostics
import Foundation
import Posts
import Testing

@testable import PostLint

/// The commands for those who write rules, from an empty folder on.
struct WorkshopTests {
  private let folder: String
  private let workplace: Workplace

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "postlint-\(UUID().uuidString)").path
    workplace = Workplace(
      day: try #require(Day("2026-11-24")), language: .english, configuration: Configuration(),
      shelf: PackShelf(folder: Golden.project.appending(path: "rules").path))
    var output = Captured()
    _ = try Beginning(in: folder).run(in: workplace, &output)
  }

  private var pack: String { folder + "/packs/house" }

  private func told(_ run: (inout Captured) throws -> PostLint.ExitStatus) rethrows -> (
    text: String, status: PostLint.ExitStatus
  ) {
    var output = Captured()
    let status = try run(&output)
    return (output.text + output.complaints, status)
  }

  private func toldLater(_ run: (inout Captured) async throws -> PostLint.ExitStatus) async rethrows -> (
    text: String, status: PostLint.ExitStatus
  ) {
    var output = Captured()
    let status = try await run(&output)
    return (output.text + output.complaints, status)
  }

  @Test func `what init writes works at once, and is never written over`() throws {
    let tested = try told { try RulesTest(packs: [pack]).run(in: workplace, &$0) }
    #expect(tested.status == .clean, "\(tested.text)")
    let linted = try told { try RulesLint(packs: [pack]).run(in: workplace, &$0) }
    #expect(linted.status == .clean, "\(linted.text)")

    try Data("mine".utf8).write(to: URL(filePath: folder + "/postlint.yml"))
    _ = try told { try Beginning(in: folder).run(in: workplace, &$0) }
    #expect(try String(contentsOfFile: folder + "/postlint.yml", encoding: .utf8) == "mine")
  }

  @Test(arguments: Language.allCases)
  func `a pack is begun under one’s own name, and a rule finds it there`(language: Language) throws {
    let place = folder + "/own"
    var beginning = Beginning(in: place)
    beginning.pack = "tides"
    var workplace = workplace
    workplace.language = language
    let begun = try told { try beginning.run(in: workplace, &$0) }
    #expect(begun.text.contains("/packs/tides/pack.yml"), "\(begun.text)")
    #expect(!begun.text.contains("house"), "\(begun.text)")
    #expect(try !String(contentsOfFile: place + "/postlint.yml", encoding: .utf8).contains("house"))
    let tested = try told { try RulesTest(packs: [place + "/packs/tides"]).run(in: workplace, &$0) }
    #expect(tested.status == .clean, "\(tested.text)")
    // No `--pack` is needed for a pack that the configuration names.
    workplace.configuration.packs = [place + "/packs/tides"]
    let made = try told { try NewRule("tides/safety/x", flagged: ["a"], passes: []).run(in: workplace, &$0) }
    #expect(made.text.contains("/packs/tides/safety/x.yml"), "\(made.text)")
  }

  @Test(arguments: ["", "a b", "../out", "packs/tides", "a.b"])
  func `a pack has a name that rules can have`(name: String) throws {
    var beginning = Beginning(in: folder + "/own")
    beginning.pack = name
    #expect(throws: Unusable.self) { try told { try beginning.run(in: workplace, &$0) } }
    #expect(!FileManager.default.fileExists(atPath: folder + "/own"))
  }

  @Test(arguments: [
    ("tides/safety/x", "`postlint init --pack tides` begins a pack of that name."),
    ("no-guarantee", "A rule’s name is pack/theme/rule: `house/theme/no-guarantee`."),
  ])
  func `who names a pack that is not there, or none, is told how to go on`(id: String, help: String) throws {
    do {
      _ = try told { try NewRule(id, flagged: ["a"], passes: []).run(in: workplace, &$0) }
      Issue.record("it is no rule’s name")
    } catch let problem as Unusable {
      let said = problem.diagnostic.help?.english ?? ""
      #expect(said.contains(help), "\(said)")
    }
  }

  @Test func `what could not be used is counted where the rest is`() throws {
    try Data("titel: {en: T, fr: T}\nseverity: high\n".utf8)
      .write(to: URL(filePath: pack + "/writing/broken.yml"))
    let tested = try told { try RulesTest(packs: [pack]).run(in: workplace, &$0) }
    #expect(tested.text.hasSuffix("4 behave, 0 do not; 1 rule could not be used.\n"), "\(tested.text)")
    #expect(tested.text.contains("Did you mean `error`?"))
    let linted = try told { try RulesLint(packs: [pack]).run(in: workplace, &$0) }
    #expect(!linted.text.contains(" 0 errors"), "\(linted.text)")
    #expect(linted.status == .unable)
  }

  @Test func `a new rule behaves on the posts that it was made from`() throws {
    var rule = NewRule(
      "house/links/more",
      flagged: [
        "Please ⟦learn \"more\"⟧ about it here.", "Vous pouvez ⟦en savoir plus⟧ à ce sujet.", "Line\nlearn \"more\" 👩‍⚕️",
      ],
      passes: [folder + "/posts/flu-2026.yml", "Nothing of the kind stands here, as you can see."])
    rule.pack = pack
    let made = try told { try rule.run(in: workplace, &$0) }
    #expect(made.status == .clean, "\(made.text)")
    let tested = try told { try RulesTest(packs: [pack]).run(in: workplace, &$0) }
    #expect(tested.status == .clean, "\(tested.text)")
    #expect(throws: Unusable.self) { try told { try rule.run(in: workplace, &$0) } }
  }

  @Test func `a new rule finds its pack among those of the configuration`() throws {
    var workplace = workplace
    workplace.configuration.packs = [folder + "/packs"]
    let rule = NewRule("house/links/more", flagged: ["Learn more"], passes: [])
    let made = try told { try rule.run(in: workplace, &$0) }
    #expect(made.status == .clean, "\(made.text)")
    #expect(FileManager.default.fileExists(atPath: pack + "/links/more.yml"))
  }

  @Test(arguments: ["../out", "/etc/rule", "house", "house/", "a b", "house/../../x"])
  func `a new rule lies in its pack and nowhere else`(id: String) throws {
    var rule = NewRule(id, flagged: ["a"], passes: [])
    rule.pack = pack
    #expect(throws: Unusable.self) { try told { try rule.run(in: workplace, &$0) } }
  }

  @Test func `coverage counts every clause once, and names what no rule cites`() throws {
    let told = try told { try RulesCoverage(packs: [pack]).run(in: workplace, &$0) }
    #expect(told.text.contains("1 clause: 0 automated, 1 partly"))
    try FileManager.default.removeItem(atPath: pack + "/writing/plain-words.yml")
    let without = try self.told { try RulesCoverage(packs: [pack]).run(in: workplace, &$0) }
    #expect(without.text.contains("1 uncovered"))
  }

  static let periods: [(written: String, words: String, isExpired: Bool, isInEffect: Bool)] = [
    ("{to: 2026-11-23}", "expired on 2026-11-23", true, false),
    ("{from: 2026-11-01, to: 2026-11-24}", "from 2026-11-01 to 2026-11-24", false, true),
    ("{from: 2026-11-25}", "from 2026-11-25 on", false, false),
    ("{to: 2026-11-24}", "until 2026-11-24", false, true),
  ]

  @Test(arguments: periods)
  func `a rule that does not apply today covers nothing, and each page says when it does`(
    written: String, words: String, isExpired: Bool, isInEffect: Bool
  ) throws {
    let rule = pack + "/writing/plain-words.yml"
    let text = try String(contentsOfFile: rule, encoding: .utf8)
    try Data((text + "\neffective: \(written)\n").utf8).write(to: URL(filePath: rule))
    let coverage = try told { try RulesCoverage(packs: [pack]).run(in: workplace, &$0) }
    #expect(coverage.text.contains(isInEffect ? "0 uncovered" : "1 uncovered"), "\(coverage.text)")
    #expect(isInEffect || coverage.text.contains(words), "\(coverage.text)")
    let linted = try told { try RulesLint(packs: [pack]).run(in: workplace, &$0) }
    #expect(linted.text.contains("[expired-rule]") == isExpired, "\(linted.text)")
    #expect(linted.status == (isExpired ? .findings : .clean))
    let listed = try told { try RulesList(packs: [pack]).run(in: workplace, &$0) }
    #expect(listed.text.contains("(\(words))"), "\(listed.text)")
    let explained = try told {
      try Explanation(of: "house/writing/plain-words", packs: [pack]).run(in: workplace, &$0)
    }
    #expect(explained.text.contains(", \(words)\n"), "\(explained.text)")
    _ = try told { try RulesDocs(packs: [pack], to: folder + "/docs").run(in: workplace, &$0) }
    let page = try String(contentsOfFile: folder + "/docs/en/house/writing/plain-words.html", encoding: .utf8)
    #expect(page.contains(words))
  }

  @Test(arguments: ["gc", "accessibility", "privacy", "platforms"])
  func `a handbook is whole: each link leads to a page, headings are in order, nothing runs`(name: String) throws {
    let told = try told { try RulesDocs(packs: [name], to: folder + "/docs").run(in: workplace, &$0) }
    #expect(told.status == .clean, "\(told.text)")
    let docs = URL(filePath: folder + "/docs")
    let files = try FileManager.default.subpathsOfDirectory(atPath: docs.path).filter { $0.hasSuffix(".html") }
    #expect(files.count > 4)
    #expect(told.text.hasPrefix("\(files.count) pages"))
    for file in files {
      let page = try String(contentsOf: docs.appending(path: file), encoding: .utf8)
      #expect(page.contains("class=\"skip\"") || file == "index.html")
      // Nothing that a finding fills in stands there raw.
      #expect(page.matches(of: /\{[a-z]+\}/).map { String($0.output) } == [], "\(file)")
    }
    let checked = try PageCheck.run(docs.path)
    #expect(checked.status == 0, "\(checked.text)")
  }

  @Test(arguments: [RulesDocs.Format.html, .markdown])
  func `a handbook that is written again loses its former pages, and nothing that is another’s`(
    format: RulesDocs.Format
  ) throws {
    let ending = format == .html ? "html" : "md"
    let docs = folder + "/docs"
    var run = RulesDocs(packs: [pack], to: docs)
    run.format = format
    _ = try told { try run.run(in: workplace, &$0) }
    let files = FileManager.default
    let page = docs + "/en/house/writing/plain-words." + ending
    let mine = docs + "/en/house/writing/mine." + ending
    let copied = docs + "/en/house/writing/copied." + ending
    try Data("# Mine".utf8).write(to: URL(filePath: mine))
    try files.copyItem(atPath: page, toPath: copied)
    try files.moveItem(atPath: pack + "/writing/plain-words.yml", toPath: pack + "/writing/simple.yml")
    let again = try told { try run.run(in: workplace, &$0) }
    #expect(again.text.hasSuffix("2 pages of rules that are gone were removed.\n"), "\(again.text)")
    #expect(!files.fileExists(atPath: page) && files.fileExists(atPath: mine) && files.fileExists(atPath: copied))
    #expect(files.fileExists(atPath: docs + "/fr/house/writing/simple." + ending))
    #expect(try !told { try run.run(in: workplace, &$0) }.text.contains("removed"))
  }

  @Test func `the colours of a handbook stand out by 4.5 to 1, on light screens and on dark ones`() throws {
    var schemes: [[String: String]] = []
    for part in HTMLPageStyle.sheet.components(separatedBy: ":root").dropFirst() {
      let colours = part.matches(of: /--(\w+): #([0-9a-f]+);/).map { (String($0.output.1), String($0.output.2)) }
      schemes.append(Dictionary(colours) { first, _ in first })
    }
    #expect(schemes.count == 2)
    for scheme in schemes {
      for (ink, paper) in [("ink", "paper"), ("quiet", "paper"), ("link", "paper"), ("ink", "mark")] {
        let pair = try [scheme[ink], scheme[paper]].map { brightness(of: try #require($0)) }.sorted()
        #expect((pair[1] + 0.05) / (pair[0] + 0.05) >= 4.5, "\(ink) on \(paper)")
      }
    }
  }

  /// As the guidelines for web content weigh it.
  private func brightness(of colour: String) -> Double {
    let digits = colour.count == 3 ? colour.map { "\($0)\($0)" }.joined() : colour
    let parts = stride(from: 0, to: 6, by: 2).map { start in
      Double(Int(digits.dropFirst(start).prefix(2), radix: 16) ?? 0) / 255
    }.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  @Test func `impact tells rule by rule what a new version changes`() async throws {
    let old = folder + "/old/house"
    try FileManager.default.createDirectory(atPath: folder + "/old", withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: pack, toPath: old)
    let rule = pack + "/writing/plain-words.yml"
    let text = try String(contentsOfFile: rule, encoding: .utf8).replacing("{utilize: use,", with: "{map: plan,")
    try Data(text.replacing("⟦Utilize⟧ our map.", with: "Our ⟦map⟧.").replacing("Use our map.", with: "Our plan.").utf8)
      .write(to: URL(filePath: rule))
    var impact = Impact(old, pack, archive: [folder + "/posts"])
    let same = try await toldLater { try await impact.run(in: workplace, &$0) }
    #expect(same.text.contains("2 posts, of which 0 change."), "\(same.text)")
    try Data(
      "{\"id\": \"a\", \"text\": \"Utilize it\", \"language\": \"en\"}\n{\"id\": \"b\", \"text\": \"A map\", \"language\": \"en\"}"
        .utf8
    )
    .write(to: URL(filePath: folder + "/posts/more.jsonl"))
    impact.failsOnChange = true
    let changed = try await toldLater { try await impact.run(in: workplace, &$0) }
    #expect(changed.text.contains("newly failing 1, newly passing 1, unchanged 1"), "\(changed.text)")
    #expect(changed.status == .findings)
  }

  @Test func `explain shows what each condition saw`() throws {
    var explanation = Explanation(of: "accessibility/links/click-here", packs: ["accessibility"])
    let posts = folder + "/posts/here.txt"
    try Data("Click here: canada.ca".utf8).write(to: URL(filePath: posts))
    explanation.posts = posts
    let told = try told { try explanation.run(in: workplace, &$0) }
    #expect(told.text.contains("holds, “Click here”"), "\(told.text)")
    #expect(told.text.contains("- regex (text, line "), "\(told.text)")
  }
}

/// What `Scripts/check-pages` says of web pages.
enum PageCheck {
  static func run(_ path: String) throws -> (status: Int32, text: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", Golden.project.appending(path: "Scripts/check-pages").path, path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }
}
