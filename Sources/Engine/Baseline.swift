package import Diagnostics
internal import Documents

/// Fingerprints of findings that were there before: a team that starts with many of them stops new ones first.
///
///     {"schema": "postlint/baseline/v1",
///      "findings": [{"fingerprint": "48a81ea1257d2905", "rule": "gc/style/ampersand", "post": "flu-en"}]}
package struct Baseline: Sendable {
  /// How often each may stand: posts without an id of their own can have equal ones.
  private var counts: [String: Int] = [:]

  package init() {}

  package static let schema = "postlint/baseline/v1"

  /// Nil where the file is not a baseline; what is wrong has been written down.
  package init?(_ file: SourceFile, diagnostics: inout [Diagnostic]) {
    var notes = Notes(file: file)
    if let node = JSONReader.read(file, notes: &notes),
      let fingerprints = try? Grammar<[String]>.baseline.read(node, &notes)
    {
      for fingerprint in fingerprints { counts[fingerprint, default: 0] += 1 }
    } else if notes.diagnostics.isEmpty {
      notes.add(.missingKey, Bilingual("The file is empty.", fr: "Le fichier est vide."), at: ByteRange(0, 0))
    }
    diagnostics += notes.diagnostics
    if notes.diagnostics.contains(where: { $0.severity == .error }) { return nil }
  }

  /// Findings that were there before become *known*, each as often as it was.
  package mutating func apply(to result: inout PostResult) {
    if counts.isEmpty { return }
    for index in result.findings.indices where result.findings[index].standing == .new {
      let finding = result.findings[index]
      guard finding.outcome != .notChecked, let left = counts[finding.fingerprint.description], left > 0 else {
        continue
      }
      counts[finding.fingerprint.description] = left - 1
      result.findings[index] = finding.with(.known)
    }
  }

  /// What a baseline of these findings says, sorted, so that its changes can be read.
  package static func bytes(of findings: [(fingerprint: Fingerprint, rule: String, post: String)]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("schema", schema)
      json.member("findings") { json in
        json.array(findings.sorted { ($0.rule, $0.post, $0.fingerprint) < ($1.rule, $1.post, $1.fingerprint) }) {
          json, finding in
          json.object { json in
            json.member("fingerprint", finding.fingerprint.description)
            json.member("rule", finding.rule)
            json.member("post", finding.post)
          }
        }
      }
    }
    json.endLine()
    return json.bytes
  }
}

extension Grammar<[String]> {
  private static let schema = Key(
    "schema", Grammar<String>.string, Bilingual("`postlint/baseline/v1`", fr: "« postlint/baseline/v1 »"))
  private static let findings = Key(
    "findings", Grammar<[String]>.list(of: Grammar<String>.known),
    Bilingual("what was there before", fr: "ce qui y était déjà"))

  /// The fingerprints of a baseline.
  static let baseline = Grammar.settings([schema, findings]) { settings throws(Rejected) in
    let version = try settings(schema)
    if version != Baseline.schema {
      throw settings.reject(
        .invalidValue, Bilingual("This is not a baseline.", fr: "Ceci n’est pas une liste de référence."),
        at: settings.node.range,
        help: Bilingual("Write one with `--write-baseline`.", fr: "Écrivez-en une avec « --write-baseline »."))
    }
    return try settings(findings)
  }
}

extension Grammar<String> {
  private static let fingerprint = Key(
    "fingerprint", Grammar<String>.string, Bilingual("the finding’s fingerprint", fr: "l’empreinte du constat"))
  private static let rule = Key(optional: "rule", .string, Bilingual("its rule", fr: "sa règle"))
  private static let post = Key(optional: "post", .string, Bilingual("its post", fr: "son message"))

  static let known = Grammar.settings([fingerprint, rule, post]) { settings throws(Rejected) in
    try settings(fingerprint)
  }
}
