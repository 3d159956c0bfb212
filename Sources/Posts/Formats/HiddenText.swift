internal import Diagnostics
internal import Documents

extension Notes {
  /// Says so where YAML takes a hashtag for a comment: what stands behind it would be published, and never looked at.
  ///
  ///     text: Good #MentalHealth news     # the text is “Good”, and the rest is silence
  ///
  /// A comment that has a space behind its `#` is one.
  mutating func addHiddenText(in node: Node) {
    switch node.content {
    case .mapping(let members): for member in members { addHiddenText(in: member.value) }
    case .sequence(let nodes): for node in nodes { addHiddenText(in: node) }
    case .scalar(let scalar):
      guard scalar.style == .plain, let tag = hashtag(behind: node.range.end) else { return }
      add(
        .hiddenText,
        Bilingual(
          "YAML takes this for a comment: it is not part of the text, and was not checked.",
          fr: "YAML prend ceci pour un commentaire : cela ne fait pas partie du texte et n’a pas été vérifié."),
        at: tag,
        help: Bilingual(
          "Put the text in quotation marks, or begin it on a line of its own below `|`.",
          fr: "Mettez le texte entre guillemets droits, ou commencez-le sur une nouvelle ligne sous « | »."))
    }
  }

  /// From a `#` that stands on the same line, with something other than a space behind it, to the end of the line.
  private func hashtag(behind end: Int) -> ByteRange? {
    var start = end
    while start < file.bytes.count, file.bytes[start] == UInt8(ascii: " ") { start += 1 }
    guard start + 1 < file.bytes.count, file.bytes[start] == UInt8(ascii: "#"), file.bytes[start + 1] > 0x20,
      file.bytes[start + 1] != UInt8(ascii: "#")
    else { return nil }
    var lineEnd = start
    while lineEnd < file.bytes.count, file.bytes[lineEnd] != 0x0A, file.bytes[lineEnd] != 0x0D { lineEnd += 1 }
    return ByteRange(start, lineEnd)
  }
}
