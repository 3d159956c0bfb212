internal import Diagnostics

/// Reads YAML as nearly everybody writes it, some times faster than libyaml: keys and lists indented by spaces, brackets,
/// scalars that end on the line they begin on, and texts of several lines behind `|`.
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
    end = min(range.end, bytes.count)
    offset = range.start
    lineStart = range.start
  }

  mutating func document(_ notes: inout Notes) throws(Declined) -> Node {
    let bytes = bytes
    let text = bytes.span
    guard text.isPlainText(from: offset, before: end) else { throw Declined() }
    if bytes[offset..<end].starts(with: [0x2D, 0x2D, 0x2D, 0x0A]) { startLine(at: offset + 4) }
    try skipToContent(text)
    guard offset < end, column == 0 || isEntry(text) else { throw Declined() }
    let node = try block(text, &notes)
    guard offset == end else { throw Declined() }
    return node
  }

  // MARK: Blocks

  var column: Int { offset - lineStart }

  /// Whether a `-` of a list stands here.
  private func isEntry(_ text: Span<UInt8>) -> Bool {
    offset + 1 < end && text[offset] == UInt8(ascii: "-") && text[offset + 1] == 0x20
  }

  /// What begins on a line of its own, and goes on up to what is indented less.
  private mutating func block(_ text: Span<UInt8>, _ notes: inout Notes) throws(Declined) -> Node {
    depth += 1
    defer { depth -= 1 }
    // Long before libyaml’s reader has to give up.
    guard depth < 32 else { throw Declined() }
    if isEntry(text) { return try list(text, &notes) }
    if offset < end, text[offset] == UInt8(ascii: "[") || text[offset] == UInt8(ascii: "{") {
      return try endOfLine(text, behind: flow(text, &notes))
    }
    let column = column
    let key = try word(text, inBrackets: false)
    guard isColon(text) else { throw Declined() }
    return try mapping(text, from: key, at: column, &notes)
  }

  private mutating func list(_ text: Span<UInt8>, _ notes: inout Notes) throws(Declined) -> Node {
    let (start, column) = (offset, column)
    var nodes: [Node] = []
    repeat {
      offset += 1
      skipSpaces(text)
      nodes.append(try item(text, &notes))
    } while offset < end && self.column == column && isEntry(text)
    guard offset == end || self.column <= column else { throw Declined() }
    return Node(range: ByteRange(start, nodes[nodes.count - 1].range.end), content: .sequence(nodes))
  }

  private mutating func item(_ text: Span<UInt8>, _ notes: inout Notes) throws(Declined) -> Node {
    guard offset < end else { throw Declined() }
    switch text[offset] {
    case UInt8(ascii: "["), UInt8(ascii: "{"): return try endOfLine(text, behind: flow(text, &notes))
    case _ where isEntry(text): return try block(text, &notes)
    default:
      let column = column
      let word = try word(text, inBrackets: false)
      return isColon(text) ? try mapping(text, from: word, at: column, &notes) : try endOfLine(text, behind: word.node)
    }
  }

  private mutating func mapping(
    _ text: Span<UInt8>, from first: consuming Word, at column: Int, _ notes: inout Notes
  ) throws(Declined) -> Node {
    let start = first.range.start
    var list = MemberList()
    var key = consume first
    while true {
      offset += 1
      let value = try value(text, at: column, &notes)
      let stop = value.range.end
      try add(consume key, value, to: &list, &notes)
      guard offset < end, self.column >= column else {
        return Node(range: ByteRange(start, stop), content: .mapping(list.members))
      }
      guard self.column == column else { throw Declined() }
      key = try word(text, inBrackets: false)
      guard isColon(text) else { throw Declined() }
    }
  }

  /// What stands behind the colon, on its line or below.
  private mutating func value(_ text: Span<UInt8>, at column: Int, _ notes: inout Notes) throws(Declined) -> Node {
    skipSpaces(text)
    guard offset < end else { throw Declined() }
    switch text[offset] {
    case UInt8(ascii: "["), UInt8(ascii: "{"): return try endOfLine(text, behind: flow(text, &notes))
    case 0x0A, UInt8(ascii: "#"):
      try skipToContent(text)
      guard offset < end, self.column > column || self.column == column && isEntry(text) else { throw Declined() }
      return try block(text, &notes)
    case UInt8(ascii: "|"):
      let node = try lines(text, below: column)
      try skipToContent(text)
      return node
    default: return try endOfLine(text, behind: word(text, inBrackets: false).node)
    }
  }

  /// Steps to what comes next: nothing but a comment may stand on the rest of the line.
  private mutating func endOfLine(_ text: Span<UInt8>, behind node: consuming Node) throws(Declined) -> Node {
    let line = lineStart
    try skipToContent(text)
    guard offset == end || lineStart != line else { throw Declined() }
    return node
  }

  // MARK: Brackets

  private mutating func flow(_ text: Span<UInt8>, _ notes: inout Notes) throws(Declined) -> Node {
    depth += 1
    defer { depth -= 1 }
    guard depth < 32, offset < end else { throw Declined() }
    switch text[offset] {
    case UInt8(ascii: "["):
      var nodes: [Node] = []
      let range = try members(text, to: UInt8(ascii: "]")) { (yaml) throws(Declined) in
        nodes.append(try yaml.flow(text, &notes))
      }
      return Node(range: range, content: .sequence(nodes))
    case UInt8(ascii: "{"):
      var list = MemberList()
      let range = try members(text, to: UInt8(ascii: "}")) { (yaml) throws(Declined) in
        let key = try yaml.word(text, inBrackets: true)
        guard yaml.isColon(text) else { throw Declined() }
        yaml.offset += 1
        try yaml.skipToContent(text)
        try yaml.add(key, try yaml.flow(text, &notes), to: &list, &notes)
      }
      return Node(range: range, content: .mapping(list.members))
    default: return try word(text, inBrackets: true).node
    }
  }

  /// What stands between brackets, with a comma behind each but the last.
  private mutating func members(
    _ text: Span<UInt8>, to closing: UInt8, _ read: (inout PlainYAML) throws(Declined) -> Void
  ) throws(Declined) -> ByteRange {
    let start = offset
    offset += 1
    try skipToContent(text)
    var isFirst = true
    while offset < end, text[offset] != closing {
      if !isFirst {
        guard text[offset] == UInt8(ascii: ",") else { throw Declined() }
        offset += 1
        try skipToContent(text)
      }
      isFirst = false
      try read(&self)
      try skipToContent(text)
    }
    guard offset < end else { throw Declined() }
    offset += 1
    return ByteRange(start, offset)
  }

  private func add(
    _ key: consuming Word, _ value: consuming Node, to list: inout MemberList, _ notes: inout Notes
  ) throws(Declined) {
    guard key.range.count < 512 else { throw Declined() }
    list.append(Node.Member(key: key.scalar.text, keyRange: key.range, value: value), notes: &notes)
  }

  // MARK: Between

  /// Whether a colon stands here that ends a key.
  private func isColon(_ text: Span<UInt8>) -> Bool {
    offset < end && text[offset] == UInt8(ascii: ":") && (offset + 1 == end || text[offset + 1] <= 0x20)
  }

  mutating func skipSpaces(_ text: Span<UInt8>) { while offset < end, text[offset] == 0x20 { offset += 1 } }

  /// Steps over spaces, comments and the ends of lines.
  private mutating func skipToContent(_ text: Span<UInt8>) throws(Declined) {
    while true {
      skipSpaces(text)
      guard offset < end else { return }
      switch text[offset] {
      case 0x0A: startLine(at: offset + 1)
      case UInt8(ascii: "#"):
        guard offset == lineStart || text[offset - 1] == 0x20 else { throw Declined() }
        while offset < end, text[offset] != 0x0A { offset += 1 }
      case UInt8(ascii: "-") where column == 0 && !isEntry(text), UInt8(ascii: ".") where column == 0:
        // It may end the document.
        throw Declined()
      default: return
      }
    }
  }

  mutating func startLine(at place: Int) {
    offset = place
    lineStart = place
  }
}

extension Span<UInt8> {
  /// Whether nothing stands there that libyaml refuses, or takes for the end of a line, but line feeds.
  fileprivate func isPlainText(from start: Int, before end: Int) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs = ones &* 0x80
    let raw = unsafe bytes
    var at = start
    while at < end {
      let next = min(at + 8, end)
      if next - at == 8 {
        // Any eight bytes are a number. The highest bit of each is free for sums, which then tell of each byte by itself whether
        // it is less than 0x20, a line feed, or DEL.
        let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self)
        let low = word & ~highs
        let controls = ~(low &+ ones &* 0x60) & ((low ^ (ones &* 0x0A)) &+ ~highs)
        if (word | controls | (low &+ ones)) & highs == 0 {
          at = next
          continue
        }
      }
      while at < next {
        guard isPlainText(at: at, before: end) else { return false }
        at += 1
      }
    }
    return true
  }

  private func isPlainText(at index: Int, before end: Int) -> Bool {
    let next = index + 1 < end ? self[index + 1] : 0
    switch self[index] {
    case 0x0A, 0x20..<0x7F, 0x80...0xBF, 0xC3...0xE1, 0xE3...0xEE, 0xF0...0xFF: return true
    // NEL and other controls, the separators of lines and paragraphs, marks of byte order, and U+FFFE and U+FFFF.
    case 0xC2: return next >= 0xA0
    case 0xE2: return index + 2 < end && !(next == 0x80 && (0xA8...0xA9).contains(self[index + 2]))
    case 0xEF: return index + 2 < end && next != 0xBB && next != 0xBF
    default: return false
    }
  }
}
