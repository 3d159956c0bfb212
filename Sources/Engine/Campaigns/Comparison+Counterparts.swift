internal import Diagnostics
internal import Rules

// What has its counterpart in the other language: links, mentions and hashtags.

extension Comparison {
  var linkDifferences: [Difference] {
    guard let links = pair.links else { return [] }
    guard case .languagePath = links else { return counterpartDifferences(.link, links) }
    let here = later.version.items.filter { $0.matter == .link }
    let there = earlier.version.items.filter { $0.matter == .link }
    // Those to one host answer one another, in order; then those that are left.
    var waiting: [String: [Int]] = [:]
    for (index, link) in there.enumerated().reversed() { waiting[link.host, default: []].append(index) }
    var pairs: [(Version.Item, Version.Item)] = []
    var left: [Version.Item] = []
    var answered: Set<Int> = []
    for link in here {
      if let index = waiting[link.host]?.popLast() {
        pairs.append((link, there[index]))
        answered.insert(index)
      } else {
        left.append(link)
      }
    }
    let leftThere = there.indices.filter { !answered.contains($0) }.map { there[$0] }
    pairs += zip(left, leftThere)
    let (hereSays, thereSays) = (later.version.language, earlier.version.language)
    let misled = pairs.compactMap { a, b -> Difference? in
      if !a.leads(to: hereSays) { return Difference(here: a, there: b, words: a.misled(in: hereSays)) }
      if !b.leads(to: thereSays) { return Difference(here: a, there: b, words: b.misled(in: thereSays)) }
      return nil
    }
    let both = min(left.count, leftThere.count)
    return misled + left.dropFirst(both).map { Difference(here: $0, words: $0.unanswered(in: hereSays)) }
      + leftThere.dropFirst(both).map { Difference(there: $0, words: $0.unanswered(in: thereSays)) }
  }

  func counterpartDifferences(_ matter: Version.Matter, _ counterparts: Pair.Counterparts?) -> [Difference] {
    let here = later.version.items.filter { $0.matter == matter }
    let there = earlier.version.items.filter { $0.matter == matter }
    switch counterparts {
    case nil, .languagePath: return []
    case .pairs(let rows):
      // What is in no row tells nothing.
      func row(_ item: Version.Item, _ language: Language) -> Int? { rows[language]?[item.key] }
      let rowsHere = Set(here.compactMap { row($0, later.version.language) })
      let rowsThere = Set(there.compactMap { row($0, earlier.version.language) })
      let onlyHere = here.filter { item in
        row(item, later.version.language).map { !rowsThere.contains($0) }
          ?? (row(item, earlier.version.language) != nil)
      }
      let onlyThere = there.filter { item in
        row(item, earlier.version.language).map { !rowsHere.contains($0) }
          ?? (row(item, later.version.language) != nil)
      }
      return differences(onlyHere, onlyThere)
    case .languages(let languages):
      func isForeign(_ item: Version.Item, to language: Language) -> Bool {
        languages[item.key].map { !$0.contains(language) } ?? false
      }
      return differences(
        here.filter { isForeign($0, to: later.version.language) },
        there.filter { isForeign($0, to: earlier.version.language) })
    }
  }
}

extension Version.Item {
  fileprivate var key: String {
    switch value {
    case .key(let key), .link(let key, _, _): key
    case .fact: ""
    }
  }

  /// Of a link in a version of that language.
  fileprivate func misled(in language: Language) -> Bilingual {
    let page =
      switch language.other {
      case .english: Bilingual("the English page", fr: "la page anglaise")
      case .french: Bilingual("the French page", fr: "la page française")
      }
    return Bilingual(
      "“\(shown)” in \(language.version.english) leads to \(page.english)",
      fr: "« \(shown) », dans \(language.version.french), mène à \(page.french)")
  }

  fileprivate func unanswered(in language: Language) -> Bilingual {
    Bilingual(
      "\(language.other.version.english) has no link that answers “\(shown)” in \(language.version.english)",
      fr: "\(language.other.version.french) n’a pas de lien qui réponde à « \(shown) », dans \(language.version.french)"
    )
  }

  /// Whether its address names this language, or none.
  fileprivate func leads(to language: Language) -> Bool {
    if case .link(_, _, let named?) = value { named == language } else { true }
  }

  fileprivate var host: String { if case .link(_, let host, _) = value { host } else { "" } }
}
