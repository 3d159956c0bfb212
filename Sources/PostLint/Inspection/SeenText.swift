internal import Diagnostics
internal import Documents
internal import Engine
internal import Rules
internal import TextAnalysis

/// What the tool sees in one text: its parts, what it states, how long and how easy it is.
struct SeenText {
  struct Item {
    let text: String
    let range: TextRange
    var detail = Detail.none
  }

  /// What is known of an item besides where it stands.
  enum Detail {
    case none
    case link(host: String, domain: String?)
    case emoji(english: String?, french: String?)
    /// The characters, none of which can be seen.
    case scalars([UInt32])
    case fact(Fact.Value)
  }

  private(set) var counts: [(name: String, count: Int)] = []
  /// By the names that rules give them.
  private(set) var parts: [(part: String, items: [Item])] = []
  private(set) var facts: [Item] = []
  private(set) var spans: [(language: Language, range: TextRange)] = []
  /// One for each language that the text is written in.
  private(set) var readability: [Readability] = []

  init(_ index: Int, _ names: EmojiNames, _ examination: inout Examination) {
    let text = examination.texts[index]
    let bytes = text.utf8
    var ruler = TextRuler(bytes)
    let string = String(decoding: bytes, as: UTF8.self)
    counts = [
      ("graphemes", string.count), ("scalars", string.unicodeScalars.count), ("utf16", string.utf16.count),
      ("utf8", bytes.count), ("words", words(in: bytes.span).count), ("sentences", sentences(in: bytes.span).count),
    ]

    func item(_ range: ByteRange, _ detail: Detail = .none) -> Item {
      Item(text: String(decoding: bytes[range.indices], as: UTF8.self), range: ruler.range(range), detail: detail)
    }
    let tokens = text.tokens
    parts = [
      ("hashtags", tokens.hashtags.map { item($0) }),
      ("mentions", tokens.mentions.map { item($0) }),
      ("links", tokens.links.map { item($0, .link($0, in: bytes, examination.suffixes)) }),
      ("cashtags", tokens.cashtags.map { item($0) }),
      ("emoji", tokens.emoji.map { item($0, .emoji($0, in: bytes, names)) }),
      ("styled", styledLetters(in: bytes.span).map { item($0) }),
      ("invisible", invisibles(in: bytes.span).map { item($0, .scalars($0, in: bytes)) }),
      ("asciiArt", asciiArt(in: bytes.span).map { item($0) }),
    ]
    facts = examination.facts(of: index).map { item($0.range, .fact($0.value)) }
    let spans = examination.languageSpans(of: index)
    self.spans = spans.map { ($0.language, ruler.range($0.range)) }
    readability = SeenText.readability(of: text.covered, spans, languages: examination.languages)
  }

  /// Of a text in one language as a whole, of one in both of what stands in each. Hashtags, mentions and links have no part.
  private static func readability(
    of text: [UInt8], _ spans: [LanguageSpan], languages: [Language]
  ) -> [Readability] {
    if languages.count == 1 { return [Readability(text.span, language: languages[0])] }
    return languages.compactMap { language in
      let own = spans.filter { $0.language == language }
      if own.isEmpty { return nil }
      let joined = own.map { Array(text[$0.range.indices]) }.joined(separator: [0x0A, 0x0A])
      return Readability(Array(joined).span, language: language)
    }
  }
}

extension SeenText.Detail {
  fileprivate static func link(_ range: ByteRange, in text: [UInt8], _ suffixes: PublicSuffixes) -> SeenText.Detail {
    let host = Link(at: range, in: text.span).host(in: text.span)
    return .link(host: host, domain: suffixes.registrableDomain(of: host))
  }

  fileprivate static func emoji(_ range: ByteRange, in text: [UInt8], _ names: EmojiNames) -> SeenText.Detail {
    let emoji = Array(text[range.indices])
    return .emoji(
      english: names.name(of: emoji.span, in: .english), french: names.name(of: emoji.span, in: .french))
  }

  fileprivate static func scalars(_ range: ByteRange, in text: [UInt8]) -> SeenText.Detail {
    .scalars(String(decoding: text[range.indices], as: UTF8.self).unicodeScalars.map(\.value))
  }
}
