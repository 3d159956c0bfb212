internal import Diagnostics
internal import Documents
internal import Engine
internal import Rules

extension Handbook {
  /// What a rule asks, why, what it flags and what it lets pass, how to mend it, and what it does not see yet.
  func page(of rule: Rule, _ language: Language) -> PageContent {
    let isEnglish = language == .english
    func said(_ english: String, _ french: String) -> String { isEnglish ? english : french }
    let description = rule.description
    var page = PageContent(
      title: description.title[language], language: language, path: "\(language.rawValue)/\(rule.id)",
      counterpart: "\(isEnglish ? "fr" : "en")/\(rule.id)")
    page.blocks = [
      .paragraph([
        .code(rule.id), .text(". "), .text(said("Severity: ", "Gravité : ")), .strong(rule.standing[language]),
        .text((rule.period(on: day).map { ", \($0[language])" } ?? "") + "."),
      ])
    ]
    let examples = shownExamples(of: rule)
    let told = message(of: rule, examples, language)
    page.blocks.section(
      2,
      told.isExample
        ? said("What a writer is told, for example", "Ce qui est dit à l’auteur, par exemple")
        : said("What a writer is told", "Ce qui est dit à l’auteur"), [.quotation([.text(told.text)], nil)])
    page.blocks.section(
      2, said("Why", "Pourquoi"),
      (description.help.map { [.paragraph([.text($0[language])])] } ?? []) + citations(of: rule, language))
    for (expectation, title) in [
      (Example.Expectation.flagged, said("Flagged", "Signalé")), (.passes, said("Passes", "Accepté")),
    ] {
      page.blocks.section(
        2, title, examples.filter { $0.example.expectation == expectation }.flatMap { $0.blocks(language) })
    }
    page.blocks.section(2, said("How to fix it", "Comment corriger"), fixes(of: rule, language))
    let gaps = examples.filter { $0.example.expectation == .knownMissed || $0.example.expectation == .knownNoisy }
    page.blocks.section(
      2, said("Known gaps", "Lacunes connues"),
      gaps.flatMap { gap -> [PageContent.Block] in
        let text =
          gap.example.expectation == .knownMissed
          ? said("Should be flagged, and is not yet:", "Devrait être signalé, et ne l’est pas encore :")
          : said("Should pass, and does not yet:", "Devrait être accepté, et ne l’est pas encore :")
        return [.paragraph([.text(text)])] + gap.blocks(language)
      })
    return page
  }

  private func citations(of rule: Rule, _ language: Language) -> [PageContent.Block] {
    let cites = rule.description.cites
    if cites.isEmpty { return [] }
    // Those of packs that these build on have no place on the page of clauses.
    let own = Set(packs.flatMap(\.instruments).map(\.id))
    return [
      .list(
        cites.map { cite in
          let lead =
            switch (cite.covers, language) {
            case (.whole, .english): "Rests on clause "
            case (.part, .english): "Supports clause "
            case (.whole, .french): "Repose sur la disposition "
            case (.part, .french): "Appuie la disposition "
            }
          let name = "\(cite.clause), \(cite.instrumentTitle[language])"
          let words = cite.clauseTitle[language].isEmpty ? "" : " (\(cite.clauseTitle[language]))"
          return [
            .text(lead),
            own.contains(cite.instrument)
              ? .page(name, path: "\(language.rawValue)/clauses", id: cite.instrument) : .text(name),
            .text(words + (cite.url == nil ? "" : language == .english ? ": " : " : ")),
          ] + (cite.url.map { [.address($0[language])] } ?? [])
        })
    ]
  }

  private func fixes(of rule: Rule, _ language: Language) -> [PageContent.Block] {
    let isEnglish = language == .english
    if case .prefer(let preference) = rule.verb {
      let pairs = preference.pairs.filter { $0.language == nil || $0.language == language }
      if pairs.isEmpty { return [] }
      return [
        .table(
          caption: isEnglish ? "What to say instead" : "Ce qu’il vaut mieux dire",
          header: isEnglish ? ["Rather than", "Say"] : ["Plutôt que", "Dites"],
          rows: pairs.map { pair in
            [[.text(pair.phrase)], [.text(pair.suggestions.joined(separator: ", "))]]
          })
      ]
    }
    guard let fix = rule.fix else { return [] }
    let way =
      switch fix.way {
      case .replace(let texts):
        (texts[language] ?? texts[nil]).map { isEnglish ? "Write “\($0)” instead." : "Écrivez plutôt « \($0) »." }
          ?? (isEnglish ? "It is replaced." : "C’est remplacé.")
      case .remove: isEnglish ? "Take it away." : "Enlevez-le."
      case .recase: isEnglish ? "Write it as the register has it." : "Écrivez-le comme dans le registre."
      case .suggestion: isEnglish ? "Take one of the suggestions." : "Prenez l’une des suggestions."
      }
    let safety =
      fix.isSafe
      ? (isEnglish ? " `postlint fix` does it by itself." : " « postlint fix » le fait de lui-même.")
      : (isEnglish
        ? " `postlint fix --unsafe` does it: read what it wrote."
        : " « postlint fix --unsafe » le fait : relisez le résultat.")
    return [.paragraph([.text(way + safety)])]
  }

  /// The message as it is; where a finding fills it in, as it reads for an example, in the page’s language if there is one.
  private func message(
    of rule: Rule, _ examples: [ShownExample], _ language: Language
  ) -> (text: String, isExample: Bool) {
    let inWords = rule.message.filled { $0.inWords[$1] }[language]
    if inWords == rule.message.filled({ _, _ in "" })[language] { return (inWords, false) }
    let told = examples.filter { $0.message != nil }
    guard let example = told.first(where: { $0.language == language }) ?? told.first, let message = example.message
    else { return (inWords, false) }
    return (message[language], true)
  }

  /// The rule’s examples, each with the places that the rule points at.
  private func shownExamples(of rule: Rule) -> [ShownExample] {
    let linter = Linter(ruleset, rules: [rule.with(effective: .all)], day: day)
    var examination = linter.examination()
    return rule.examples.map { example in
      guard example.expectation == .flagged else { return ShownExample(example: example, marks: example.marks) }
      var notes = Notes(file: example.file)
      let posts = example.posts(for: rule, platforms: ruleset.platforms, &notes)
      let findings = linter.results(of: posts, &examination).flatMap(\.findings)
      let found = findings.filter { $0.range != nil }.map(\.place.range)
      return ShownExample(
        example: example, marks: example.marks.isEmpty ? found : example.marks, message: findings.first?.message)
    }
  }
}

extension Message.Placeholder {
  /// What stands there, where no example shows it.
  fileprivate var inWords: Bilingual {
    switch self {
    case .match: Bilingual("[what was found]", fr: "[ce qui a été trouvé]")
    case .value: Bilingual("[the number]", fr: "[le nombre]")
    case .limit: Bilingual("[the limit]", fr: "[la limite]")
    case .platform: Bilingual("[the platform]", fr: "[la plateforme]")
    case .suggestion: Bilingual("[what to say instead]", fr: "[ce qu’il vaut mieux dire]")
    case .question: Bilingual("[the question]", fr: "[la question]")
    case .difference: Bilingual("[what differs]", fr: "[ce qui diffère]")
    }
  }
}
