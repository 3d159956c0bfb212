import Diagnostics
import Engine
import Foundation
import Reports
import Testing

/// Reports against the schemas of those who read them; their folder stands in `POSTLINT_CONFORMANCE`.
@Suite(.enabled(if: Conformance.folder != nil, "POSTLINT_CONFORMANCE names no folder with schemas of reports"))
struct ConformanceTests {
  /// All kinds of posts: the sample, hostile ones, none.
  static let runs: [[PostResult]] = [Sample.results, LawTests.results(seed: 11), LawTests.results(seed: 12), []]

  @Test(
    .enabled(if: Conformance.runs("python3", ["-c", "import jsonschema"]), "python3 has no module jsonschema"),
    arguments: [
      ("sarif", "sarif/sarif-schema-2.1.0.json"), ("gitlab", "gitlab-codequality/codequality.schema.json"),
      ("rdjson", "rdformat/DiagnosticResult.json"),
    ])
  func `a JSON report is what its schema says`(name: String, schema: String) throws {
    let program = """
      import json, sys, jsonschema
      jsonschema.validate(json.load(open(sys.argv[1], encoding="utf-8")), json.load(open(sys.argv[2], encoding="utf-8")))
      """
    let schema = try Conformance.path(schema)
    try everyReport(of: name) { file in
      #expect(Conformance.runs("python3", ["-W", "ignore", "-c", program, file, schema]))
    }
  }

  @Test(.enabled(if: Conformance.readsXMLSchemas, "neither xmllint nor python3 with lxml is here"))
  func `JUnit’s XML is what its schema says`() throws {
    let program = """
      import sys
      from lxml import etree
      etree.XMLSchema(etree.parse(sys.argv[2])).assertValid(etree.parse(sys.argv[1]))
      """
    let schema = try Conformance.path("junit/junit-10.xsd")
    try everyReport(of: "junit") { file in
      #expect(
        Conformance.runs("xmllint", ["--noout", "--schema", schema, file])
          || Conformance.runs("python3", ["-c", program, file, schema]))
    }
  }

  @Test(arguments: runs.indices)
  func `SARIF has what GitHub shows`(index: Int) throws {
    let rules = try Told.object(
      try Data(contentsOf: URL(filePath: try Conformance.path("sarif/github_code_scanning_rules.json"))))
    let limits = try #require(rules["limits"] as? [String: Int])
    let report = try Told.object(try #require(Reporters.named("sarif")).report(Self.runs[index]))
    #expect(report["version"] as? String == "2.1.0" && report["$schema"] is String)
    let runs = try #require(report["runs"] as? [[String: Any]])
    #expect(runs.count <= limits["runs_per_file"] ?? 0)
    let driver = try #require((runs[0]["tool"] as? [String: Any])?["driver"] as? [String: Any])
    #expect(driver["name"] as? String == "postlint")
    let descriptors = try #require(driver["rules"] as? [[String: Any]])
    for rule in descriptors {
      for key in ["shortDescription", "fullDescription", "help"] {
        let text = try #require((rule[key] as? [String: Any])?["text"] as? String)
        #expect(!text.isEmpty && (key == "help" || text.count <= 1024))
      }
      let tags = try #require((rule["properties"] as? [String: Any])?["tags"] as? [String])
      #expect(tags.count <= limits["tags_per_rule"] ?? 0)
      let level = (rule["defaultConfiguration"] as? [String: Any])?["level"] as? String
      #expect(["note", "warning", "error"].contains(level))
    }
    for result in try #require(runs[0]["results"] as? [[String: Any]]) {
      #expect(((result["message"] as? [String: Any])?["text"] as? String)?.isEmpty == false)
      let locations = try #require(result["locations"] as? [[String: Any]])
      let place = try #require(locations[0]["physicalLocation"] as? [String: Any])
      let uri = try #require((place["artifactLocation"] as? [String: Any])?["uri"] as? String)
      #expect(!uri.isEmpty && uri.allSatisfy { $0.isASCII && $0 != "\\" && $0 != " " })
      #expect((place["region"] as? [String: Any])?["startLine"] as? Int ?? 0 >= 1)
      #expect((result["partialFingerprints"] as? [String: Any])?["primaryLocationLineHash"] is String)
      if let rule = result["ruleIndex"] as? Int {
        #expect(descriptors[rule]["id"] as? String == result["ruleId"] as? String)
      }
    }
  }

  private func everyReport(of name: String, _ check: (String) throws -> Void) throws {
    let format = try #require(Reporters.named(name))
    for results in Self.runs {
      for language in Language.allCases {
        let file = FileManager.default.temporaryDirectory.appending(path: "postlint-\(UUID().uuidString)")
        try Data(format.report(results, run: Sample.run(in: language))).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        try check(file.path())
      }
    }
  }
}

enum Conformance {
  static let folder = ProcessInfo.processInfo.environment["POSTLINT_CONFORMANCE"].map { $0 + "/reports" }

  static var readsXMLSchemas: Bool { runs("xmllint", ["--version"]) || runs("python3", ["-c", "import lxml"]) }

  static func path(_ name: String) throws -> String { try #require(folder) + "/" + name }

  /// Whether a program is here and ends well.
  static func runs(_ program: String, _ arguments: [String]) -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
