internal import Diagnostics
internal import Rules

/// What a code host shows beside a result: guidance, and the clauses behind the rule.
struct SARIFHelp {
  /// What code hosts take, in characters.
  static let longestDescription = 1000
  static let mostTags = 20

  let guidance: String
  let text: String
  let markdown: String
  let tags: [String]

  init(of rule: RuleDescription, in language: Language) {
    guidance = (rule.help ?? rule.title)[language]
    var text = guidance
    // A pack may write its help in Markdown.
    var markdown = guidance
    if !rule.cites.isEmpty {
      text += "\n"
      markdown += "\n"
    }
    for citation in rule.cites {
      let subject = Bilingual("This rule", fr: "Cette règle")[language]
      let sentence = "\(subject) \(citation.claim[language])."
      let address = citation.url?[language]
      text += "\n" + sentence + (address.map { " \($0)" } ?? "")
      markdown += "\n- " + MarkdownText.link(sentence, to: address)
    }
    self.text = text
    self.markdown = markdown

    var tags: [String] = []
    for tag in rule.id.split(separator: "/").dropLast().map(String.init)
      + rule.cites.flatMap({ [$0.instrument, "\($0.instrument)/\($0.clause)"] })
    where !tags.contains(tag) {
      tags.append(tag)
    }
    self.tags = Array(tags.prefix(SARIFHelp.mostTags))
  }
}

extension String {
  /// At most so many scalars; the last one is then an ellipsis.
  func limited(to count: Int) -> String {
    guard unicodeScalars.count > count else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.prefix(count - 1))) + "…"
  }
}
