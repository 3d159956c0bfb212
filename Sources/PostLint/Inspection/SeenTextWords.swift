internal import Diagnostics
internal import TextAnalysis

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
