internal import Diagnostics
internal import Documents

extension Cell {
  /// What the cell says, as a record has it. What cannot be meant is written down.
  func node(_ content: Column.Content, _ notes: inout Notes) -> Node? {
    switch content {
    case .text: return Node(range: range, content: .quoted(text))
    case .word: return Node(range: range, content: .quoted(text.slice(text.utf8[...])))
    case .words: return list { "|,;\n".utf8.contains($0) }
    case .addresses: return list { $0 == UInt8(ascii: "|") || $0.isSpace }
    case .truth:
      let word = text.string.trimmed
      guard let truth = Cell.truths[word.lowercased()] else {
        notes.add(
          .unknownValue,
          Bilingual("`\(word.shortened)` is neither yes nor no.", fr: "« \(word.shortened) » n’est ni oui ni non."),
          at: range,
          help: Bilingual(
            "Write `yes` or `no`, or leave the cell empty.",
            fr: "Écrivez « oui » ou « non », ou laissez la cellule vide."))
        return nil
      }
      return Node(
        range: range,
        content: .scalar(Scalar(text: SourceText(truth ? "true" : "false", for: range), style: .plain)))
    }
  }

  private func list(separatedWhere isSeparator: (UInt8) -> Bool) -> Node {
    let items = text.utf8.split(whereSeparator: isSeparator).map { text.slice($0) }.filter { !$0.isEmpty }
    return Node(
      range: range,
      content: .sequence(
        items.map { Node(range: $0.map.original(of: ByteRange(0, $0.utf8.count)), content: .quoted($0)) }))
  }

  private static let truths = [
    "yes": true, "true": true, "oui": true, "vrai": true, "1": true,
    "no": false, "false": false, "non": false, "faux": false, "0": false,
  ]
}

extension Node.Content {
  static func quoted(_ text: SourceText) -> Node.Content { .scalar(Scalar(text: text, style: .quoted)) }
}

extension SourceText {
  /// A part of this text, without the white space around it.
  func slice(_ part: ArraySlice<UInt8>) -> SourceText {
    guard let start = part.firstIndex(where: { !$0.isSpace }), let last = part.lastIndex(where: { !$0.isSpace }) else {
      return SourceText(
        utf8: [], map: OffsetMap(at: map.original(of: ByteRange(part.startIndex, part.startIndex)).start))
    }
    let range = ByteRange(start, last + 1)
    if range.count == utf8.count { return self }
    let original = map.original(of: range)
    // As many bytes as in the file: a copy.
    if original.count == range.count {
      return SourceText(utf8: Array(part[range.indices]), map: OffsetMap(verbatim: original))
    }
    var slice = OffsetMap(at: original.start)
    slice.appendReplacement(count: range.count, for: original)
    return SourceText(utf8: Array(part[range.indices]), map: slice)
  }
}
