internal import Diagnostics

/// Where the reading of one JSON text has come to. `text` is the span of `bytes`: one is looked at, the other copied from.
struct JSONParser {
  let bytes: [UInt8]
  var offset: Int
  let end: Int
  private var depth = 0

  init(bytes: [UInt8], offset: Int, end: Int) {
    self.bytes = bytes
    self.offset = offset
    self.end = end
  }

  mutating func document(_ text: Span<UInt8>, _ notes: inout Notes) throws(Rejected) -> Node? {
    if next(text) == nil { return nil }
    let node = try value(text, &notes)
    if next(text) != nil { throw complaint(expecting: .nothingMore, text, &notes) }
    return node
  }

  /// The next byte that is not white space, or nil at the end.
  mutating func next(_ text: Span<UInt8>) -> UInt8? {
    while offset < end {
      let byte = text[offset]
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): offset += 1
      default: return byte
      }
    }
    return nil
  }

  mutating func value(_ text: Span<UInt8>, _ notes: inout Notes) throws(Rejected) -> Node {
    switch next(text) {
    case UInt8(ascii: "\""):
      let start = offset
      let string = try string(text, &notes)
      return Node(range: ByteRange(start, offset), content: .scalar(Scalar(text: string, style: .quoted)))
    case UInt8(ascii: "{"): return try object(text, &notes)
    case UInt8(ascii: "["): return try array(text, &notes)
    case .some(UInt8(ascii: "0")...UInt8(ascii: "9")), UInt8(ascii: "-"): return plain(try number(text, &notes), text)
    case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"):
      let word = text.word(at: offset, before: end)
      if JSONParser.words.contains(where: { $0.elementsEqual(bytes[word.indices]) }) {
        offset = word.end
        return plain(word, text)
      }
    default: break
    }
    throw complaint(expecting: .value, text, &notes)
  }

  private static let words = ["true", "false", "null"].map { Array($0.utf8) }

  private func plain(_ range: ByteRange, _ text: Span<UInt8>) -> Node {
    let value = SourceText(utf8: text.array(range), map: OffsetMap(verbatim: range))
    return Node(range: range, content: .scalar(Scalar(text: value, style: .plain)))
  }

  private mutating func object(_ text: Span<UInt8>, _ notes: inout Notes) throws(Rejected) -> Node {
    let start = try enter(&notes)
    var list = MemberList()
    if next(text) == UInt8(ascii: "}") { return leave(from: start, .mapping([])) }
    while true {
      guard next(text) == UInt8(ascii: "\"") else { throw complaint(expecting: .key, text, &notes) }
      let keyStart = offset
      let key = try string(text, &notes)
      let keyRange = ByteRange(keyStart, offset)
      guard next(text) == UInt8(ascii: ":") else { throw complaint(expecting: .colon, text, &notes) }
      offset += 1
      list.append(Node.Member(key: key, keyRange: keyRange, value: try value(text, &notes)), notes: &notes)
      switch next(text) {
      case UInt8(ascii: ","): offset += 1
      case UInt8(ascii: "}"): return leave(from: start, .mapping(list.members))
      default: throw complaint(expecting: .commaOr("}", opened: start), text, &notes)
      }
    }
  }

  private mutating func array(_ text: Span<UInt8>, _ notes: inout Notes) throws(Rejected) -> Node {
    let start = try enter(&notes)
    var nodes: [Node] = []
    if next(text) == UInt8(ascii: "]") { return leave(from: start, .sequence([])) }
    while true {
      nodes.append(try value(text, &notes))
      switch next(text) {
      case UInt8(ascii: ","): offset += 1
      case UInt8(ascii: "]"): return leave(from: start, .sequence(nodes))
      default: throw complaint(expecting: .commaOr("]", opened: start), text, &notes)
      }
    }
  }

  /// Steps over an opening bracket and says where it stands.
  mutating func enter(_ notes: inout Notes) throws(Rejected) -> Int {
    let start = offset
    guard depth < Limits.depth else {
      notes.addTooDeep(at: ByteRange(start, start + 1))
      throw Rejected()
    }
    depth += 1
    offset += 1
    return start
  }

  private mutating func leave(from start: Int, _ content: Node.Content) -> Node {
    depth -= 1
    offset += 1
    return Node(range: ByteRange(start, offset), content: content)
  }

  /// Steps over a number, which stays as it is written.
  private mutating func number(_ text: Span<UInt8>, _ notes: inout Notes) throws(Rejected) -> ByteRange {
    let start = offset
    var at = start
    if text[at] == UInt8(ascii: "-") { at += 1 }
    let whole = text.digits(at: at, before: end)
    guard whole.count == 1 || !whole.isEmpty && text[whole.start] != UInt8(ascii: "0") else {
      throw numberComplaint(ByteRange(start, whole.end), text, &notes)
    }
    at = whole.end
    if at < end, text[at] == UInt8(ascii: ".") {
      let fraction = text.digits(at: at + 1, before: end)
      at = fraction.end
      if fraction.isEmpty { throw numberComplaint(ByteRange(start, at), text, &notes) }
    }
    if at < end, text[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      if at < end, text[at] == UInt8(ascii: "+") || text[at] == UInt8(ascii: "-") { at += 1 }
      let exponent = text.digits(at: at, before: end)
      at = exponent.end
      if exponent.isEmpty { throw numberComplaint(ByteRange(start, at), text, &notes) }
    }
    offset = at
    return ByteRange(start, at)
  }
}

extension Span<UInt8> {
  /// The digits that stand at `offset`; none may.
  func digits(at offset: Int, before end: Int) -> ByteRange {
    var at = offset
    while at < end, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self[at]) { at += 1 }
    return ByteRange(offset, at)
  }

  /// The letters, digits and underscores that stand at `offset`, whatever the language; none may.
  func word(at offset: Int, before end: Int) -> ByteRange {
    var at = offset
    while at < end {
      switch self[at] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): at += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...0xFF: at += 1
      default: return ByteRange(offset, at)
      }
    }
    return ByteRange(offset, at)
  }
}
