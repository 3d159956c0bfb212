internal import Diagnostics
package import Documents
internal import Posts

extension Grammar<WrittenRule> {
  private static let title = Key(
    "title", Grammar<WrittenBilingual>.bilingual,
    Bilingual("what the rule asks, in a few words", fr: "ce que demande la règle, en quelques mots"))
  private static let severityMeanings: [String: Severity] = [
    "critical": .error, "fatal": .error, "high": .error, "serious": .error, "erreur": .error, "critique": .error,
    "grave": .error, "medium": .warning, "moderate": .warning, "avertissement": .warning, "moyenne": .warning,
    "low": .advice, "info": .advice, "note": .advice, "hint": .advice, "notice": .advice, "suggestion": .advice,
    "minor": .advice, "conseil": .advice, "faible": .advice,
  ]
  // What every rule says is read by one grammar, made once.
  private static let severityWord = Grammar<Severity>.word(severityMeanings)
  private static let statusWord = Grammar<Rule.Status>.word()
  private static let citations = Grammar<[WrittenCitation]>.list(of: .citation)
  private static let partList = Grammar<[Part]>.list(of: .part)
  private static let severity = Key(
    "severity", severityWord,
    Bilingual("`error`, `warning` or `advice`", fr: "« error », « warning » ou « advice »"))
  private static let status = Key(
    "status", statusWord, absent: .active,
    Bilingual("`preview` rules run on request", fr: "les règles « preview » s’appliquent sur demande"))
  private static let message = Key(
    "message", Grammar<WrittenBilingual>.message,
    Bilingual("what is there, and what to do about it", fr: "ce qu’il y a, et ce qu’il faut faire"))
  private static let help = Key(
    optional: "help", Grammar<WrittenBilingual>.bilingual,
    Bilingual("longer guidance", fr: "des explications plus longues"))
  private static let cites = Key(
    "cites", citations, absent: [],
    Bilingual("the clauses that the rule rests on", fr: "les dispositions sur lesquelles s’appuie la règle"))
  private static let effective = Key(
    optional: "effective", Grammar<EffectiveDays>.effective,
    Bilingual("the days on which it applies", fr: "les jours où elle s’applique"))
  private static let when = Key(
    optional: "when", .condition,
    Bilingual("the posts to which it applies", fr: "les messages auxquels elle s’applique"))
  private static let parts = Key(
    optional: "in", partList,
    Bilingual("the part of the post to look at", fr: "la partie du message à examiner"))
  private static let each = Key(
    optional: "each", .eachItem, Bilingual("looks at every item by itself", fr: "examine chaque élément séparément"))
  private static let forbid = Key(
    optional: "forbid", Grammar<any WrittenCondition>.withPlace, Bilingual("must not", fr: "ne doit pas"))
  private static let require = Key(optional: "require", .condition, Bilingual("must", fr: "doit"))
  private static let prefer = Key(
    optional: "prefer", Grammar<WrittenPreference>.preference,
    Bilingual("say this rather than that", fr: "dire ceci plutôt que cela"))
  private static let limit = Key(
    optional: "limit", Grammar<Limit>.limit, Bilingual("at most, or at least", fr: "au plus, ou au moins"))
  private static let pair = Key(
    optional: "pair", Grammar<WrittenPair>.pair,
    Bilingual("both languages, saying the same", fr: "les deux langues, disant la même chose"))
  private static let ask = Key(
    optional: "ask", Grammar<WrittenAsk>.ask, Bilingual("a person must judge", fr: "une personne doit juger"))
  private static let supersedes = Key(
    "supersedes", .list(of: .text), absent: [],
    Bilingual(
      "rules whose findings at the same place give way",
      fr: "les règles dont les constats au même endroit cèdent le pas"))
  private static let except = Key(optional: "except", .condition, Bilingual("what is excused", fr: "ce qui est excusé"))
  private static let fix = Key(
    optional: "fix", Grammar<WrittenFix>.fix, Bilingual("how to mend it", fr: "comment le corriger"))
  private static let examples = Key(
    "examples", Grammar<[Example]>.examples, absent: [],
    Bilingual("posts that it flags, and posts that pass", fr: "des messages signalés, et des messages acceptés"))

  private static let extends = Key(
    optional: "extends", .text,
    Bilingual(
      "the rule that it takes over: what it does not say itself is said there",
      fr: "la règle qu’elle reprend : ce qu’elle ne dit pas y est dit"))
  private static let addedWords = Key(
    optional: "words+", .phrases,
    Bilingual(
      "phrases added to those of the rule that it extends", fr: "des expressions ajoutées à celles de la règle étendue")
  )
  private static let removedWords = Key(
    optional: "words-", .phrases,
    Bilingual(
      "phrases taken from those of the rule that it extends",
      fr: "des expressions retirées de celles de la règle étendue"))

  package static let ruleKeys: [any AnyKey] = [
    extends, title, severity, status, message, help, cites, effective, when, parts, each, forbid, require, prefer,
    limit, pair,
    ask,
    addedWords, removedWords, except, fix, supersedes, examples,
  ]
  static let wholeRule = KeyList(ruleKeys)
  /// What is not in a rule that extends another is there.
  static let extendingRule = KeyList(ruleKeys.map(Alternative.init))

  private static let verbs: [any AnyKey] = [forbid, require, prefer, limit, pair, ask]

  package static let rule = Grammar.settings(ruleKeys) { settings throws(Rejected) in
    try rule(extending: nil, &settings)
  }

  /// A rule that extends another one has to say nothing but that.
  static let schema: JSONSchema = {
    let names = verbs.map(\.name)
    let required = ruleKeys.filter(\.isRequired).map(\.name)
    let isIdle = JSONSchema.words([Rule.Status.preview, .retired].map(\.rawValue))
    return .demanding(
      .object(keys: ruleKeys.map(Alternative.init)),
      [
        .unless(extends.name, .anything, [.has(required), .hasOne(of: names)]),
        .unless(extends.name, .anything, [.unless(status.name, isIdle, [.has([cites.name])])]),
        .unless(
          status.name, isIdle, [.has([examples.name]), .behind(examples.name, [.has(["flagged", "passes"])])]),
        .hasOneAtMost(of: names + [addedWords.name]), .hasOneAtMost(of: names + [removedWords.name]),
        .given(addedWords.name, .anything, [.has([extends.name])]),
        .given(removedWords.name, .anything, [.has([extends.name])]),
      ])
  }()

  /// What is not written is as in `base`; but not its status, what it supersedes, and its examples.
  static func rule(extending base: WrittenRule?, _ settings: inout Settings) throws(Rejected) -> WrittenRule {
    let item = try settings(each)
    let isWhole = base == nil
    var inherited: [String: SourceFile] = [:]
    func take<Taken>(
      _ key: Key<Taken>, _ settings: inout Settings, _ from: (WrittenRule) -> Taken
    ) throws(Rejected) -> Taken {
      if isWhole { return try settings(key) }
      guard let base, !settings.has(key) else { return try settings(key) }
      inherited[key.name] = base.inherited[key.name] ?? base.file
      return from(base)
    }
    var written = WrittenRule(
      title: try take(title, &settings) { $0.title }, severity: try take(severity, &settings) { $0.severity },
      status: try settings(status), message: try take(message, &settings) { $0.message },
      help: try take(help, &settings) { $0.help }, cites: try take(cites, &settings) { $0.cites },
      effective: try take(effective, &settings) { $0.effective },
      when: try take(when, &settings) { $0.when }, parts: try settings(parts) ?? [],
      partsRange: settings.range(of: parts) ?? settings.range(of: each), looksAtMedia: item == .media,
      verb: try verb(&settings, base, &inherited), except: try take(except, &settings) { $0.except },
      fix: try take(fix, &settings) { $0.fix }, examples: try settings(examples),
      supersedes: try settings(supersedes), extends: base?.id, inherited: inherited, file: settings.notes.file,
      range: settings.node.range)
    if case .part(let part) = item { written.parts = [part] }
    if let base, item == nil, written.parts.isEmpty {
      written.parts = base.parts
      written.looksAtMedia = base.looksAtMedia
    }
    if written.parts.isEmpty { written.parts = [.text] }
    return written
  }

  private static func verb(
    _ settings: inout Settings, _ base: WrittenRule?, _ inherited: inout [String: SourceFile]
  ) throws(Rejected) -> WrittenRule.Verb {
    let added = try settings(addedWords)
    let removed = try settings(removedWords)
    guard let base, !verbs.contains(where: { settings.has($0) }) else {
      if let range = settings.range(of: addedWords) ?? settings.range(of: removedWords) {
        throw settings.reject(
          .cannotChange,
          Bilingual(
            "There are no phrases of another rule here to add to or to take from.",
            fr: "Il n’y a pas ici d’expressions d’une autre règle à compléter ou à réduire."),
          at: range,
          help: Bilingual(
            "Write `extends:`, and no verb beside it.", fr: "Ajoutez « extends: », sans verbe à côté."))
      }
      return try verb(&settings)
    }
    inherited["verb"] = base.inherited["verb"] ?? base.file
    guard added != nil || removed != nil else { return base.verb }
    if let changed = base.verb.changing(WordChange(file: settings.notes.file, added: added, removed: removed)) {
      return changed
    }
    throw settings.reject(
      .cannotChange,
      Bilingual(
        "The rule that is extended does not have one condition `words:`, so it is not clear what to change.",
        fr: "La règle étendue n’a pas une seule condition « words: »; on ne sait pas quoi modifier."),
      at: settings.range(of: addedWords) ?? settings.range(of: removedWords) ?? settings.node.range,
      help: Bilingual("Write the whole verb here instead.", fr: "Écrivez plutôt ici le verbe en entier."))
  }

  private static func checkOneVerb(_ settings: inout Settings) throws(Rejected) {
    var count = 0
    for verb in verbs where settings.has(verb) { count += 1 }
    guard count == 1 else {
      let written = verbs.filter { settings.has($0) }
      let names = verbs.map(\.name)
      throw settings.reject(
        .verbCount,
        written.isEmpty
          ? Bilingual("The rule has no verb.", fr: "La règle n’a pas de verbe.")
          : Bilingual(
            "The rule has \(written.count) verbs: \(written.map(\.name).quotedList(.english)).",
            fr: "La règle a \(written.count) verbes : \(written.map(\.name).quotedList(.french))."),
        at: ByteRange(settings.node.range.start, settings.node.range.start),
        help: Bilingual(
          "It has exactly one of \(names.quotedList(.english)).",
          fr: "Elle en a exactement un parmi \(names.quotedList(.french))."))
    }
  }

  private static func verb(_ settings: inout Settings) throws(Rejected) -> WrittenRule.Verb {
    if !settings.notes.isKnownSound { try checkOneVerb(&settings) }
    if let condition = try settings(forbid) {
      return .forbid(condition, settings.range(of: forbid) ?? settings.node.range)
    }
    if let condition = try settings(require) { return .require(condition) }
    if let preference = try settings(prefer) { return .prefer(preference) }
    if let pair = try settings(pair) { return .pair(pair) }
    if let ask = try settings(ask) { return .ask(ask) }
    guard let written = try settings(limit) else { throw Rejected() }
    return .limit(written, settings.range(of: limit) ?? settings.node.range)
  }
}

extension Rule {
  /// What `each:` can name.
  enum EachItem: Hashable, Sendable {
    case media
    case part(Part)
  }
}

extension Grammar<EffectiveDays> {
  private static let from = Key(optional: "from", .day, Bilingual("the first day", fr: "le premier jour"))
  private static let to = Key(optional: "to", .day, Bilingual("the last day", fr: "le dernier jour"))

  static let effective = Grammar.settings([from, to]) { settings throws(Rejected) in
    let effective = EffectiveDays(from: try settings(from), to: try settings(to))
    if let from = effective.from, let to = effective.to, to < from {
      throw settings.reject(
        .cannotHold,
        Bilingual("The last day comes before the first.", fr: "Le dernier jour précède le premier."),
        at: settings.node.range,
        help: Bilingual(
          "Write the earlier day first: `{from: \(to), to: \(from)}`.",
          fr: "Écrivez d’abord le jour qui vient en premier : « {from: \(to), to: \(from)} »."))
    }
    return effective
  }
}

extension Grammar<Rule.EachItem> {
  private static let names = ["media"] + Part.allCases.filter(\.isItems).map(\.rawValue)

  static let eachItem = Grammar(schema: .words(names)) { (node, notes) throws(Rejected) in
    let word = node.scalar?.text.string ?? ""
    if word == "media" { return .media }
    if let part = Part(rawValue: word), part.isItems { return .part(part) }
    throw notes.rejectUnknownValue(node, among: names, code: .unknownPart)
  }
}

extension Grammar<[Example]> {
  private static let flaggedPosts = list(of: .example(.flagged))
  private static let passingPosts = list(of: .example(.passes))
  private static let flagged = Key(
    "flagged", flaggedPosts, absent: [],
    Bilingual("posts that the rule flags", fr: "des messages que la règle signale"))
  private static let passes = Key(
    "passes", passingPosts, absent: [], Bilingual("posts that pass", fr: "des messages acceptés"))
  private static let knownMissed = Key(
    "known-missed", .list(of: .example(.knownMissed)), absent: [],
    Bilingual(
      "posts that should be flagged, and are not yet",
      fr: "des messages qui devraient être signalés, et ne le sont pas encore"))
  private static let knownNoisy = Key(
    "known-noisy", .list(of: .example(.knownNoisy)), absent: [],
    Bilingual(
      "posts that should pass, and do not yet", fr: "des messages qui devraient être acceptés, et ne le sont pas encore"
    ))

  static let examples = Grammar.settings([flagged, passes, knownMissed, knownNoisy]) { settings throws(Rejected) in
    try settings(flagged) + settings(passes) + settings(knownMissed) + settings(knownNoisy)
  }
}
