internal import Diagnostics
package import Documents

// How the record of a platform is written, `rules/platforms/records/x.yml`:
//
//     platform: x
//     title: {en: X, fr: X}
//     tokens: x
//     limits:
//       - {of: text, max: 280, unit: weighted, source: "https://docs.x.com/…", checked: 2026-08-22, confidence: A}
//     lacks:
//       - {part: title, source: "https://docs.x.com/…", checked: 2026-11-24, confidence: A}

extension Grammar<Platform> {
  private static let platform = Key(
    "platform", .string, Bilingual("the name that posts use", fr: "le nom qu’emploient les messages"))
  private static let title = Key(
    "title", .platformTitle, Bilingual("its name for people", fr: "son nom, tel que les gens l’écrivent"))
  private static let aliases = Key(
    "aliases", .list(of: .string), absent: [],
    Bilingual("what else people call it", fr: "les autres noms que les gens lui donnent"))
  private static let tokens = Key(
    "tokens", Grammar<TokenFamily>.word(),
    Bilingual(
      "whose rules for hashtags, mentions and links it follows",
      fr: "les règles suivies pour les mots-clics, les mentions et les liens"))
  private static let limits = Key(
    "limits", .list(of: .limit), absent: [], Bilingual("what it takes, at most", fr: "ce qu’elle accepte, au maximum"))

  private static let lacks = Key(
    "lacks", .list(of: .lack), absent: [],
    Bilingual("the parts that its posts do not have", fr: "les parties que ses messages n’ont pas"))

  /// A platform’s record.
  package static let platformRecord = Grammar.settings([platform, title, aliases, tokens, limits, lacks]) {
    settings throws(Rejected) in
    Platform(
      name: try settings(platform), title: try settings(title),
      aliases: try settings(aliases).map { $0.lowercased() }, family: try settings(tokens),
      limits: try settings(limits), lacks: try settings(lacks))
  }
}

extension Grammar<Platform.Limit> {
  private static let of = Key(
    "of", Grammar<Platform.Measure>.word(), Bilingual("what is limited", fr: "ce qui est limité"))
  private static let max = Key(
    "max", .integer, Bilingual("the most that the platform takes", fr: "le maximum accepté par la plateforme"))
  private static let unit = Key(
    "unit", Grammar<LengthUnit>.word(), absent: .items, Bilingual("what is counted", fr: "ce qui est compté"))
  fileprivate static let source = Key(
    "source", Grammar<String>.string,
    Bilingual("the address of the page that says so", fr: "l’adresse de la page qui l’affirme"))
  fileprivate static let checked = Key(
    "checked", Grammar<Day>.dayOfCheck,
    Bilingual("the day on which somebody last looked", fr: "le jour de la dernière vérification"))
  fileprivate static let confidence = Key(
    "confidence", Grammar<Platform.Confidence>.word(),
    Bilingual(
      "A: the platform’s own page. B: several others agree. C: one does, or they differ",
      fr: "A : la page de la plateforme. B : plusieurs tiers concordent. C : un seul, ou ils divergent"))

  /// One limit of a platform.
  package static let limit = Grammar.settings([of, max, unit, source, checked, confidence]) {
    settings throws(Rejected) in
    Platform.Limit(
      of: try settings(of), max: try settings(max), unit: try settings(unit), source: try settings(source),
      checked: try settings(checked), confidence: try settings(confidence))
  }
}

extension Grammar<Platform.Lack> {
  private typealias Source = Grammar<Platform.Limit>

  private static let part = Key(
    "part", Grammar<Platform.Lack.Part>.word(), Bilingual("the part that is not there", fr: "la partie qui manque"))

  package static let lack = Grammar.settings([part, Source.source, Source.checked, Source.confidence]) {
    settings throws(Rejected) in
    Platform.Lack(
      part: try settings(part), source: try settings(Source.source), checked: try settings(Source.checked),
      confidence: try settings(Source.confidence))
  }
}

extension Grammar<Bilingual> {
  fileprivate static let platformTitle: Grammar<Bilingual> = {
    let english = Key("en", Grammar<String>.string, Bilingual("in English", fr: "en anglais"))
    let french = Key("fr", Grammar<String>.string, Bilingual("in French", fr: "en français"))
    return Grammar.settings([english, french]) { settings throws(Rejected) in
      Bilingual(try settings(english), fr: try settings(french))
    }
  }()
}

extension Grammar<Day> {
  fileprivate static let dayOfCheck = Grammar(schema: .matching(Day.pattern)) { (node, notes) throws(Rejected) in
    if let written = node.scalar?.text.string, let day = Day(written) { return day }
    throw notes.reject(
      .invalidValue,
      Bilingual("A day belongs here, such as 2026-11-24.", fr: "Il faut ici une date, comme 2026-11-24."),
      at: node.range)
  }
}
