internal import Diagnostics
internal import Rules

/// A rule of packs that were read before, of which no more is known yet than decides whether it takes part.
struct RememberedRule: Choosable {
  private let bytes: [UInt8]
  /// Where its name stands, and that of the rule that it extends: of most rules nobody asks for them.
  private let name: Range<Int>
  private let base: Range<Int>?
  let status: Rule.Status
  private(set) var severity: Severity
  /// Its pack among the sources, and its file among the files of that.
  let source: Int
  let file: Int
  /// Where it is written what a post must have, and what reports say of the rule.
  let needs: Range<Int>
  let words: Range<Int>

  init(_ reader: inout RecordReader) throws(RecordReader.Malformed) {
    bytes = reader.bytes
    name = try reader.range()
    status = try reader.element(of: Rule.Status.allCases)
    severity = try reader.element(of: Severity.allCases)
    base = try reader.optional { reader throws(RecordReader.Malformed) in try reader.range() }
    source = Int(clamping: try reader.number())
    file = Int(clamping: try reader.number())
    needs = try reader.range()
    words = try reader.range()
  }

  /// Pack and path: `gc/accessibility/hashtag-case`.
  var id: String { String(decoding: bytes[name], as: UTF8.self) }
  var extends: String? { base.map { String(decoding: bytes[$0], as: UTF8.self) } }
}

extension RememberedRule {
  func with(_ severity: Severity) -> RememberedRule {
    var rule = self
    rule.severity = severity
    return rule
  }
}

extension RecordReader {
  fileprivate mutating func element<Element>(of all: [Element]) throws(Malformed) -> Element {
    let place = Int(clamping: try number())
    guard all.indices.contains(place) else { throw Malformed() }
    return all[place]
  }
}
