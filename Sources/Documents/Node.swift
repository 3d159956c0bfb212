package import Diagnostics

/// A value in a YAML or JSON file that knows where it stands.
package struct Node: Sendable {
  /// All of it, quotation marks and brackets included; of a block scalar, its text.
  package let range: ByteRange
  package let content: Content

  package enum Content: Sendable {
    case scalar(Scalar)
    case sequence([Node])
    case mapping([Member])
  }

  /// One key and its value. Keys are unique within a mapping: the readers see to it.
  package struct Member: Sendable {
    package let key: SourceText
    package let keyRange: ByteRange
    package let value: Node
    /// Of the key: the key is looked for by many names, and compared with those that may be it.
    let mark: NameMark

    package init(key: SourceText, keyRange: ByteRange, value: Node) {
      self.key = key
      self.keyRange = keyRange
      self.value = value
      mark = key.mark
    }
  }

  package init(range: ByteRange, content: Content) {
    self.range = range
    self.content = content
  }

  package var scalar: Scalar? { if case .scalar(let scalar) = content { scalar } else { nil } }
  package var sequence: [Node]? { if case .sequence(let nodes) = content { nodes } else { nil } }
  package var mapping: [Member]? { if case .mapping(let members) = content { members } else { nil } }

  /// The value at a key of a mapping.
  package subscript(key: String) -> Node? {
    guard case .mapping(let members) = content else { return nil }
    let mark = NameMark(key.utf8.span)
    for index in members.indices where members[index].mark == mark && members[index].key.reads(key) {
      return members[index].value
    }
    return nil
  }

  /// Whether nothing is written here: `null`, `~` or an empty plain scalar.
  package var isNull: Bool { scalar?.isNull ?? false }
}

/// A single value. What it means (a text, a number, a date) is for the reader of the key to say: `4.10` stays `4.10`.
package struct Scalar: Sendable {
  package enum Style: Sendable {
    /// Without quotation marks: also JSON’s numbers, `true`, `false` and `null`.
    case plain
    /// In quotation marks.
    case quoted
    /// A YAML block, `|` or `>`.
    case block
  }

  package let text: SourceText
  package let style: Style

  package init(text: SourceText, style: Style) {
    self.text = text
    self.style = style
  }

  var isNull: Bool {
    guard style == .plain, text.count < 5 else { return false }
    return text.isEmpty || text.reads("null") || text.reads("~")
  }
}
