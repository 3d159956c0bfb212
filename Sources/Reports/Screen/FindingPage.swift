internal import Diagnostics
internal import Engine
internal import Rules

extension Page {
  /// One finding, and a blank line.
  mutating func write(_ finding: Finding) {
    let verdict = finding.verdict
    let platform = finding.platform.map { " (\($0))" } ?? ""
    paragraph(verdict.word[language] + platform.onScreen + colon, verdict.tone, finding.message[language], indent: 2)
    line()
    let before = text.utf8.count
    excerpt(of: finding.place, verdict.tone, indent: 4)
    if text.utf8.count > before { line() }
    for (fix, suggestion) in zip(finding.fixes, finding.suggestions) {
      paragraph(fix.safety.label[language], .good, suggestion[language], indent: 4)
    }
    for related in finding.related { write(related, tone: verdict.tone) }
    write(finding.cites, of: finding.rule)
    line(ink(finding.place.name.onScreen, .quiet), indent: 4)
    line()
  }

  private var colon: String {
    switch language {
    case .english: ":"
    case .french: " :"
    }
  }

  private mutating func write(_ related: Finding.Related, tone: Ink.Tone) {
    let label = Bilingual("See also:", fr: "Voir aussi :")[language]
    paragraph(label, .heading, related.message[language], indent: 4)
    line()
    excerpt(of: related.place, tone, indent: 6)
    line(ink(related.place.name.onScreen, .quiet), indent: 6)
    line()
  }

  private mutating func write(_ cites: [Citation], of rule: String) {
    let rule = rule.onScreen
    if cites.isEmpty { line(rule, indent: 4) }
    for (index, citation) in cites.enumerated() {
      let subject = index == 0 ? rule : Bilingual("and", fr: "et")[language]
      paragraph(subject, .heading, citation.claim[language], indent: 4)
      if let url = citation.url?[language], !url.isEmpty { line(ink(url.onScreen, .quiet), indent: 4) }
    }
  }
}
