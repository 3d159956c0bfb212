internal import Diagnostics
internal import Documents
internal import Posts

extension Grammar<Limit> {
  private static let of = Key(
    "of", .limited, Bilingual("what is counted or measured", fr: "ce qui est compté ou mesuré"))
  private static let max = Key(
    optional: "max", Grammar<Limit.WrittenMost>.most,
    Bilingual(
      "the most: a number, one for each language, or `platform`",
      fr: "le maximum : un nombre, un par langue, ou « platform »"))
  private static let min = Key(
    "min", Grammar<NumbersByLanguage>.numbers, absent: NumbersByLanguage(),
    Bilingual("the least: a number, or one for each language", fr: "le minimum : un nombre, ou un par langue"))
  private static let measure = Key(
    optional: "measure", Grammar<Limit.MeasureName>.word(),
    Bilingual("how: `length`, `words` or `count`", fr: "comment : « length », « words » ou « count »"))
  private static let unit = Key(
    "unit", Grammar<Limit.UnitName>.word(), absent: .characters,
    Bilingual("what a length is counted in", fr: "l’unité de longueur"))

  static let limit = Grammar.settings([of, max, min, measure, unit]) { settings throws(Rejected) in
    let name = try settings(of)
    let most = try settings(max)
    let least = try settings(min)
    if most == nil, least.isEmpty {
      throw settings.reject(
        .missingKey, Bilingual("A limit has `max`, `min` or both.", fr: "Une limite a « max », « min » ou les deux."),
        at: settings.node.range)
    }
    let measured = try Limit.Measured(
      name, try settings(measure), unit: try settings(unit), at: settings.node(of: of)?.range ?? settings.node.range,
      settings: &settings)
    let languages = [settings.node(of: max), settings.node(of: min)].compactMap { $0?.mapping }.joined().compactMap {
      member in Language(rawValue: member.key.string).map { ($0, member.value.range) }
    }
    func limit(_ most: Limit.Most?) -> Limit {
      Limit(measured: measured, most: most, least: least, languages: languages)
    }
    switch most {
    case nil: return limit(nil)
    case .numbers(let numbers):
      try checkPossible(numbers, least, &settings)
      return limit(.fixed(numbers))
    case .platform:
      guard let measure = Platform.Measure(measured) else {
        throw settings.reject(
          .invalidValue,
          Bilingual("No platform limits `\(name)` so.", fr: "Aucune plateforme ne limite « \(name) » ainsi."),
          at: settings.node(of: max)?.range ?? settings.node.range,
          help: Bilingual("Write a number behind `max`.", fr: "Écrivez un nombre après « max »."))
      }
      return limit(.platform(measure))
    }
  }.where(
    .hasSome(of: ["max", "min"]),
    .given("max", .words(["platform"]), [.unless("measure", .words(["length", "count"]), [.hasNone(of: ["measure"])])]))

  /// In each language its own numbers count, and else those for any.
  private static func checkPossible(
    _ most: NumbersByLanguage, _ least: NumbersByLanguage, _ settings: inout Settings
  ) throws(Rejected) {
    for language in [nil] + Language.allCases {
      guard let lowest = least[language] ?? least[nil], let highest = most[language] ?? most[nil], highest < lowest
      else { continue }
      func number(_ key: some AnyKey) -> Node? { language.flatMap { settings.node(of: key)?[$0.rawValue] } }
      let (english, french) =
        switch language {
        case nil: ("Nothing", "Rien")
        case .english: ("In English nothing", "En anglais, rien")
        case .french: ("In French nothing", "En français, rien")
        }
      throw settings.reject(
        .cannotHold,
        Bilingual(
          "\(english) is at least \(lowest) and at most \(highest).",
          fr: "\(french) n’est à la fois d’au moins \(lowest) et d’au plus \(highest)."),
        at: (number(min) ?? number(max) ?? settings.node).range,
        help: Bilingual(
          "Let `min` be no more than `max`; what is at most and at least the same is exactly that.",
          fr: "« min » ne doit pas dépasser « max »; égaux, ils exigent exactement ce nombre."))
    }
  }
}

extension Limit {
  enum WrittenMost: Sendable {
    case numbers(NumbersByLanguage)
    case platform
  }

  enum MeasureName: String, CaseIterable, Sendable { case length, words, count }

  enum UnitName: String, CaseIterable, Sendable {
    case characters, bytes, utf16, scalars, weighted

    var unit: LengthUnit {
      switch self {
      case .characters: .graphemes
      case .bytes: .bytes
      case .utf16: .utf16
      case .scalars: .scalars
      case .weighted: .weighted
      }
    }
  }
}

extension Limit.Measured {
  private static let texts: [Part] = [.text, .allText, .title, .preview, .sentences, .alt, .mediaText, .thread]

  /// What can stand behind `of:`.
  static let names =
    texts.map(\.rawValue) + ["readability", "sentence-length", "upper-case"]
    + Countable.names.filter { Part(rawValue: $0).map { !texts.contains($0) } ?? true }

  /// What a name means by itself: texts are measured, things are counted.
  init(
    _ name: String, _ measure: Limit.MeasureName?, unit: Limit.UnitName, at place: ByteRange, settings: inout Settings
  ) throws(Rejected) {
    switch (name, measure) {
    case ("readability", nil):
      self = .readability
      return
    case ("upper-case", nil):
      self = .capitals
      return
    case ("sentence-length", nil):
      self = .words(.sentences)
      return
    default: break
    }
    let texts = Limit.Measured.texts
    if measure == .length, name == Part.hashtags.rawValue {
      self = .length(.hashtags, unit.unit)
    } else if let part = Part(rawValue: name), texts.contains(part), measure != .count {
      // A text is as long as it is published.
      self = measure == .words ? .words(part) : .length(part == .text ? .allText : part, unit.unit)
    } else if let countable = Countable(name), measure == nil || measure == .count {
      self = .count(countable)
    } else {
      let names = Limit.Measured.names
      throw settings.reject(
        .unknownPart,
        Bilingual("`\(name)` cannot be limited so.", fr: "« \(name) » ne peut pas être limité ainsi."),
        at: place,
        help: didYouMean(name, among: names)
          ?? Bilingual(
            "Limits are set on \(names.quotedList(.english)).", fr: "On limite \(names.quotedList(.french))."))
    }
  }
}

extension Platform.Measure {
  init?(_ measured: Limit.Measured) {
    switch measured {
    case .length(.allText, _), .length(.text, _), .length(.thread, _): self = .text
    case .length(.title, _): self = .title
    case .length(.alt, _): self = .alt
    case .length(.hashtags, _): self = .hashtag
    case .count(.part(.hashtags)): self = .hashtags
    case .count(.part(.mentions)): self = .mentions
    case .count(.part(.links)): self = .links
    case .count(.media): self = .media
    case .count(.images): self = .images
    case .count(.videos): self = .videos
    default: return nil
    }
  }
}

extension Grammar<String> {
  /// Whether it can be limited so is for the whole limit to say.
  fileprivate static let limited = Grammar(schema: .words(Limit.Measured.names), read: Grammar.string.read)
}

extension Grammar<Limit.WrittenMost> {
  static let most = Grammar(schema: .either([.integer, .words(["platform"]), .bySomeLanguages(.integer)])) {
    (node, notes) throws(Rejected) in
    if node.scalar?.text.string == "platform" { return .platform }
    return .numbers(try Grammar<NumbersByLanguage>.numbers.read(node, &notes))
  }
}

extension Grammar<NumbersByLanguage> {
  /// A number for any language, or one for each.
  static let numbers = Grammar(schema: .either([.integer, .bySomeLanguages(.integer)])) {
    (node, notes) throws(Rejected) in
    guard node.mapping != nil else { return NumbersByLanguage(try Grammar<Int>.integer.read(node, &notes)) }
    var numbers = NumbersByLanguage()
    for (language, number) in try node.byLanguage(
      &notes, { (node, notes) throws(Rejected) in try Grammar<Int>.integer.read(node, &notes) })
    {
      numbers[language] = number
    }
    return numbers
  }
}
