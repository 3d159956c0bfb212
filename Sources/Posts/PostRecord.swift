internal import Diagnostics
package import Documents

/// All that is written about a post, for `field:` conditions and for places: always a mapping.
package enum PostRecord: Sendable {
  case tree(Node)
  /// Of a line of JSON the few places that every post is asked for; the rest is read again by whoever needs it, as hardly
  /// anybody does.
  case line(Places)

  /// Where things stand on a line, in bytes of the file.
  package struct Places: Sendable {
    /// All of the record.
    var range: ByteRange
    /// The id, with its quotation marks; nil where there is none.
    var idRange: ByteRange?
    /// The first key and its value.
    var beginning: ByteRange
    /// The keys that are there, by their places among the fields of a post, a bit each.
    var fields: UInt32 = 0
  }

  /// Whether anything can stand there behind this key.
  func mayHold(_ key: String) -> Bool {
    guard case .line(let line) = self else { return true }
    guard let place = Post.placesOfFields[key] else { return false }
    return line.fields & 1 << place != 0
  }

  var start: Int {
    switch self {
    case .tree(let node): node.range.start
    case .line(let line): line.range.start
    }
  }

  /// What stands in the file, a tree of it.
  ///
  /// A line is read at each call: who looks often keeps what comes.
  func tree(in file: SourceFile) -> Node {
    switch self {
    case .tree(let node): return node
    case .line(let line):
      var notes = Notes(file: file)
      return JSONReader.read(file, range: line.range, notes: &notes)
        ?? Node(range: line.range, content: .mapping([]))
    }
  }

  /// Where its id is written; the start of the record where none is.
  var idRange: ByteRange {
    switch self {
    case .tree(let node): node[Post.id.name]?.range ?? ByteRange(node.range.start, node.range.start)
    case .line(let line): line.idRange ?? ByteRange(line.range.start, line.range.start)
    }
  }

  /// The first thing that it says, key and value.
  var beginning: ByteRange {
    switch self {
    case .line(let line): return line.beginning
    case .tree(let node):
      guard let first = node.mapping?.first else { return node.range }
      // In a calendar the key is a heading, far from the row.
      let isBeside = node.range.contains(first.keyRange)
      let start = isBeside ? first.keyRange.start : first.value.range.start
      return ByteRange(start, max(start, first.value.range.end))
    }
  }
}
