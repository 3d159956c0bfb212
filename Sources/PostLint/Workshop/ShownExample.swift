internal import Diagnostics
internal import Documents
internal import Rules

/// An example as a page shows it: its texts with what the rule points at, and whatever else it says of the post.
struct ShownExample {
  var example: Example
  /// In bytes of its file.
  var marks: [ByteRange]
  /// What a writer is told of it; nil where nothing is found.
  var message: Bilingual?

  /// The language in which its text is written.
  var language: Language? { example.record.writtenLanguage }

  func blocks(_ language: Language) -> [PageContent.Block] {
    var blocks = ([example.record] + example.others).flatMap { self.blocks($0) }
    if !example.others.isEmpty {
      blocks = [.group(language == .english ? "Posts of one campaign" : "Messages d’une même campagne", blocks)]
    }
    if let fixed = example.fixed {
      blocks.append(.paragraph([.text(language == .english ? "After the fix:" : "Après la correction :")]))
      blocks.append(.quotation([.text(fixed)], example.record.writtenLanguage))
    }
    return blocks
  }

  private func blocks(_ record: Node) -> [PageContent.Block] {
    var blocks: [PageContent.Block] = []
    if let text = record["text"]?.scalar?.text { blocks.append(.quotation(inlines(text), record.writtenLanguage)) }
    let facts = (record.mapping ?? []).filter { !["text", "language"].contains($0.key.string) }
      .flatMap { self.facts($0.value, named: $0.key.string) }
    if !facts.isEmpty { blocks.append(.list(facts)) }
    return blocks
  }

  private func facts(_ node: Node, named name: String) -> [[PageContent.Inline]] {
    switch node.content {
    case .scalar(let scalar): [[.code(name), .text(" ")] + inlines(scalar.text)]
    case .sequence(let nodes): nodes.flatMap { facts($0, named: name) }
    case .mapping(let members): members.flatMap { facts($0.value, named: "\(name).\($0.key.string)") }
    }
  }

  /// The text, cut where a mark begins or ends.
  private func inlines(_ text: SourceText) -> [PageContent.Inline] {
    var parts: [PageContent.Inline] = []
    var run: [UInt8] = []
    var isMarked = false
    func close() {
      if run.isEmpty { return }
      let words = String(decoding: run, as: UTF8.self)
      parts.append(isMarked ? .marked(words) : .text(words))
      run = []
    }
    var index = 0
    while index < text.utf8.count {
      var end = index + 1
      while end < text.utf8.count, text.utf8[end].continuesCharacter { end += 1 }
      let place = text.map.original(of: ByteRange(index, end))
      let marked = marks.contains { !$0.isEmpty && $0.contains(place) }
      if marked != isMarked { close() }
      isMarked = marked
      run += text.utf8[index..<end]
      index = end
    }
    close()
    return parts
  }
}

extension Node {
  fileprivate var writtenLanguage: Language? {
    self["language"]?.scalar.flatMap { Language(rawValue: $0.text.string) }
  }
}
