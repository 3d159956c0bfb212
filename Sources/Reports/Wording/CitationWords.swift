internal import Diagnostics
internal import Rules

extension Citation {
  /// What the rule has to do with the clause, to stand behind the name of the rule.
  ///
  /// A rule never says that a post *violates* a policy: it looks at a text, and a person decides.
  var claim: Bilingual {
    let title = instrumentTitle
    return switch covers {
    case .part:
      Bilingual(
        "supports clause \(clauseWords.english) of \(title.english)",
        fr: "appuie la disposition \(clauseWords.french) de l’instrument « \(title.french) »")
    case .whole:
      Bilingual(
        "rests on clause \(clauseWords.english) of \(title.english)",
        fr: "repose sur la disposition \(clauseWords.french) de l’instrument « \(title.french) »")
    }
  }

  /// The clause’s number; where an instrument has names instead of numbers, the title that says what the clause is about.
  private var clauseWords: Bilingual {
    guard !clause.contains(where: \.isNumber), !clauseTitle.english.isEmpty else { return Bilingual(both: clause) }
    return Bilingual("“\(clauseTitle.english)”", fr: "« \(clauseTitle.french) »")
  }
}

extension [Citation] {
  /// The page to read about a rule: that of the first clause that has an address.
  func address(in language: Language) -> String? {
    lazy.compactMap { $0.url?[language] }.first { !$0.isEmpty }
  }
}
