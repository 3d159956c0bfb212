internal import Diagnostics
internal import Engine
internal import Posts
internal import Rules

/// The handbook of some packs: a page for each rule, an index by theme, one by clause, in both languages.
struct Handbook {
  let packs: [RulePack]
  let ruleset: Ruleset
  let day: Day

  var pages: [PageContent] {
    Language.allCases.flatMap { language in
      [index(language), clauses(language)] + packs.flatMap(\.rules).map { page(of: $0, language) }
    }
  }

  private func clauses(_ language: Language) -> PageContent {
    let own = Set(packs.flatMap(\.rules).map(\.id))
    return packs.flatMap { pack in
      pack.instruments.map { ClauseCoverage($0, rules: ruleset.rules.filter { own.contains($0.id) }, on: day) }
    }.page(language, linked: true)
  }

  /// Every rule, by pack and theme: the folder that it lies in.
  private func index(_ language: Language) -> PageContent {
    let isEnglish = language == .english
    let titles = packs.map { $0.title[language] }.joined(separator: ", ")
    var page = PageContent(
      title: isEnglish ? "Handbook: \(titles)" : "Guide : \(titles)", language: language,
      path: "\(language.rawValue)/index", counterpart: "\(isEnglish ? "fr" : "en")/index")
    let count = packs.reduce(0) { $0 + $1.rules.count }
    page.blocks.append(
      .paragraph([
        .text(isEnglish ? "\(count) rules. See them also " : "\(count) règles. Voyez-les aussi "),
        .page(isEnglish ? "clause by clause" : "disposition par disposition", path: "\(language.rawValue)/clauses"),
        .text("."),
      ]))
    for pack in packs {
      page.blocks.append(.heading(2, "\(pack.title[language]) (\(pack.name) \(pack.version))", id: pack.name))
      var themes: [(name: String, rules: [Rule])] = []
      for rule in pack.rules {
        let names = rule.id.split(separator: "/").map(String.init)
        let theme = names.dropFirst().dropLast().joined(separator: "/")
        if themes.last?.name == theme {
          themes[themes.count - 1].rules.append(rule)
        } else {
          themes.append((theme, [rule]))
        }
      }
      for theme in themes {
        if !theme.name.isEmpty { page.blocks.append(.heading(3, theme.name, id: "\(pack.name)/\(theme.name)")) }
        page.blocks.append(
          .list(
            theme.rules.map { rule in
              [
                .page(rule.description.title[language], path: "\(language.rawValue)/\(rule.id)"),
                .text(" (\(rule.standing[language]))"),
              ]
            }))
      }
    }
    return page
  }
}

extension Rule {
  /// What weight it has: its severity, or that it does not run by itself.
  var standing: Bilingual {
    switch status {
    case .preview: Bilingual("in preview", fr: "à l’essai")
    case .retired: Bilingual("retired", fr: "retirée")
    case .active:
      switch description.severity {
      case .error: Bilingual("error", fr: "erreur")
      case .warning: Bilingual("warning", fr: "avertissement")
      case .advice: Bilingual("advice", fr: "conseil")
      }
    }
  }
}
