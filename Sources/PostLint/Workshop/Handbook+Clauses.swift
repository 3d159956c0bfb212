internal import Diagnostics
internal import Rules

extension [ClauseCoverage] {
  /// The page of a handbook that goes clause by clause.
  func page(_ language: Language, linked: Bool = false) -> PageContent {
    let other = language == .english ? Language.french : .english
    var page = PageContent(
      title: language == .english ? "Clause by clause" : "Disposition par disposition", language: language,
      path: "\(language.rawValue)/clauses", counterpart: "\(other.rawValue)/clauses")
    page.blocks.append(.paragraph([.text(sentence[language])]))
    for each in self {
      let instrument = each.instrument
      page.blocks.append(.heading(2, instrument.title[language], id: instrument.id))
      var about: [PageContent.Inline] = [.code(instrument.id), .text(", \(instrument.version). ")]
      if let url = instrument.url { about.append(.address(url[language])) }
      page.blocks.append(.paragraph(about))
      page.blocks.append(.paragraph([.text([each].sentence[language])]))
      if each.clauses.isEmpty { continue }
      let header =
        language == .english
        ? ["Clause", "Seen by rules", "Rules", "Why"] : ["Disposition", "Vue par des règles", "Règles", "Pourquoi"]
      page.blocks.append(
        .table(
          caption: instrument.title[language], header: header,
          rows: each.clauses.map { entry in
            [
              [.text("\(entry.clause.number) \(entry.clause.title[language])")], [.text(entry.state.word[language])],
              entry.rules.isEmpty
                ? [.text("–")]
                : entry.rules.flatMap { rule -> [PageContent.Inline] in
                  [linked ? .page(rule.id, path: "\(language.rawValue)/\(rule.id)") : .code(rule.id), .text(" ")]
                },
              [.text(entry.remark?[language] ?? "")],
            ]
          }))
    }
    return page
  }
}
