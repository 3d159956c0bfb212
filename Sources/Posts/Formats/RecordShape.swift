internal import Diagnostics
internal import Documents

/// How the cells of a row are put together to a record: worked out once from the heading, used for every row.
indirect enum RecordShape: Sendable {
  case cell(Int, Column.Content)
  case list([RecordShape])
  case mapping([(key: SourceText, keyRange: ByteRange, value: RecordShape)])

  /// A column that means something, and where its heading stands.
  struct Heading: Sendable {
    let index: Int
    var path: ArraySlice<Column.Step>
    let content: Column.Content
    let range: ByteRange
  }

  /// No path may be the beginning of another.
  init(_ headings: [Heading]) {
    if let heading = headings.first, heading.path.isEmpty {
      self = .cell(heading.index, heading.content)
      return
    }
    var places: [(Int, [Heading])] = []
    var keys: [(String, [Heading])] = []
    for var heading in headings {
      switch heading.path.popFirst() {
      case .place(let place): places.append(heading, under: place)
      case .key(let key): keys.append(heading, under: key)
      case nil: continue
      }
    }
    if places.isEmpty {
      self = .mapping(
        keys.map { name, headings in
          (SourceText(name, for: headings[0].range), headings[0].range, RecordShape(headings))
        })
    } else {
      self = .list(places.sorted { $0.0 < $1.0 }.map { RecordShape($0.1) })
    }
  }

  /// The record that `row` holds; nil where nothing is written in its cells.
  func node(_ row: Row, _ notes: inout Notes) -> Node? {
    switch self {
    case .cell(let index, let content):
      guard row.cells.indices.contains(index), !row.cells[index].isEmpty else { return nil }
      return row.cells[index].node(content, &notes)
    case .list(let shapes):
      let nodes = shapes.compactMap { $0.node(row, &notes) }
      return nodes.range.map { Node(range: $0, content: .sequence(nodes)) }
    case .mapping(let shapes):
      let members = shapes.compactMap { shape in
        shape.value.node(row, &notes).map { Node.Member(key: shape.key, keyRange: shape.keyRange, value: $0) }
      }
      return members.map(\.value).range.map { Node(range: $0, content: .mapping(members)) }
    }
  }
}

extension Array {
  /// Puts `heading` with those that have the same beginning; their order stays.
  fileprivate mutating func append<Name: Equatable>(_ heading: RecordShape.Heading, under name: Name)
  where Element == (Name, [RecordShape.Heading]) {
    if let index = firstIndex(where: { $0.0 == name }) {
      self[index].1.append(heading)
    } else {
      append((name, [heading]))
    }
  }
}

extension [Node] {
  /// From the first byte of any to the last.
  fileprivate var range: ByteRange? {
    guard let start = map(\.range.start).min(), let end = map(\.range.end).max() else { return nil }
    return ByteRange(start, end)
  }
}
