internal import Diagnostics
internal import Posts
internal import Rules
internal import TextAnalysis

// How a card says it.

extension Measurement {
  /// Twenty cells, as full as the platform’s box.
  var bar: String {
    let full = min(20, (percentage + 4) / 5)
    return String(repeating: "█", count: full) + String(repeating: "░", count: 20 - full)
  }

  /// `163 / 280 weighted characters`
  func words(isOwn: Bool) -> Bilingual {
    let own = isOwn ? Bilingual(", set by postlint.yml", fr: ", selon postlint.yml") : Bilingual("", fr: "")
    let most = limit.grouped
    var english = "\(length.grouped.english) / \(most.english) \(unit.words.english)"
    var french = "\(length.grouped.french) / \(most.french) \(unit.words.french)"
    if let bytes, let byteLimit {
      english += ", \(bytes.grouped.english) / \(byteLimit.grouped.english) bytes"
      french += ", \(bytes.grouped.french) / \(byteLimit.grouped.french) octets"
    }
    return Bilingual(english + own.english, fr: french + own.french)
  }

  /// Why it does not fit.
  var complaint: Bilingual {
    if excess > 0 { return Bilingual("too long by \(excess.grouped.english)", fr: "\(excess.grouped.french) de trop") }
    if byteExcess > 0 {
      return Bilingual(
        "\(byteExcess.grouped.english) bytes too many", fr: "\(byteExcess.grouped.french) octets de trop")
    }
    return Bilingual(
      "a character that the platform refuses (U+FFFE, U+FEFF or U+FFFF)",
      fr: "un caractère que la plateforme refuse (U+FFFE, U+FEFF ou U+FFFF)")
  }
}

extension Platform.Limit {
  /// `alt text 2: 1,012 / 1,000`, `hashtags, post 3: 6 / 5`; without its place `alt text: 86 / 1,000`
  func words(for use: PlatformUse, placed: Bool = false) -> Bilingual {
    var name = of.words
    if placed, of == .alt, let media = use.subject.media {
      name = Bilingual("\(name.english) \(media + 1)", fr: "\(name.french) \(media + 1)")
    } else if placed, let text = use.subject.text, text > 0, of != .title {
      name = Bilingual("\(name.english), post \(text + 1)", fr: "\(name.french), message \(text + 1)")
    }
    let own = isOverridden ? " (postlint.yml)" : ""
    let value = use.value.grouped
    let most = max.grouped
    return Bilingual(
      "\(name.english): \(value.english) / \(most.english)\(own)",
      fr: "\(name.french) : \(value.french) / \(most.french)\(own)")
  }

  func complaint(about use: PlatformUse) -> Bilingual {
    let excess = use.value - max
    let sure: Bilingual =
      confidence == .doubtful
      ? Bilingual(" (one source says so)", fr: " (selon une seule source)") : Bilingual("", fr: "")
    return unit == .items
      ? Bilingual("\(excess) too many" + sure.english, fr: "\(excess) de trop" + sure.french)
      : Bilingual(
        "too long by \(excess.grouped.english)" + sure.english, fr: "\(excess.grouped.french) de trop" + sure.french)
  }
}

extension Platform.Measure {
  var words: Bilingual {
    switch self {
    case .text: Bilingual("text", fr: "texte")
    case .title: Bilingual("title", fr: "titre")
    case .description: Bilingual("description", fr: "description")
    case .alt: Bilingual("alt text", fr: "texte de remplacement")
    case .hashtags: Bilingual("hashtags", fr: "mots-clics")
    case .hashtag: Bilingual("length of a hashtag", fr: "longueur d’un mot-clic")
    case .mentions: Bilingual("mentions", fr: "mentions")
    case .links: Bilingual("links", fr: "liens")
    case .media: Bilingual("pictures and videos", fr: "images et vidéos")
    case .images: Bilingual("pictures", fr: "images")
    case .videos: Bilingual("videos", fr: "vidéos")
    case .preview: Bilingual("preview", fr: "aperçu")
    }
  }
}

extension LengthUnit {
  var words: Bilingual {
    switch self {
    case .weighted: Bilingual("weighted characters", fr: "caractères pondérés")
    case .graphemes, .mastodon, .threads, .scalars, .utf16: Bilingual("characters", fr: "caractères")
    case .bytes: Bilingual("bytes", fr: "octets")
    case .items: Bilingual("items", fr: "éléments")
    }
  }
}

extension SeenText {
  var lengthLine: Bilingual {
    let said = [
      ("graphemes", "character", "caractère"), ("words", "word", "mot"), ("sentences", "sentence", "phrase"),
      ("utf8", "byte", "octet"),
    ].map { name, english, french in
      let count = counts.first { $0.name == name }?.count ?? 0
      // In French nothing is not many.
      return Bilingual(
        "\(count.grouped.english) \(english)\(count == 1 ? "" : "s")",
        fr: "\(count.grouped.french) \(french)\(count < 2 ? "" : "s")")
    }
    return Bilingual(said.map(\.english).joined(separator: ", "), fr: said.map(\.french).joined(separator: ", "))
  }

  var factsByPart: [(part: String, facts: [Item])] {
    ["numbers", "dates", "times", "amounts", "phones"].compactMap { part in
      let facts = facts.filter { if case .fact(let value) = $0.detail { value.part == part } else { false } }
      return facts.isEmpty ? nil : (part, facts)
    }
  }

  static func title(of part: String) -> Bilingual {
    switch part {
    case "hashtags": Bilingual(part, fr: "mots-clics")
    case "links": Bilingual(part, fr: "liens")
    case "cashtags": Bilingual(part, fr: "symboles")
    case "emoji": Bilingual(part, fr: "émojis")
    case "styled": Bilingual("styled", fr: "stylisé")
    case "invisible": Bilingual(part, fr: "invisible")
    case "asciiArt": Bilingual("ASCII art", fr: "art ASCII")
    case "numbers": Bilingual(part, fr: "nombres")
    case "times": Bilingual(part, fr: "heures")
    case "amounts": Bilingual(part, fr: "montants")
    case "phones": Bilingual(part, fr: "téléphones")
    default: Bilingual(part, fr: part)
    }
  }
}

extension SeenText.Item {
  func words(in language: Language) -> String {
    switch detail {
    case .none: text
    case .link(_, let domain): domain.map { $0 == text ? text : "\(text) (\($0))" } ?? text
    case .emoji(let english, let french):
      [text, (language == .french ? french : english)].compactMap(\.self).joined(separator: " ")
    case .scalars(let scalars): scalars.map(\.characterName).joined(separator: ", ")
    case .fact(let value): "\(text) = \(value.value)"
    }
  }
}

extension Readability {
  /// `English: ease 71, grade 6`
  var scores: Bilingual {
    let name = language.rawValue
    guard let ease = readingEase else {
      return Bilingual(
        "\(name.languageName(in: .english)): too short to tell (\(words) of \(Readability.fewestWords) words)",
        fr:
          "\(name.languageName(in: .french)) : trop court pour en juger (\(words) sur \(Readability.fewestWords) mots)")
    }
    let easeInWords = Readability.ease(ease)
    var english = "\(name.languageName(in: .english)): reading ease \(ease.tenths(".")), \(easeInWords.english)"
    var french = "\(name.languageName(in: .french)) : facilité de lecture \(ease.tenths(",")), \(easeInWords.french)"
    if let grade {
      english += ", grade \(grade.tenths("."))"
      french += ", niveau scolaire \(grade.tenths(","))"
    }
    return Bilingual(english, fr: french)
  }

  /// Flesch’s own words for his scale; Kandel and Moles kept the scale.
  private static func ease(_ score: Double) -> Bilingual {
    switch score {
    case 90...: Bilingual("very easy", fr: "très facile")
    case 80..<90: Bilingual("easy", fr: "facile")
    case 70..<80: Bilingual("fairly easy", fr: "assez facile")
    case 60..<70: Bilingual("standard", fr: "moyen")
    case 50..<60: Bilingual("fairly difficult", fr: "assez difficile")
    case 30..<50: Bilingual("difficult", fr: "difficile")
    default: Bilingual("very difficult", fr: "très difficile")
    }
  }
}

extension Double {
  /// Rounded, with one decimal.
  fileprivate func tenths(_ sign: String) -> String {
    let tenths = Int((self * 10).rounded())
    return (tenths < 0 ? "-" : "") + "\(abs(tenths) / 10)\(sign)\(abs(tenths) % 10)"
  }
}

extension Int {
  /// `63,206` and `63 206`
  var grouped: Bilingual {
    func digits(_ sign: String) -> String {
      var groups: [Substring] = []
      var rest = Substring(String(magnitude))
      while rest.count > 3 {
        groups.insert(rest.suffix(3), at: 0)
        rest = rest.dropLast(3)
      }
      groups.insert(rest, at: 0)
      return (self < 0 ? "-" : "") + groups.joined(separator: sign)
    }
    return Bilingual(digits(","), fr: digits("\u{A0}"))
  }
}

extension String {
  /// What people call a language: `en`, `fr-CA`, `mul`; others by their tags.
  func languageName(in language: Language) -> String {
    switch split(separator: "-").first {
    case "en": language == .english ? "English" : "anglais"
    case "fr": language == .english ? "French" : "français"
    case "mul": language == .english ? "both languages" : "les deux langues"
    default: self
    }
  }
}
