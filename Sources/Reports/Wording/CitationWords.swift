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
        "supports clause \(clause) of \(title.english)",
        fr: "appuie la disposition \(clause) de l’instrument « \(title.french) »")
    case .whole:
      Bilingual(
        "rests on clause \(clause) of \(title.english)",
        fr: "repose sur la disposition \(clause) de l’instrument « \(title.french) »")
    }
  }
}

extension [Citation] {
  /// The page to read about a rule: that of the first clause that has an address.
  func address(in language: Language) -> String? {
    lazy.compactMap { $0.url?[language] }.first { !$0.isEmpty }
  }
}
