internal import Diagnostics
package import Engine
internal import Rules

/// A table for spreadsheets: a row a finding, and a row a diagnostic, told apart by the first column.
///
/// It begins with a byte order mark, without which Excel takes it for an older encoding. A cell that a spreadsheet would
/// compute has an apostrophe before it.
package struct CSVReporter: Reporter {
  static let summary = Bilingual("A table for spreadsheets", fr: "Un tableau pour tableurs")

  static let columns = [
    "kind", "post", "path", "line", "column", "platform", "part", "rule", "severity", "outcome", "standing",
    "messageEn", "messageFr", "evidence", "suggestion", "instrument", "clause", "covers", "url", "fingerprint",
  ]

  private var language = Language.english

  package var writesEachPostAlone: Bool { true }

  package init() {}

  package mutating func begin(_ run: Run, to output: inout [UInt8]) {
    language = run.language
    output += UTF8.byteOrderMark
    write(CSVReporter.columns, to: &output)
  }

  package mutating func add(_ result: PostResult, to output: inout [UInt8]) {
    for diagnostic in result.diagnostics { write(diagnostic, post: result.post, to: &output) }
    for finding in result.findings { write(finding, to: &output) }
  }

  package mutating func end(_ closing: Closing, to output: inout [UInt8]) {
    for diagnostic in closing.diagnostics { write(diagnostic, post: "", to: &output) }
  }

  private func write(_ finding: Finding, to output: inout [UInt8]) {
    func each(_ text: (Citation) -> String) -> String { finding.cites.map(text).joined(separator: "; ") }
    let start = finding.place.start
    write(
      [
        "finding", finding.post, finding.place.path, String(start.line), String(start.column), finding.platform ?? "",
        finding.part, finding.rule, finding.severity.rawValue, finding.outcome.rawValue, finding.standing.rawValue,
        finding.message.english, finding.message.french, finding.evidence,
        finding.suggestions.map { $0[language] }.joined(separator: "\n"), each(\.instrument), each(\.clause),
        each(\.covers.rawValue), each { $0.url?[language] ?? "" }, finding.fingerprint.description,
      ], to: &output)
  }

  private func write(_ diagnostic: Diagnostic, post: String, to output: inout [UInt8]) {
    let start = diagnostic.place?.start
    write(
      [
        "diagnostic", post, diagnostic.file, start.map { String($0.line) } ?? "",
        start.map { String($0.column) } ?? "", "", "", diagnostic.code.name, diagnostic.severity.rawValue, "", "",
        diagnostic.message.english, diagnostic.message.french, "", diagnostic.help?[language] ?? "", "", "", "", "", "",
      ], to: &output)
  }

  private func write(_ cells: [String], to output: inout [UInt8]) {
    output.write(cells.map(CSVReporter.escaped).joined(separator: ","))
    output.write("\r\n")
  }

  /// As RFC 4180 has it. A control character becomes U+FFFD.
  static func escaped(_ cell: String) -> String {
    if cell.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && !#"=+-@",;"#.utf8.contains($0) }) { return cell }
    var text = ""
    for scalar in cell.unicodeScalars {
      let isControl = scalar.value < 0x20 && scalar != "\n" && scalar != "\r" && scalar != "\t" || scalar.value == 0x7F
      text.unicodeScalars.append(isControl ? "\u{FFFD}" : scalar)
    }
    if let first = text.unicodeScalars.first, "=+-@\t\r＝＋－＠".unicodeScalars.contains(first) { text = "'" + text }
    guard text.utf8.contains(where: { #"",;"#.utf8.contains($0) || $0 < 0x20 }) else { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
