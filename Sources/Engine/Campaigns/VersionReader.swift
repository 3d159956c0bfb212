internal import Diagnostics
internal import Documents
internal import Posts
internal import Rules
internal import TextAnalysis

/// Reads the versions off a post that is being examined: one of a post in one language, one for each language of a post
/// that holds both.
struct VersionReader {
  let post: Post
  let withExcerpts: Bool
  private var items: [Language: [Version.Item]] = [:]
  /// In the order in which they begin.
  private var languages: [Language] = []

  /// How many things of one version are compared.
  static let mostItems = 1000

  /// None where the language is neither English nor French, or not known.
  ///
  /// Nil where there is more in the post than is compared.
  static func versions(
    of post: Post, _ examination: borrowing Examination, withExcerpts: Bool
  ) -> [Version]? {
    let isBoth = post.language?.lowercased().split(separator: "-").first == "mul"
    if !isBoth, examination.languages.count != 1 { return [] }
    var reader = VersionReader(post: post, withExcerpts: withExcerpts)
    for text in examination.texts {
      switch text.role {
      case .text, .thread:
        let utf8 = text.utf8
        let stretches =
          isBoth
          ? languageSpans(in: utf8.span).map { ($0.language, $0.range) }
          : [(examination.languages[0], ByteRange(0, utf8.count))]
        for (language, range) in stretches { reader.read(text, range, language) }
      case .link:
        for language in isBoth ? reader.languages : examination.languages { reader.readCard(text, language) }
      case .title, .alt, .mediaText, .captions: break
      }
      if reader.items.values.contains(where: { $0.count > mostItems }) { return nil }
    }
    return reader.languages.map { Version(language: $0, items: reader.items[$0] ?? []) }
  }

  private init(post: Post, withExcerpts: Bool) {
    self.post = post
    self.withExcerpts = withExcerpts
  }

  private mutating func read(_ text: ExaminedText, _ stretch: ByteRange, _ language: Language) {
    if !languages.contains(language) { languages.append(language) }
    let bytes = text.utf8
    var found: [(ByteRange, Version.Matter, Version.Value)] = []
    for fact in facts(in: FoldedText(Array(bytes[stretch.indices]).span), language: language) {
      let range = fact.withoutFullStop(in: bytes[stretch.indices]).shifted(by: stretch.start)
      found.append((range, fact.value.matter, .fact(fact.value)))
    }
    func key(_ range: ByteRange) -> Version.Value {
      .key(Register.key(String(decoding: bytes[range.indices], as: UTF8.self)))
    }
    func inside(_ ranges: [ByteRange]) -> [ByteRange] { ranges.filter { stretch.contains($0) } }
    for range in inside(text.tokens.emoji) {
      found.append((range, .emoji, .key(String(decoding: bytes[range.indices], as: UTF8.self))))
    }
    for range in inside(text.tokens.mentions) { found.append((range, .mention, key(range))) }
    for range in inside(text.tokens.hashtags) { found.append((range, .hashtag, key(range))) }
    for range in inside(text.tokens.links) { found.append((range, .link, .link(range, in: bytes))) }
    add(found.sorted { $0.0 < $1.0 }, of: text, part: "text", language)
  }

  private mutating func readCard(_ text: ExaminedText, _ language: Language) {
    let range = ByteRange(0, text.utf8.count)
    add([(range, .link, .link(range, in: text.utf8))], of: text, part: "links", language)
  }

  private mutating func add(
    _ found: [(ByteRange, Version.Matter, Version.Value)], of text: ExaminedText, part: String, _ language: Language
  ) {
    var ruler = TextRuler(text.utf8)
    for (range, matter, value) in found.prefix(VersionReader.mostItems + 1) {
      let shown = String(decoding: text.utf8[range.indices], as: UTF8.self).shortened(to: 80)
      items[language, default: []].append(
        Version.Item(
          matter: matter, value: value, shown: shown, part: part,
          place: post.file.place(of: text.map.original(of: range), withExcerpt: withExcerpts),
          range: ruler.range(range)))
    }
  }
}

extension Fact {
  /// The full stop behind a month may end the sentence as well as shorten the word.
  fileprivate func withoutFullStop(in text: ArraySlice<UInt8>) -> ByteRange {
    guard case .date = value, range.count > 1, text[text.startIndex + range.end - 1] == UInt8(ascii: ".") else {
      return range
    }
    return ByteRange(range.start, range.end - 1)
  }
}

extension Version.Value {
  /// With the language that its host or path names.
  fileprivate static func link(_ range: ByteRange, in text: [UInt8]) -> Version.Value {
    let link = Link(at: range, in: text.span)
    let host = link.host(in: text.span)
    let rest = String(decoding: text[link.rest.indices], as: UTF8.self)
    let words = (host + rest).lowercased().split { !$0.isLetter }
    let language = words.lazy.compactMap(Language.init(inAddress:)).first
    return .link(Register.key(host + rest).withoutScheme, host: host.withoutScheme, language)
  }
}

extension Language {
  /// `/en/`, `-eng.html`, `lang=fra`
  fileprivate init?(inAddress word: Substring) {
    switch word {
    case "en", "eng", "english": self = .english
    case "fr", "fra", "fre", "french", "francais": self = .french
    default: return nil
    }
  }
}
