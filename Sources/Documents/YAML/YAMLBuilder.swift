internal import Diagnostics

/// Makes a tree of libyaml’s events.
struct YAMLBuilder: ~Copyable {
  private let bytes: [UInt8]
  private var events: YAMLEvents
  private var depth = 0
  /// The column of the innermost list or mapping without brackets: what an indentation indicator counts from.
  private var indentation = -1

  init(bytes: [UInt8], range: ByteRange) {
    self.bytes = bytes
    events = YAMLEvents(bytes, range)
  }

  mutating func document(_ notes: inout Notes) throws(YAMLFailure) -> Node? {
    var first: Node?
    var count = 0
    while true {
      let event = try events.next()
      switch event.kind {
      case .streamEnd: return first
      case .documentStart:
        count += 1
        let content = try events.next()
        if count > 1, !content.isNothing {
          notes.addSecondDocument(at: event.range)
          return first
        }
        do throws(Stop) {
          let node = try node(content, &notes)
          if count == 1, !content.isNothing { first = node }
        } catch {
          switch error {
          case .tooDeep(let range):
            notes.addTooDeep(at: range)
            return nil
          case .failure(let failure): throw failure
          }
        }
      default: continue
      }
    }
  }

  private mutating func node(_ event: YAMLEvent, _ notes: inout Notes) throws(Stop) -> Node {
    if event.hasAnchor || event.hasTag { notes.addProperty(of: event, bytes: bytes) }
    switch event.kind {
    case .scalar(let value, let style):
      let source = YAMLScalarSource(bytes: bytes, range: event.range, style: style, indentation: indentation)
      return source.node(value: value)
    case .sequenceStart: return try sequence(event, &notes)
    case .mappingStart: return try mapping(event, &notes)
    case .alias:
      notes.addAlias(at: event.range)
      let text = SourceText(event.range, of: bytes)
      return Node(range: event.range, content: .scalar(Scalar(text: text, style: .plain)))
    // libyaml’s grammar has none of these where a node stands.
    case .streamStart, .streamEnd, .documentStart, .documentEnd, .sequenceEnd, .mappingEnd:
      let nothing = SourceText(utf8: [], map: OffsetMap(at: event.range.start))
      return Node(range: event.range, content: .scalar(Scalar(text: nothing, style: .plain)))
    }
  }

  private mutating func sequence(_ start: YAMLEvent, _ notes: inout Notes) throws(Stop) -> Node {
    let outer = try enter(start)
    defer { leave(outer) }
    var nodes: [Node] = []
    while true {
      let event = try next()
      switch event.kind {
      case .sequenceEnd, .streamEnd:
        return Node(range: range(start, event, lastEnd: nodes.last?.range.end), content: .sequence(nodes))
      default: nodes.append(try node(event, &notes))
      }
    }
  }

  private mutating func mapping(_ start: YAMLEvent, _ notes: inout Notes) throws(Stop) -> Node {
    let outer = try enter(start)
    defer { leave(outer) }
    var list = MemberList()
    var lastEnd: Int?
    while true {
      let event = try next()
      switch event.kind {
      case .mappingEnd, .streamEnd:
        return Node(range: range(start, event, lastEnd: lastEnd), content: .mapping(list.members))
      default: lastEnd = try member(event, &list, &notes)
      }
    }
  }

  /// Reads a key and its value, and says where they end.
  private mutating func member(
    _ event: YAMLEvent, _ list: inout MemberList, _ notes: inout Notes
  ) throws(Stop) -> Int {
    let key = try node(event, &notes)
    let isMerge = key.scalar.map { $0.style == .plain && $0.text.reads("<<") } ?? false
    let noted = notes.diagnostics.count
    let value = try node(try next(), &notes)
    let end = max(key.range.end, value.range.end)
    if isMerge {
      // The alias that stands behind it is the same mistake.
      notes.diagnostics.removeSubrange(noted...)
      notes.addMergeKey(at: key.range)
    } else if let text = key.scalar?.text {
      list.append(Node.Member(key: text, keyRange: key.range, value: value), notes: &notes)
    } else {
      notes.addComplexKey(at: key.range)
    }
    return end
  }

  private mutating func next() throws(Stop) -> YAMLEvent {
    do throws(YAMLFailure) { return try events.next() } catch { throw .failure(error) }
  }

  private mutating func enter(_ event: YAMLEvent) throws(Stop) -> Int {
    guard depth < Limits.depth else { throw .tooDeep(event.range) }
    depth += 1
    defer { if !event.isFlow { indentation = event.column } }
    return indentation
  }

  private mutating func leave(_ outer: Int) {
    depth -= 1
    indentation = outer
  }

  /// What has no brackets ends with the last thing in it, not where libyaml saw the end, some lines further down.
  private func range(_ start: YAMLEvent, _ end: YAMLEvent, lastEnd: Int?) -> ByteRange {
    let last = start.isFlow ? end.range.end : lastEnd ?? start.range.end
    return ByteRange(start.range.start, max(start.range.start, last))
  }

  private enum Stop: Error {
    case tooDeep(ByteRange)
    case failure(YAMLFailure)
  }
}

extension YAMLEvent {
  /// Whether it stands for a document in which nothing is written.
  fileprivate var isNothing: Bool {
    if case .scalar(let value, .plain) = kind { value.isEmpty } else { false }
  }
}
