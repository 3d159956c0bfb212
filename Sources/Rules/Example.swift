package import Diagnostics
package import Documents

/// A post, or some posts of one campaign, that show what a rule flags, or lets pass: its documentation, and its test.
package struct Example: Sendable {
  package enum Expectation: String, Hashable, Sendable, CaseIterable {
    case flagged
    case passes
    /// Should be flagged, and is not yet: counted, never fails.
    case knownMissed = "known-missed"
    /// Should pass, and does not yet: counted, never fails.
    case knownNoisy = "known-noisy"
  }

  package var expectation: Expectation
  /// A post as a record, without the marks.
  package var record: Node
  /// Those of the posts behind the first, for rules about pairs.
  package var others: [Node] = []
  /// What stands between ⟦ and ⟧, in bytes of the file, in order.
  package var marks: [ByteRange]
  /// What its text is to be after the fix, as it is written.
  package var fixedNode: Node?
  /// All of it in the file.
  package var range: ByteRange
  package var file: SourceFile

  /// What its text is to be after the fix.
  package var fixed: String? { fixedNode?.scalar?.text.string }
}

/// What ⟦ and ⟧ say in an example, in bytes of the file.
private struct ExampleMarks {
  /// What stands between the two.
  var pairs: [ByteRange] = []
  /// One that has no other.
  var alone: [ByteRange] = []
}

extension Grammar<Example> {
  /// A text, or a post’s record, which may have `fixed:` beside it, or a list of these: posts of one campaign.
  static func example(_ expectation: Example.Expectation) -> Grammar {
    Grammar(schema: .reference(expectation == .passes ? "passing-example" : "example")) {
      (node, notes) throws(Rejected) in
      var found = ExampleMarks()
      let plain = node.withoutMarks(&found)
      let marks = found.pairs
      if let alone = found.alone.first {
        throw notes.reject(
          .invalidValue,
          Bilingual("⟦ and ⟧ come in pairs; one is missing.", fr: "⟦ et ⟧ vont par paires; l’un manque."), at: alone,
          help: Bilingual(
            "Write ⟦ before what the rule finds, and ⟧ behind it.",
            fr: "Inscrivez ⟦ avant ce que la règle trouve, et ⟧ après."))
      }
      var example = Example(
        expectation: expectation, record: plain, marks: marks.sorted(), range: node.range, file: notes.file)
      example.fixedNode = plain["fixed"]
      // Of several posts none is fixed by itself.
      let records = (plain.sequence ?? [plain.without("fixed")]).compactMap(\.exampleRecord)
      guard let first = records.first, records.count == plain.sequence?.count ?? 1 else {
        throw notes.reject(
          .wrongType,
          Bilingual(
            "An example is a text, a post, or a list of posts.",
            fr: "Un exemple est un texte, un message ou une liste de messages."),
          at: node.range)
      }
      if expectation == .passes, let mark = marks.first {
        throw notes.reject(
          .invalidValue,
          Bilingual("An example that passes has no marks.", fr: "Un exemple accepté n’a pas de repères."), at: mark,
          help: Bilingual(
            "Take ⟦ and ⟧ away, or move it to `flagged`.", fr: "Enlevez ⟦ et ⟧, ou déplacez-le sous « flagged »."))
      }
      example.record = first
      example.others = Array(records.dropFirst())
      return example
    }
  }
}

extension Node {
  fileprivate func without(_ key: String) -> Node {
    guard let members = mapping else { return self }
    return Node(range: range, content: .mapping(members.filter { $0.key.string != key }))
  }

  /// A post as a record, or made of its text alone; nil of anything else.
  fileprivate var exampleRecord: Node? {
    switch content {
    case .mapping: return self
    case .scalar(let scalar):
      let key = SourceText(utf8: Array("text".utf8), map: OffsetMap(at: range.start))
      return Node(
        range: range,
        content: .mapping([
          Node.Member(
            key: key, keyRange: ByteRange(range.start, range.start),
            value: Node(range: range, content: .scalar(Scalar(text: scalar.text, style: .quoted))))
        ]))
    case .sequence: return nil
    }
  }

  /// The same without ⟦ and ⟧; what stands between them is added to `marks`, as bytes of the file.
  fileprivate func withoutMarks(_ marks: inout ExampleMarks) -> Node {
    switch content {
    case .scalar(let scalar):
      guard scalar.text.withBytes({ $0.holdsMark }) else { return self }
      let before = marks.pairs.count
      let plain = scalar.text.withoutMarks(&marks)
      // Marks around a value without quotation marks are no part of it.
      let isMarked =
        scalar.style == .plain && marks.pairs.count == before + 1 && marks.pairs[before].count == range.count - 6
      return Node(
        range: isMarked ? marks.pairs[before] : range, content: .scalar(Scalar(text: plain, style: scalar.style)))
    case .sequence(let nodes):
      return Node(range: range, content: .sequence(nodes.map { $0.withoutMarks(&marks) }))
    case .mapping(let members):
      return Node(
        range: range,
        content: .mapping(
          members.map { Member(key: $0.key, keyRange: $0.keyRange, value: $0.value.withoutMarks(&marks)) }))
    }
  }
}

extension Span<UInt8> {
  /// Whether ⟦ or ⟧ may stand here: both begin alike.
  fileprivate var holdsMark: Bool {
    var place = firstPlace(of: 0xE2, from: 0)
    while place + 1 < count, self[place + 1] != 0x9F { place = firstPlace(of: 0xE2, from: place + 1) }
    return place + 1 < count
  }
}

extension SourceText {
  fileprivate func withoutMarks(_ marks: inout ExampleMarks) -> SourceText {
    let (utf8, map) = (utf8, map)
    let opening = Array("⟦".utf8)
    let closing = Array("⟧".utf8)
    var bytes: [UInt8] = []
    var kept = OffsetMap(at: map.original(of: ByteRange(0, 0)).start)
    var opened: [Int] = []
    var index = 0
    while index < utf8.count {
      if utf8[index...].starts(with: opening) {
        opened.append(index + opening.count)
        index += opening.count
      } else if utf8[index...].starts(with: closing) {
        if let start = opened.popLast() {
          marks.pairs.append(map.original(of: ByteRange(start, index)))
        } else {
          marks.alone.append(map.original(of: ByteRange(index, index + closing.count)))
        }
        index += closing.count
      } else {
        var end = index + 1
        while end < utf8.count, utf8[end].continuesCharacter { end += 1 }
        let original = map.original(of: ByteRange(index, end))
        if original.count == end - index {
          kept.appendCopy(of: original)
        } else {
          kept.appendReplacement(count: end - index, for: original)
        }
        bytes += utf8[index..<end]
        index = end
      }
    }
    marks.alone += opened.map { map.original(of: ByteRange($0 - opening.count, $0)) }
    return SourceText(utf8: bytes, map: kept)
  }
}
