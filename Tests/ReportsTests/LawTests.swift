import Diagnostics
import Engine
import Foundation
import Reports
import Rules
import Testing

/// What holds for every report, whatever stands in the posts.
struct LawTests {
  /// Records hold all findings; the others only what somebody has to look at.
  static let records: Set = ["json", "json-lines", "sarif", "junit", "tap", "html", "csv", "evidence"]

  /// Everything in it is hostile, the names of posts and files too.
  static func results(seed: UInt64) -> [PostResult] {
    var random = Seeded(state: seed)
    return (1...8).map { random.result(number: $0) }
  }

  @Test(arguments: Reporters.all.map(\.name), [UInt64](1...8))
  func `every reporter tells of the same findings`(name: String, seed: UInt64) throws {
    let format = try #require(Reporters.named(name))
    let results = Self.results(seed: seed)
    let closing = Sample.closing(of: results)
    let findings = results.flatMap(\.findings)
    let diagnostics = results.flatMap(\.diagnostics).count + closing.diagnostics.count
    let expected = (Self.records.contains(name) ? findings : findings.filter { $0.standing == .new }).count
    // Wide enough that no line of a message begins like a finding.
    let report = format.report(results, style: ReportStyle(width: 1_000_000), closing: closing)
    #expect(try Told.count(in: report, format: name, diagnostics: diagnostics) == expected + diagnostics)
  }

  @Test(arguments: Reporters.all.map(\.name))
  func `two runs have the same bytes`(name: String) throws {
    let format = try #require(Reporters.named(name))
    #expect(format.report(Self.results(seed: 7)) == format.report(Self.results(seed: 7)))
  }

  static let alone = Reporters.all.filter { $0.reporter(ReportStyle()).writesEachPostAlone }.map(\.name)

  /// Each post is written by a reporter that has seen no other.
  @Test(arguments: Self.alone, [UInt64](1...4))
  func `who says that each post is written alone writes it so`(name: String, seed: UInt64) throws {
    let begun = try #require(Reporters.named(name)).reporter(ReportStyle())
    var one = begun
    var together: [UInt8] = []
    one.begin(Sample.run(), to: &together)
    let first = one
    var apart = together
    for result in Self.results(seed: seed) {
      one.add(result, to: &together)
      var other = first
      other.add(result, to: &apart)
    }
    #expect(together == apart)
  }

  @Test(arguments: Reporters.all.map(\.name))
  func `a report is whole without a post`(name: String) throws {
    let format = try #require(Reporters.named(name))
    let closing = Closing(summary: Summary(), diagnostics: [], isComplete: true)
    let report = format.report([], closing: closing)
    #expect(try Told.count(in: report, format: name, diagnostics: 0) == 0)
  }

  @Test(arguments: ["text", "compact", "github", "tap", "markdown", "html"], [UInt64](1...8))
  func `no text in a post commands the screen`(name: String, seed: UInt64) throws {
    let format = try #require(Reporters.named(name))
    let report = String(decoding: format.report(Self.results(seed: seed)), as: UTF8.self)
    let commands = report.unicodeScalars.filter { scalar in
      scalar != "\n" && scalar != "\t" && scalar.properties.generalCategory == .control
        || (0x202A...0x202E).contains(scalar.value) && name != "tap"
    }
    #expect(commands.isEmpty)
  }

  @Test(arguments: hostile)
  func `what programs read is what was written`(text: String) throws {
    let finding = Sample.finding(evidence: text, message: Bilingual(text, fr: text))
    let results = [PostResult(post: text, path: text, findings: [finding])]

    let json = try Told.object(try #require(Reporters.named("json")).report(results))
    let told = try #require((json["findings"] as? [[String: Any]])?.first)
    #expect(told["evidence"] as? String == text)
    #expect((told["message"] as? [String: String])?["fr"] == text)

    let rows = try Told.table(
      String(decoding: try #require(Reporters.named("csv")).report(results), as: UTF8.self))
    let evidence = try #require(rows[0].firstIndex(of: "evidence"))
    let cell = rows[1][evidence]
    #expect(rows.allSatisfy { $0.count == rows[0].count })
    #expect(!"=+-@\t\r＝＋－＠".unicodeScalars.contains { $0 == cell.unicodeScalars.first })

    let elements = try Elements(in: try #require(Reporters.named("checkstyle")).report(results))
    let readable = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.isXML ? $0 : "\u{FFFD}" }))
    #expect(elements.attributes("error", "message").first == readable)

    let github = String(decoding: try #require(Reporters.named("github")).report(results), as: UTF8.self)
    #expect(
      github.split(separator: "\n", omittingEmptySubsequences: false)[0].hasPrefix(
        "::notice file=campaigns/flu.yml,line=5"))

    let html = String(decoding: try #require(Reporters.named("html")).report(results), as: UTF8.self)
    #expect(!html.contains("<script") && !html.contains("<b>"))

    let markdown = String(decoding: try #require(Reporters.named("markdown")).report(results), as: UTF8.self)
    #expect(!markdown.contains("@someone") && !markdown.contains("#12") && !markdown.contains("<script"))
  }

  @Test func `a comment stays short enough for a code host, and says what is missing`() throws {
    let results = (1...2000).map { PostResult(post: "p\($0)", path: "p.txt", findings: [Sample.hashtag]) }
    let report = try #require(Reporters.named("markdown")).report(results)
    let text = String(decoding: report, as: UTF8.self)
    let shown = (text.components(separatedBy: "\n- **warning**").count - 1)
    #expect(report.count < 65_536 && shown > 20)
    #expect(text.contains("\(2000 + Sample.diagnostics.count - shown) more are not shown here."))
  }

  @Test(arguments: Reporters.all.map(\.name))
  func `a very long message is written in time`(name: String) throws {
    let text = String(repeating: "é🙂 word\u{1B} ", count: 150_000)
    let finding = Sample.finding(evidence: "#accessibilityweek", message: Bilingual(text, fr: "Un lecteur d’écran"))
    let format = try #require(Reporters.named(name))
    let clock = ContinuousClock()
    let duration = clock.measure {
      #expect(!format.report([PostResult(post: "long", path: "long.txt", findings: [finding])]).isEmpty)
    }
    #expect(duration < .seconds(60))
  }

  @Test func `no two findings of a report have the same name for a code host`() throws {
    var random = Seeded(state: 3)
    let results = (1...40).map { random.result(number: $0) } + Sample.results
    let gitlab = try JSONSerialization.jsonObject(with: Data(try #require(Reporters.named("gitlab")).report(results)))
    let names = try #require(gitlab as? [[String: Any]]).compactMap { $0["fingerprint"] as? String }
    #expect(names.count > 40 && Set(names).count == names.count)
  }
}

extension Unicode.Scalar {
  fileprivate var isXML: Bool {
    value >= 0x20 && value != 0xFFFE && value != 0xFFFF || self == "\t" || self == "\n" || self == "\r"
  }
}
