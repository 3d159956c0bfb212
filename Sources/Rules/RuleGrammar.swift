internal import Diagnostics
package import Documents
internal import Posts

extension Grammar<WrittenRule> {
  private static let title = Key(
    "title", Grammar<WrittenBilingual>.bilingual,
    Bilingual("what the rule asks, in a few words", fr: "ce que demande la règle, en quelques mots"))
  private static let severity = Key(
    "severity", Grammar<Severity>.word(),
    Bilingual("`error`, `warning` or `advice`", fr: "« error », « warning » ou « advice »"))
  private static let status = Key(
    "status", Grammar<Rule.Status>.word(), absent: .active,
    Bilingual("`preview` rules run on request", fr: "les règles « preview » s’appliquent sur demande"))
  private static let message = Key(
    "message", Grammar<WrittenBilingual>.bilingual,
    Bilingual("what is there, and what to do about it", fr: "ce qu’il y a, et ce qu’il faut faire"))
  private static let help = Key(
    optional: "help", Grammar<WrittenBilingual>.bilingual,
    Bilingual("longer guidance", fr: "des explications plus longues"))
  private static let cites = Key(
    "cites", .list(of: Grammar<WrittenCitation>.citation), absent: [],
    Bilingual("the clauses that the rule rests on", fr: "les clauses sur lesquelles s’appuie la règle"))
  private static let effective = Key(
    optional: "effective", Grammar<Rule.Effective>.effective,
    Bilingual("the days on which it applies", fr: "les jours où elle s’applique"))
  private static let when = Key(
    optional: "when", .condition,
    Bilingual("the posts to which it applies", fr: "les messages auxquels elle s’applique"))
  private static let parts = Key(
    optional: "in", .list(of: .part),
    Bilingual("the part of the post to look at", fr: "la partie du message à examiner"))
  private static let each = Key(
    optional: "each", .eachItem, Bilingual("looks at every item by itself", fr: "examine chaque élément séparément"))
  private static let forbid = Key(optional: "forbid", .condition, Bilingual("must not", fr: "ne doit pas"))
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

  package static let ruleKeys: [any AnyKey] = [
    title, severity, status, message, help, cites, effective, when, parts, each, forbid, require, prefer, limit, pair,
    ask,
    except, fix, supersedes, examples,
  ]
  private static let verbs: [any AnyKey] = [forbid, require, prefer, limit, pair, ask]

  package static let rule = Grammar.settings(ruleKeys) { settings throws(Rejected) in
    let item = try settings(each)
    var written = WrittenRule(
      title: try settings(title), severity: try settings(severity), status: try settings(status),
      message: try settings(message), help: try settings(help), cites: try settings(cites),
      effective: try settings(effective).map { ($0.from, $0.to) } ?? (nil, nil), when: try settings(when),
      parts: try settings(parts) ?? [], looksAtMedia: item == .media, verb: try verb(&settings),
      except: try settings(except), fix: try settings(fix), examples: try settings(examples),
      supersedes: try settings(supersedes), range: settings.node.range
    )
    if case .part(let part) = item { written.parts = [part] }
    if written.parts.isEmpty { written.parts = [.text] }
    return written
  }

  private static func verb(_ settings: inout Settings) throws(Rejected) -> WrittenRule.Verb {
    let written = verbs.filter { settings.node(of: $0) != nil }
    guard written.count == 1 else {
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
    if let condition = try settings(forbid) {
      return .forbid(condition, settings.node(of: forbid)?.range ?? settings.node.range)
    }
    if let condition = try settings(require) { return .require(condition) }
    if let preference = try settings(prefer) { return .prefer(preference) }
    if let pair = try settings(pair) { return .pair(pair) }
    if let ask = try settings(ask) { return .ask(ask) }
    guard let limit = try settings(limit) else { throw Rejected() }
    return .limit(limit)
  }
}

extension Rule {
  struct Effective: Sendable {
    var from: Day?
    var to: Day?
  }

  /// What `each:` can name.
  enum EachItem: Hashable, Sendable {
    case media
    case part(Part)
  }
}

extension Grammar<Rule.Effective> {
  private static let from = Key(optional: "from", .day, Bilingual("the first day", fr: "le premier jour"))
  private static let to = Key(optional: "to", .day, Bilingual("the last day", fr: "le dernier jour"))

  static let effective = Grammar.settings([from, to]) { settings throws(Rejected) in
    let effective = Rule.Effective(from: try settings(from), to: try settings(to))
    if let from = effective.from, let to = effective.to, to < from {
      throw settings.reject(
        .cannotHold,
        Bilingual("The last day comes before the first.", fr: "Le dernier jour précède le premier."),
        at: settings.node.range)
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
  private static let flagged = Key(
    "flagged", .list(of: .example(.flagged)), absent: [],
    Bilingual("posts that the rule flags", fr: "des messages que la règle signale"))
  private static let passes = Key(
    "passes", .list(of: .example(.passes)), absent: [], Bilingual("posts that pass", fr: "des messages acceptés"))
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
