internal import Diagnostics
internal import Documents

extension Grammar<WrittenPair> {
  /// As people call them, above all in French.
  private static let sameMeanings: [String: Pair.Same] = [
    "nombres": .numbers, "chiffres": .numbers, "figures": .numbers, "jours": .dates, "heures": .times, "hours": .times,
    "montants": .amounts, "prix": .amounts, "prices": .amounts, "money": .amounts, "téléphones": .phones,
    "telephones": .phones, "phone-numbers": .phones, "médias": .mediaCount, "medias": .mediaCount,
    "media": .mediaCount, "images": .mediaCount, "pictures": .mediaCount, "émojis": .emoji, "emojis": .emoji,
    "payé": .paid, "paye": .paid,
  ]

  private enum Both: String, CaseIterable, Sendable { case both }

  private static let languages = Key(
    "languages", Grammar<[Language]>.list(of: .word(), least: 2).where(.mostItems(2), .distinct),
    absent: [.english, .french],
    Bilingual("the languages of a message", fr: "les langues d’un message"))
  private static let require = Key(
    optional: "require", Grammar<Both>.word(),
    Bilingual("`both`: neither language may be missing", fr: "« both » : aucune langue ne peut manquer"))
  private static let within = Key(
    optional: "within", Grammar<TimeSpan>.timeSpan,
    Bilingual("how far the scheduled times may lie apart", fr: "l’écart permis entre les moments prévus"))
  private static let same = Key(
    "same", .list(of: Grammar<Pair.Same>.word(sameMeanings)), absent: [],
    Bilingual("what both must have alike", fr: "ce que les deux doivent avoir en commun"))
  private static let mapped = Key(
    "mapped", Grammar<WrittenPair.Mapped>.mapped, absent: WrittenPair.Mapped(),
    Bilingual(
      "what must have its counterpart in the other language", fr: "ce qui doit avoir son équivalent dans l’autre langue"
    ))
  private static let order = Key(
    "order", .list(of: Grammar<Language>.word()), absent: [],
    Bilingual("which language comes first", fr: "quelle langue vient en premier"))

  static let pair = Grammar.settings([languages, require, within, same, mapped, order]) { settings throws(Rejected) in
    let pair = WrittenPair(
      requiresBoth: try settings(require) != nil, within: try settings(within), same: try settings(same),
      mapped: try settings(mapped), order: try settings(order))
    let named = try settings(languages)
    for (key, list) in [(languages, named), (order, pair.order)]
    where !list.isEmpty && Set(list) != Set(Language.allCases) || list.count > 2 {
      throw settings.reject(
        .invalidValue, Bilingual("A pair has `en` and `fr`.", fr: "Une paire a « en » et « fr »."),
        at: settings.node(of: key)?.range ?? settings.node.range)
    }
    if !pair.requiresBoth, pair.within == nil, pair.same.isEmpty, pair.mapped.isEmpty, pair.order.isEmpty {
      throw settings.reject(
        .noCondition, Bilingual("This pair is not asked for anything.", fr: "Rien n’est demandé à cette paire."),
        at: settings.node.range,
        help: Bilingual(
          "Add `require: both`, `within`, `same`, `mapped` or `order`.",
          fr: "Ajoutez « require: both », « within », « same », « mapped » ou « order »."))
    }
    return pair
  }.where(.hasSome(of: ["require", "within", "same", "mapped", "order"]))
}

extension WrittenPair.Mapped {
  var isEmpty: Bool { links == nil && mentions == nil && hashtags == nil }
}

extension Grammar<WrittenPair.Mapped> {
  private static let links = Key(
    optional: "links", Grammar<WrittenPair.Counterparts>.linkCounterparts,
    Bilingual("`language-path`, or a register of pairs", fr: "« language-path », ou un registre de paires"))
  private static let mentions = Key(
    optional: "mentions", Grammar<WrittenPair.Counterparts>.counterparts,
    Bilingual("a register of accounts", fr: "un registre de comptes"))
  private static let hashtags = Key(
    optional: "hashtags", Grammar<WrittenPair.Counterparts>.counterparts,
    Bilingual("a register of hashtags", fr: "un registre de mots-clics"))

  static let mapped = Grammar.settings([links, mentions, hashtags]) { settings throws(Rejected) in
    WrittenPair.Mapped(
      links: try settings(links), mentions: try settings(mentions), hashtags: try settings(hashtags))
  }
}

extension Grammar<WrittenPair.Counterparts> {
  private static let register = Key("register", .text, Bilingual("the register’s name", fr: "le nom du registre"))

  static let counterparts = Grammar.settings([register]) { settings throws(Rejected) in
    .register(try settings(register))
  }

  static let linkCounterparts = Grammar(schema: .either([.words(["language-path"]), counterparts.schema])) {
    (node, notes) throws(Rejected) in
    if node.mapping != nil { return try counterparts.read(node, &notes) }
    if node.scalar?.text.string == "language-path" { return .languagePath }
    throw notes.rejectUnknownValue(node, among: ["language-path"])
  }
}
