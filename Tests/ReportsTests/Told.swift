import Foundation
import FoundationXML
import Testing

/// How many findings and diagnostics a report tells of, found out as its own readers would.
enum Told {
  static func count(in report: [UInt8], format: String, diagnostics: Int) throws -> Int {
    let text = String(decoding: report, as: UTF8.self)
    switch format {
    case "json":
      let object = try object(report)
      return (object["findings"] as? [Any] ?? []).count + (object["diagnostics"] as? [Any] ?? []).count
    case "json-lines":
      return try lines(of: report).reduce(0) {
        $0 + ($1["findings"] as? [Any] ?? []).count + ($1["diagnostics"] as? [Any] ?? []).count
      }
    case "evidence":
      return try lines(of: report).count { ["finding", "diagnostic"].contains($0["record"] as? String) }
    case "sarif":
      let run = try #require((object(report)["runs"] as? [[String: Any]])?.first)
      let invocations = try #require(run["invocations"] as? [[String: Any]])
      let notifications = invocations.first?["toolExecutionNotifications"] as? [Any] ?? []
      return (run["results"] as? [Any] ?? []).count + notifications.count
    case "gitlab": return try #require(JSONSerialization.jsonObject(with: Data(report)) as? [Any]).count
    case "rdjson": return try #require(object(report)["diagnostics"] as? [Any]).count
    case "junit":
      let elements = try Elements(in: report)
      // A clean post has one case of its own.
      return elements.count("testcase") - elements.attributes("testcase", "name").count { $0 == "postlint" }
    case "checkstyle": return try Elements(in: report).count("error")
    case "html": return text.components(separatedBy: "<article ").count - 1
    case "csv": return try table(text).count - 1
    case "github": return text.split(separator: "\n").count { $0.hasPrefix("::") }
    case "compact": return text.split(separator: "\n").count
    case "tap":
      let points = text.split(separator: "\n").count { $0.contains(/^ {4}not ok [0-9]/) }
      return points + diagnostics
    case "markdown": return (text.components(separatedBy: "\n- **").count - 1) / 2
    case "text":
      let heading = #/^ *(error|warning|advice|to review|not checked)(\[| \(|:)/#
      return text.split(separator: "\n").count { $0.contains(heading) && !$0.hasPrefix("      ") }
    default:
      Issue.record("nobody can count in \(format)")
      return 0
    }
  }

  static func object(_ bytes: some Sequence<UInt8>) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  static func lines(of report: [UInt8]) throws -> [[String: Any]] {
    try report.split(separator: UInt8(ascii: "\n")).map { try object($0) }
  }

  /// Rows and cells, as RFC 4180 reads them.
  static func table(_ text: String) throws -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = ""
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"" where isQuoted && scalars.first == "\"": cell.unicodeScalars.append(scalars.removeFirst())
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        row.append(cell)
        cell = ""
      case "\r" where !isQuoted && scalars.first == "\n":
        scalars.removeFirst()
        rows.append(row + [cell])
        row = []
        cell = ""
      default: cell.unicodeScalars.append(scalar)
      }
    }
    try #require(cell.isEmpty && row.isEmpty && !isQuoted)
    return rows
  }
}

/// The elements of an XML text, or the error of its parser.
final class Elements: NSObject, XMLParserDelegate {
  private var found: [(name: String, attributes: [String: String])] = []

  init(in xml: [UInt8]) throws {
    super.init()
    let parser = XMLParser(data: Data(xml))
    parser.delegate = self
    guard parser.parse() else { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
  }

  func count(_ name: String) -> Int { found.count { $0.name == name } }

  func attributes(_ name: String, _ attribute: String) -> [String] {
    found.filter { $0.name == name }.compactMap { $0.attributes[attribute] }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    found.append((name, attributes))
  }
}
