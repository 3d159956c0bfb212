internal import Diagnostics
internal import Documents
internal import Posts
package import TextAnalysis

extension Examination {
  /// Worked out; `subjects(of:)` remembers it.
  mutating func subjectsInOrder(of part: Part) -> [Subject] {
    switch part {
    case .text, .allText: whole(part) { $0 == .text || $0.isThread }
    case .title: whole(part) { $0 == .title }
    case .thread: whole(part) { $0.isThread }
    case .alt: whole(part) { if case .alt = $0 { true } else { false } }
    case .mediaText: whole(part) { if case .mediaText = $0 { true } else { false } }
    case .captions: whole(part) { if case .captions = $0 { true } else { false } }
    case .hashtags: items(part) { $0.hashtags }
    case .mentions: items(part) { $0.mentions }
    case .emoji: items(part) { $0.emoji }
    case .cashtags: items(part) { $0.cashtags }
    case .numbers, .dates, .times, .amounts, .phones: facts(as: part)
    case .styled: stretches(part) { styledLetters(in: $0) }
    case .invisible: stretches(part) { invisibles(in: $0) }
    case .links: items(part) { $0.links } + whole(part) { $0 == .link }
    case .sentences: stretches(part) { TextAnalysis.sentences(in: $0) }
    case .preview: whole(part) { $0 == .text }.map { shortened($0) }
    }
  }

  private func whole(_ part: Part, where isMeant: (ExaminedText.Role) -> Bool) -> [Subject] {
    var whole: [Subject] = []
    for index in texts.indices {
      let text = texts[index]
      guard isMeant(text.role) else { continue }
      whole.append(
        Subject(part: part, text: index, range: ByteRange(0, text.utf8.count), media: text.role.media))
    }
    return whole
  }

  /// Items of the text and of the posts of its thread.
  private func items(_ part: Part, _ ranges: (ExaminedText) -> [ByteRange]) -> [Subject] {
    var items: [Subject] = []
    for index in texts.indices where texts[index].role.isPost {
      let ranges = ranges(texts[index])
      items.reserveCapacity(items.count + ranges.count)
      for range in ranges { items.append(Subject(part: part, text: index, range: range)) }
    }
    return items
  }

  private func stretches(_ part: Part, _ ranges: (Span<UInt8>) -> [ByteRange]) -> [Subject] {
    items(part) { text in
      let utf8 = text.utf8
      return ranges(utf8.span)
    }
  }

  private mutating func facts(as part: Part) -> [Subject] {
    var found: [Subject] = []
    for index in texts.indices where texts[index].role.isPost {
      for fact in facts(of: index) where Part(fact.value) == part {
        found.append(Subject(part: part, text: index, range: fact.range))
      }
    }
    return found
  }

  /// What shows before “more”: as much as the platform’s record says, or all of it.
  private func shortened(_ subject: Subject) -> Subject {
    guard let text = subject.text, let limit = platform?.limits.first(where: { $0.of == .preview }) else {
      return subject
    }
    let shown = String(decoding: texts[text].utf8, as: UTF8.self).prefix(limit.max)
    return Subject(part: subject.part, text: text, range: ByteRange(0, shown.utf8.count))
  }
}

extension Part {
  /// Which part a fact is an item of.
  package init(_ value: Fact.Value) {
    switch value {
    case .number, .ordinal, .percentage: self = .numbers
    case .amount: self = .amounts
    case .date: self = .dates
    case .time: self = .times
    case .phone: self = .phones
    }
  }
}

extension ExaminedText.Role {
  /// A post: the first, or one of its thread.
  package var isPost: Bool { self == .text || isThread }

  var isThread: Bool { if case .thread = self { true } else { false } }

  /// The picture that a text belongs to.
  var media: Int? {
    switch self {
    case .alt(let index), .mediaText(let index), .captions(let index): index
    case .text, .thread, .title, .link: nil
    }
  }
}
