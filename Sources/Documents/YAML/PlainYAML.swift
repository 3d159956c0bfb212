internal import Diagnostics

/// Reads YAML as nearly everybody writes it, some times faster than libyaml: keys and lists indented by spaces, brackets,
/// and scalars that end on the line they begin on.
///
/// It knows no mistakes and no rare ways of writing. What it does not know it declines, and libyaml reads the whole: where it
/// does not decline, the tree is the same.
struct PlainYAML: ~Copyable {
  let bytes: [UInt8]
  let end: Int
  var offset: Int
  /// Where the line at hand begins.
  private var lineStart: Int
  private var depth = 0

  struct Declined: Error {}

  init(bytes: [UInt8], range: ByteRange) {
    self.bytes = bytes
    end = range.end
    offset = range.start
    lineStart = range.start
  }

  mutating func document(_ notes: inout Notes) throws(Declined) -> Node {
    guard bytes.span.extracting(offset..<end).isPlainText else { throw Declined() }
    if bytes[offset..<end].starts(with: [0x2D, 0x2D, 0x2D, 0x0A]) { startLine(at: offset + 4) }
    try skipToContent()
    guard offset < end, column == 0 || isEntry else { throw Declined() }
    let node = try block(&notes)
    guard offset == end else { throw Declined() }
    return node
  }

  // MARK: Blocks

  private var column: Int { offset - lineStart }

  /// Whether a `-` of a list stands here.
  private var isEntry: Bool { offset + 1 < end && bytes[offset] == UInt8(ascii: "-") && bytes[offset + 1] == 0x20 }

  /// What begins on a line of its own, and goes on up to what is indented less.
  private mutating func block(_ notes: inout Notes) throws(Declined) -> Node {
    depth += 1
    defer { depth -= 1 }
    // Long before libyaml’s reader has to give up.
    guard depth < 32 else { throw Declined() }
    if isEntry { return try list(&notes) }
    if offset < end, bytes[offset] == UInt8(ascii: "[") || bytes[offset] == UInt8(ascii: "{") {
      return try endOfLine(behind: flow(&notes))
    }
    let column = column
    let key = try scalar(inBrackets: false)
    guard isColon else { throw Declined() }
    return try mapping(from: key, at: column, &notes)
  }

  private mutating func list(_ notes: inout Notes) throws(Declined) -> Node {
    let (start, column) = (offset, column)
    var nodes: [Node] = []
    repeat {
      offset += 1
      skipSpaces()
      nodes.append(try item(&notes))
    } while offset < end && self.column == column && isEntry
    guard offset == end || self.column <= column else { throw Declined() }
    return Node(range: ByteRange(start, nodes[nodes.count - 1].range.end), content: .sequence(nodes))
  }

  private mutating func item(_ notes: inout Notes) throws(Declined) -> Node {
    guard offset < end else { throw Declined() }
    switch bytes[offset] {
    case UInt8(ascii: "["), UInt8(ascii: "{"): return try endOfLine(behind: flow(&notes))
    case _ where isEntry: return try block(&notes)
    default:
      let column = column
      let node = try scalar(inBrackets: false)
      return isColon ? try mapping(from: node, at: column, &notes) : try endOfLine(behind: node)
    }
  }

  private mutating func mapping(
    from first: Node, at column: Int, _ notes: inout Notes
  ) throws(Declined) -> Node {
    var list = MemberList()
    var key = first
    while true {
      offset += 1
      let value = try value(at: column, &notes)
      try add(key, value, to: &list, &notes)
      guard offset < end, self.column >= column else {
        return Node(range: ByteRange(first.range.start, value.range.end), content: .mapping(list.members))
      }
      guard self.column == column else { throw Declined() }
      key = try scalar(inBrackets: false)
      guard isColon else { throw Declined() }
    }
  }

  /// What stands behind the colon, on its line or below.
  private mutating func value(at column: Int, _ notes: inout Notes) throws(Declined) -> Node {
    skipSpaces()
    guard offset < end else { throw Declined() }
    switch bytes[offset] {
    case UInt8(ascii: "["), UInt8(ascii: "{"): return try endOfLine(behind: flow(&notes))
    case 0x0A, UInt8(ascii: "#"):
      try skipToContent()
      guard offset < end, self.column > column || self.column == column && isEntry else { throw Declined() }
      return try block(&notes)
    default: return try endOfLine(behind: scalar(inBrackets: false))
    }
  }

  /// Steps to what comes next: nothing but a comment may stand on the rest of the line.
  private mutating func endOfLine(behind node: Node) throws(Declined) -> Node {
    let line = lineStart
    try skipToContent()
    guard offset == end || lineStart != line else { throw Declined() }
    return node
  }

  // MARK: Brackets

  private mutating func flow(_ notes: inout Notes) throws(Declined) -> Node {
    depth += 1
    defer { depth -= 1 }
    guard depth < 32, offset < end else { throw Declined() }
    switch bytes[offset] {
    case UInt8(ascii: "["):
      var nodes: [Node] = []
      let range = try members(to: UInt8(ascii: "]")) { (yaml) throws(Declined) in nodes.append(try yaml.flow(&notes)) }
      return Node(range: range, content: .sequence(nodes))
    case UInt8(ascii: "{"):
      var list = MemberList()
      let range = try members(to: UInt8(ascii: "}")) { (yaml) throws(Declined) in
        let key = try yaml.scalar(inBrackets: true)
        guard yaml.isColon else { throw Declined() }
        yaml.offset += 1
        try yaml.skipToContent()
        try yaml.add(key, try yaml.flow(&notes), to: &list, &notes)
      }
      return Node(range: range, content: .mapping(list.members))
    default: return try scalar(inBrackets: true)
    }
  }

  /// What stands between brackets, with a comma behind each but the last.
  private mutating func members(
    to closing: UInt8, _ read: (inout PlainYAML) throws(Declined) -> Void
  ) throws(Declined) -> ByteRange {
    let start = offset
    offset += 1
    try skipToContent()
    var isFirst = true
    while offset < end, bytes[offset] != closing {
      if !isFirst {
        guard bytes[offset] == UInt8(ascii: ",") else { throw Declined() }
        offset += 1
        try skipToContent()
      }
      isFirst = false
      try read(&self)
      try skipToContent()
    }
    guard offset < end else { throw Declined() }
    offset += 1
    return ByteRange(start, offset)
  }

  private func add(_ key: Node, _ value: Node, to list: inout MemberList, _ notes: inout Notes) throws(Declined) {
    guard let text = key.scalar?.text, key.range.count < 512 else { throw Declined() }
    list.append(Node.Member(key: text, keyRange: key.range, value: value), notes: &notes)
  }

  // MARK: Between

  /// Whether a colon stands here that ends a key.
  private var isColon: Bool {
    offset < end && bytes[offset] == UInt8(ascii: ":") && (offset + 1 == end || bytes[offset + 1] <= 0x20)
  }

  private mutating func skipSpaces() { while offset < end, bytes[offset] == 0x20 { offset += 1 } }

  /// Steps over spaces, comments and the ends of lines.
  private mutating func skipToContent() throws(Declined) {
    while true {
      skipSpaces()
      guard offset < end else { return }
      switch bytes[offset] {
      case 0x0A: startLine(at: offset + 1)
      case UInt8(ascii: "#"):
        guard offset == lineStart || bytes[offset - 1] == 0x20 else { throw Declined() }
        while offset < end, bytes[offset] != 0x0A { offset += 1 }
      case UInt8(ascii: "-") where column == 0 && !isEntry, UInt8(ascii: ".") where column == 0:
        // It may end the document.
        throw Declined()
      default: return
      }
    }
  }

  private mutating func startLine(at place: Int) {
    offset = place
    lineStart = place
  }
}

extension Span<UInt8> {
  /// Whether nothing stands there that libyaml refuses, or takes for the end of a line, but line feeds.
  fileprivate var isPlainText: Bool {
    for index in indices {
      let byte = self[index]
      if byte >= 0x20, byte < 0x7F || byte > 0xC2 && byte != 0xE2 && byte != 0xEF { continue }
      switch byte {
      case 0x0A, 0x80...0xBF: continue
      // NEL and other controls, the separators of lines and paragraphs, marks of byte order, and U+FFFE and U+FFFF.
      case 0xC2 where index + 1 < count && self[index + 1] >= 0xA0: continue
      case 0xE2 where index + 2 < count && !(self[index + 1] == 0x80 && (0xA8...0xA9).contains(self[index + 2])):
        continue
      case 0xEF where index + 2 < count && ![0xBB, 0xBF].contains(self[index + 1]): continue
      default: return false
      }
    }
    return true
  }
}
