internal import Diagnostics
internal import Rules

/// A rule of packs that were read before, of which no more is known yet than decides whether it takes part.
struct RememberedRule: Choosable {
  /// Pack and path: `gc/accessibility/hashtag-case`.
  let id: String
  let status: Rule.Status
  private(set) var severity: Severity
  let extends: String?
  /// Its pack among the sources, and its file among the files of that.
  let source: Int
  let file: Int
  /// Where it is written what a post must have, and what reports say of the rule.
  let needs: Range<Int>
  let words: Range<Int>

  init(_ reader: inout RecordReader) throws(RecordReader.Malformed) {
    id = try reader.string()
    status = try reader.element(of: Rule.Status.allCases)
    severity = try reader.element(of: Severity.allCases)
    extends = try reader.optional { reader throws(RecordReader.Malformed) in try reader.string() }
    source = Int(clamping: try reader.number())
    file = Int(clamping: try reader.number())
    needs = try reader.range()
    words = try reader.range()
  }
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
