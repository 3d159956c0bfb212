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
