internal import Diagnostics
internal import Rules

/// A rule to go on from: valid, in preview, and already content with the examples where a phrase sets them apart.
struct RuleDraft {
  var name: String
  /// Those that the pack names, for `cites`.
  var instruments: [String]
  var flagged: [DraftExample]
  var passes: [DraftExample]

  func yaml(_ language: Language) -> String {
    func said(_ english: String, _ french: String) -> String { language == .english ? english : french }
    let title = (name.split(separator: "/").last.map(String.init) ?? name).replacing("-", with: " ")
    let title1 = (title.prefix(1).uppercased() + title.dropFirst()).quotedForYAML
    var yaml = """
      # \(said("Say in a few words what the rule asks.", "Dites en quelques mots ce que demande la règle."))
      title:    {en: \(title1), fr: \(title1)}
      severity: advice
      # \(said("Set it to active once it cites a clause.", "Mettez « active » quand elle cite une disposition."))
      status:   preview
      # \(said("What is there, and what to do about it; {match} stands for what was found.", "Ce qu’il y a, et ce qu’il faut faire; {match} représente ce qui a été trouvé."))
      message:
        en: "\(RuleTemplate.message.english)"
        fr: "\(RuleTemplate.message.french)"
      # \(said("Why the rule is there, and what is fine.", "Pourquoi la règle existe, et ce qui convient."))
      help:
        en: "\(RuleTemplate.help.english)"
        fr: "\(RuleTemplate.help.french)"
      # cites: [{instrument: \(instruments.first ?? "…"), clause: "…", covers: part}]
      \(condition)
      examples:

      """
    yaml += section("flagged", flagged)
    yaml += section("passes", passes)
    return yaml
  }

  private func section(_ key: String, _ examples: [DraftExample]) -> String {
    examples.isEmpty ? "  \(key): []\n" : "  \(key):\n" + examples.map { "    - \($0.yaml)\n" }.joined()
  }

  /// The phrases that were marked; else what the flagged texts of a language have in common, and no other text has.
  private var condition: String {
    var phrases: [(Language?, [String])] = []
    for language in [Language.english, .french, nil] {
      let texts = flagged.filter { $0.language == language }
      if texts.isEmpty { continue }
      let marked = texts.flatMap(\.marked)
      let found = marked.isEmpty ? texts.sharedPhrase(without: passes).map { [$0] } ?? texts.map(\.firstWords) : marked
      phrases.append((language, found.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }))
    }
    let written = { (list: [String]) in "[" + list.map(\.quotedForYAML).joined(separator: ", ") + "]" }
    guard let first = phrases.first else { return "forbid:   {words: [\"a phrase\"]}" }
    if phrases.contains(where: { $0.0 == nil }) {
      return "forbid:   {words: \(written(phrases.flatMap(\.1)))}"
    }
    return phrases.count == 1 && first.0 == nil
      ? "forbid:   {words: \(written(first.1))}"
      : "forbid:\n  words:\n"
        + phrases.map { "    \($0.0?.rawValue ?? "en"): \(written($0.1))" }.joined(separator: "\n")
  }
}

extension DraftExample {
  fileprivate var words: [String] {
    plain.lowercased().split { !$0.isLetter && !$0.isNumber && !"’'-".contains($0) }.map(String.init)
  }

  fileprivate var firstWords: String { words.prefix(4).joined(separator: " ") }
}

extension [DraftExample] {
  /// The longest run of words that stands in all of these and in none of the others.
  fileprivate func sharedPhrase(without others: [DraftExample]) -> String? {
    guard let first = self.first?.words, count > 1 else { return nil }
    let texts = dropFirst().map { " " + $0.words.joined(separator: " ") + " " }
    let avoided = others.map { " " + $0.words.joined(separator: " ") + " " }
    for length in stride(from: Swift.min(first.count, 6), through: 1, by: -1) {
      for start in 0...(first.count - length) {
        let phrase = first[start..<(start + length)].joined(separator: " ")
        if phrase.count < 4 { continue }
        if texts.allSatisfy({ $0.contains(" \(phrase) ") }), !avoided.contains(where: { $0.contains(" \(phrase) ") }) {
          return phrase
        }
      }
    }
    return nil
  }
}
