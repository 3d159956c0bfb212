import Foundation
import Testing

/// What somebody sees who types these commands in the project’s folder: output, complaints, exit status, whole.
struct TranscriptTests {
  static let posts = "fixtures/packs/small-posts"
  static let standing = "fixtures/packs/small-standing"
  static let small = "--pack fixtures/packs/small --day 2026-11-24"

  static let commands = [
    "clean": "check \(posts)/clean.txt \(small)",
    "findings": "check \(posts)/flu.yml \(small)",
    "findings-fr": "check \(posts)/flu.yml \(small) --lang fr",
    "compact": "check \(posts)/flu.yml \(posts)/clean.txt \(small) --format compact",
    "json": "check \(posts)/flu.yml \(small) --format json",
    "json-lines": "check \(posts)/flu.yml \(posts)/clean.txt \(small) --format json-lines",
    "sarif-file": "check \(posts)/flu.yml \(small) --format sarif=OUT/flu.sarif",
    "several-reports": "check \(posts)/flu.yml \(small) --format sarif=OUT/more.sarif --format compact",
    "two-to-output": "check \(posts)/flu.yml \(small) --format json --format compact",
    "rule": "check \(posts)/flu.yml \(small) --format compact --rule small/words",
    "rule-glob": "check \(posts)/flu.yml \(small) --format compact --rule small/*s",
    "rule-unknown": "check \(posts)/flu.yml \(small) --format compact --rule small/hashtag",
    "off": "check \(posts)/flu.yml \(small) --format compact --off small/words --off small/hashtags",
    "off-locked": "check \(posts)/flu.yml \(small) --format compact --off=small/links",
    "error": "check \(posts)/flu.yml \(small) --format compact --rule small/hashtags --error small/hashtags",
    "fail-level-none": "check \(posts)/flu.yml \(small) --format compact --fail-level none",
    "fail-level-advice": "check \(posts)/flu.yml \(small) --format compact --rule small/words --fail-level advice",
    "fail-level-default": "check \(posts)/flu.yml \(small) --format compact --rule small/words",
    "max-warnings-kept": "check \(posts)/flu.yml \(small) --format compact --rule small/hashtags --max-warnings 1",
    "max-warnings-exceeded": "check \(posts)/flu.yml \(small) --format compact --rule small/hashtags --max-warnings 0",
    "no-posts": "check Sources/CPCRE2 \(small)",
    "allow-empty": "check Sources/CPCRE2 \(small) --allow-empty",
    "unknown-flag": "check \(posts)/flu.yml \(small) --fail-levle none",
    "unknown-level": "check \(posts)/flu.yml \(small) --fail-level fatal",
    "unknown-format": "check \(posts)/flu.yml \(small) --format sarf",
    "unknown-pack": "check \(posts)/flu.yml --pack fixtures/packs/smal",
    "unknown-language": "check \(posts)/flu.yml \(small) --lang de",
    "missing-file": "check \(posts)/missing.yml \(posts)/flu.yml \(small) --format compact",
    "broken-records": "check \(posts)/broken.ndjson \(small) --format compact",
    "not-checked": "check \(posts)/endless.md \(small) --format compact --preview",
    "platform-by-another-name": "check \(posts)/clean.txt \(small) --platform Twitter --platform FACEBOOK",
    "unknown-command": "chekc posts",
    "unknown-rules-command": "rules tets",
    "rules-list-fr": "rules list fixtures/packs/small --lang fr",
    "report-to-missing-folder": "check \(posts)/clean.txt \(small) --format sarif=none/flu.sarif",
    "unknown-platform": "check \(posts)/clean.txt \(small) --platform twiter --format compact",
    "explain-rule": "explain small/links --pack fixtures/packs/small",
    "explain-rule-fr": "explain small/links --pack fixtures/packs/small --lang fr",
    "explain-rule-about-pairs": "explain gc/languages/bilingual-facts-parity --pack gc",
    "explain-rule-about-pairs-fr": "explain gc/languages/bilingual-facts-parity --pack gc --lang fr",
    "explain-code": "explain cannot-hold",
    "explain-unknown": "explain lniks --pack fixtures/packs/small",
    "rules-list": "rules list fixtures/packs/small",
    "rules-test-behaves": "rules test fixtures/packs/small",
    "rules-test-fails": "rules test fixtures/packs/failing",
    "rules-test-broken": "rules test fixtures/packs/broken/verb-count",
    "rules-test-json": "rules test fixtures/packs/failing --format json",
    "waivers": "check \(posts)/flu.yml \(small) --format compact --waivers \(standing)/waivers.yml",
    "waivers-strict":
      "check \(posts)/clean.txt \(small) --format compact --strict --waivers \(standing)/waivers.yml",
    "baseline": "check \(posts)/flu.yml \(small) --baseline \(standing)/baseline.json",
    "baseline-broken": "check \(posts)/flu.yml \(small) --format compact --baseline \(standing)/waivers.yml",
    "since-unknown": "check \(posts)/flu.yml \(small) --since no-such-revision",
    "exit-zero": "check \(posts)/flu.yml \(small) --format compact --exit-zero --statistics",
    "quiet": "check \(posts)/clean.txt \(small) --quiet",
    "waive-unknown-rule":
      "waive --rule small/wrods --post a --reason r --requested-by a --approved-by b --until 2027-01-01 \(small)",
    "waive-over":
      "waive --rule small/words --post a --reason r --requested-by a --approved-by b --until 2026-01-01 \(small)",
    "fix-diff": "fix \(posts)/flu.yml \(small) --unsafe --diff",
    "inspect": "inspect \(posts)/flu.yml \(small)",
    "inspect-json-lines": "inspect \(posts)/clean.txt \(small) --format json-lines",
  ]

  private static let lonely =
    "--pack gc --day 2026-11-24 --rule gc/languages/bilingual-pair-missing --rule accessibility/links/click-here"
  private static let lonelyPost = "{campaign: flu, id: flu-en, language: en, text: Click here}\n"

  static let piped: [String: (command: String, input: String)] = [
    "stdin": (
      "check - --as json-lines \(small) --format compact", "{\"text\": \"Click here\", \"language\": \"en\"}\n"
    ),
    "stdin-name": ("check - --stdin-name draft.txt \(small) --format compact", "Please click here.\r\n"),
    "stdin-byte-order-mark": ("check - --as text \(small) --format compact", "\u{FEFF}Click here."),
    "stdin-unknown": ("check - \(small) --format compact", "Please click here."),
    "lonely-post": ("check - --as yaml \(lonely)", lonelyPost),
    "lonely-post-markdown": ("check - --as yaml \(lonely) --format markdown", lonelyPost),
    "stdin-empty": ("check - --as text \(small) --format compact", ""),
    "stdin-empty-allowed": ("check - --as text \(small) --format compact --allow-empty", ""),
  ]

  @Test(arguments: commands.keys.sorted())
  func `a command says what its transcript shows`(name: String) throws {
    try compare(name, try #require(Self.commands[name]), input: "")
  }

  @Test(arguments: piped.keys.sorted())
  func `what comes through a pipe is read`(name: String) throws {
    let (command, input) = try #require(Self.piped[name])
    try compare(name, command, input: input)
  }

  @Test func `reports of one run tell the same number of findings`() throws {
    let folder = try TemporaryFolder()
    let reports = ["sarif", "json", "json-lines", "csv", "checkstyle"]
    let flags = reports.map { "--format \($0)=\(folder.path)/\($0)" }.joined(separator: " ")
    let run = try Program.run("check \(Self.posts)/flu.yml \(Self.small) \(flags)", input: "")
    #expect(run.output == "")
    #expect(run.status == 1)
    func count(_ mark: String, in report: String) throws -> Int {
      let text = String(decoding: try Data(contentsOf: URL(filePath: "\(folder.path)/\(report)")), as: UTF8.self)
      return text.split(separator: mark, omittingEmptySubsequences: false).count - 1
    }
    #expect(try count("\"ruleId\"", in: "sarif") == 4)
    #expect(try count("\"fingerprint\"", in: "json") == 4)
    #expect(try count("\"fingerprint\"", in: "json-lines") == 4)
    #expect(try count("<error ", in: "checkstyle") == 4)
    #expect(try count("flu.yml", in: "csv") == 4)
  }

  @Test func `two runs give the same bytes, on any number of cores`() throws {
    let outputs = try ["1", "2", "7"].map { jobs in
      try Program.run("check fixtures/campaign \(Self.small) --format json --jobs \(jobs)", input: "").output
    }
    #expect(outputs[0] == outputs[1])
    #expect(outputs[0] == outputs[2])
  }

  @Test(
    arguments: [
      "check \(posts)/flu.yml \(small)", "check \(posts)/clean.txt \(small) --quiet",
      "check \(posts)/clean.txt \(posts)/flu.yml -q \(small) --lang fr --format json",
      "check --preview \(posts)/endless.md \(small)", "check \(posts)/flu.yml \(small) --lang de",
      "check \(posts)/missing.yml", "check \(posts)/flu.yml \(small) --day tomorrow",
      "check \(posts)/flu.yml \(small) --format json --format compact", "check \(posts)/flu.yml --pack no-such-pack",
      "check \(posts)/flu.yml \(small) --fail-level none --jobs 1",
      "check \(posts)/flu.yml \(small) --fail-level fatal",
      "check \(posts)/flu.yml \(small) --fail-level none --fail-level advice --jobs 2 --jobs +1",
      "check \(posts)/flu.yml \(small) --jobs many", "check \(posts)/flu.yml \(small) --jobs 0 --fail-level advice",
    ])
  func `the plain way to check says what it says in other words`(command: String) throws {
    let plain = try Program.run(command, input: "")
    // Changes nothing, and is not among the plain words.
    let other = try Program.run(command + " --color=auto", input: "")
    #expect(plain.output == other.output)
    #expect(plain.complaints == other.complaints)
    #expect(plain.status == other.status)
  }

  @Test(arguments: ["fr": true, "FR": true, "fr_CA.UTF-8": true, "français": true, "en": false, "": false])
  func `the language that POSTLINT_LANG names is spoken`(language: String, isFrench: Bool) throws {
    let run = try Program.run(
      "check \(Self.posts)/clean.txt \(Self.small)", input: "", environment: ["POSTLINT_LANG": language])
    #expect(run.output.contains("Rien à signaler") == isFrench, "\(run.output)\(run.complaints)")
    #expect(run.status == 0)
  }

  @Test func `of a language that is not there it is said which there are`() throws {
    try compare(
      "language-unknown", "check \(Self.posts)/clean.txt \(Self.small)", input: "",
      environment: ["POSTLINT_LANG": "de"])
  }

  private func compare(
    _ name: String, _ command: String, input: String, environment: [String: String] = [:]
  ) throws {
    let folder = try TemporaryFolder()
    let run = try Program.run(
      command.replacing("OUT", with: folder.path), input: input, environment: environment)
    let variables = environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value) " }.joined()
    var transcript = "$ \(variables)postlint \(command)\n"
    if !input.isEmpty { transcript = "$ … | postlint \(command)\n" }
    transcript += run.output
    if !run.complaints.isEmpty { transcript += "--- standard error\n" + run.complaints }
    transcript += "--- exit \(run.status)\n"
    for file in try folder.files() { transcript += "--- wrote \(file)\n" }
    transcript = transcript.replacing(folder.path, with: "OUT").replacing(Golden.project.path + "/", with: "")
    try Golden.expect(transcript, toBe: "transcripts/\(name)")
  }
}

/// The built program, which stands beside the tests.
enum Program {
  struct Run {
    var output: String
    var complaints: String
    var status: Int32
  }

  static let path: URL = {
    let folder = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL.deletingLastPathComponent()
    return (folder ?? URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()).appending(path: "postlint")
  }()

  /// `place` is where it is typed.
  static func run(
    _ command: String, input: String, in place: URL = Golden.project, environment: [String: String] = [:]
  ) throws -> Run {
    let folder = try TemporaryFolder()
    // Files, not pipes: nobody has to read while the program writes.
    for (name, bytes) in [("input", Data(input.utf8)), ("output", Data()), ("complaints", Data())] {
      try bytes.write(to: URL(filePath: "\(folder.path)/\(name)"))
    }
    let process = Process()
    process.executableURL = path
    process.arguments = command.split(separator: " ").map(String.init)
    process.currentDirectoryURL = place
    process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"].merging(environment) { _, given in given }
    process.standardInput = try FileHandle(forReadingFrom: URL(filePath: "\(folder.path)/input"))
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: "\(folder.path)/output"))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: "\(folder.path)/complaints"))
    try process.run()
    process.waitUntilExit()
    func read(_ name: String) throws -> String {
      String(decoding: try Data(contentsOf: URL(filePath: "\(folder.path)/\(name)")), as: UTF8.self)
    }
    return Run(output: try read("output"), complaints: try read("complaints"), status: process.terminationStatus)
  }
}
