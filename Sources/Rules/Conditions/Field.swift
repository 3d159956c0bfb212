internal import Diagnostics
package import Documents
internal import Patterns
package import Posts

/// `field:` a fact of the post, or of the picture that `each: media` looks at.
///
///     field: {name: fields.adv-number, present: false}
///     field: {name: account, one-of: ["@GovCanHealth", "@GouvCanSante"]}
struct Field: NamedCondition {
  private static let field = Key(
    "field", Grammar<Field.Question>.question, Bilingual("a fact of the post", fr: "un fait du message"))
  static let keys: [any AnyKey] = [field]

  struct Question: Sendable {
    var name: SourceText
    var isPresent: Bool?
    var oneOf: [String]?
    var pattern: SourceText?
    var before: Moment?
    var after: Moment?
  }

  let question: Question

  init(from settings: inout Settings) throws(Rejected) { question = try settings(Self.field) }

  func cases(where holds: Bool, in surroundings: Surroundings) -> Cases {
    question.cases(where: holds, in: surroundings)
  }

  func condition(in scope: inout Scope) throws(Rejected) -> any Condition {
    try scope.checkField(question.name)
    let pattern = try question.pattern.map { text throws(Rejected) in try scope.pattern(text) }
    return FieldCondition(
      path: question.name.string.split(separator: ".").map(String.init), question: question, pattern: pattern)
  }
}

private final class FieldCondition: Condition {
  let path: [String]
  let question: Field.Question
  let pattern: Pattern?

  init(path: [String], question: Field.Question, pattern: Pattern?) {
    self.path = path
    self.question = question
    self.pattern = pattern
  }

  var kinds: [String] { path == ["kind"] ? question.oneOf ?? [] : [] }

  func evidence(on subject: Subject, in examination: inout Examination) throws(Inconclusive) -> Evidence {
    let values = examination.values(of: path, on: subject)
    examination.trace?.see(question.name.string, values.map(\.text))
    if question.isPresent == false { return .holds(if: values.isEmpty) }
    var marks: [Mark] = []
    for value in values where try holds(value.text, &examination) {
      marks.append(Mark(field: question.name.string, value.range))
    }
    return .found(marks)
  }

  private func holds(_ value: String, _ examination: inout Examination) throws(Inconclusive) -> Bool {
    if let oneOf = question.oneOf, !oneOf.contains(value) { return false }
    if let pattern, !(try examination.matches(pattern, whole: value)) { return false }
    if question.before != nil || question.after != nil {
      guard let moment = Moment(value) else { return false }
      if let before = question.before, !moment.isBefore(before) { return false }
      if let after = question.after, !after.isBefore(moment) { return false }
    }
    return true
  }
}

extension Grammar<Field.Question> {
  /// With what fields begin, of posts or of their media.
  private static let names = Set((Post.keys + Media.keys).map(\.name)).sorted()

  private static let name = Key(
    "name", Grammar<SourceText>.text.matching("^(?:\(names.joined(separator: "|")))(?:[.].+)?$"),
    Bilingual("which fact: `paid`, `fields.adv-number`", fr: "quel fait : « paid », « fields.adv-number »"))
  private static let present = Key(
    optional: "present", .boolean, Bilingual("whether it is recorded", fr: "s’il est consigné"))
  private static let exactly = Key(optional: "is", .string, Bilingual("it is this", fr: "il est ceci"))
  private static let oneOf = Key(
    optional: "one-of", .list(of: .string, least: 1), Bilingual("it is one of these", fr: "il est l’un de ceux-ci"))
  private static let matches = Key(
    optional: "matches", Grammar<SourceText>(schema: .pattern, read: Grammar<SourceText>.text.read),
    Bilingual("this pattern matches in it", fr: "ce motif y correspond"))
  private static let before = Key(
    optional: "before", .moment, Bilingual("it lies before this time", fr: "il précède ce moment"))
  private static let after = Key(
    optional: "after", .moment, Bilingual("it lies after this time", fr: "il suit ce moment"))

  static let question = Grammar.settings([name, present, exactly, oneOf, matches, before, after]) {
    settings throws(Rejected) in
    var question = Field.Question(name: try settings(name))
    question.isPresent = try settings(present)
    question.oneOf = try settings(oneOf)
    if question.oneOf?.isEmpty ?? false {
      settings.notes.addEmptyList(at: settings.node(of: oneOf)?.range ?? settings.node.range)
    }
    if let value = try settings(exactly) {
      if question.oneOf != nil { throw settings.rejectBoth(exactly, oneOf) }
      question.oneOf = [value]
    }
    question.pattern = try settings(matches)
    question.before = try settings(before)
    question.after = try settings(after)
    let asks = question.oneOf != nil || question.pattern != nil || question.before != nil || question.after != nil
    if question.isPresent == false, asks {
      throw settings.reject(
        .cannotHold,
        Bilingual("What is not recorded has no value.", fr: "Ce qui n’est pas consigné n’a pas de valeur."),
        at: settings.node.range,
        help: Bilingual(
          "Ask for `present: false` by itself.", fr: "Demandez « present: false » sans rien d’autre."))
    }
    if let after = question.after, let before = question.before, !after.isBefore(before) {
      throw settings.reject(
        .cannotHold,
        Bilingual(
          "No time lies after the one and before the other.", fr: "Aucun moment ne suit l’un et ne précède l’autre."),
        at: settings.node.range)
    }
    return question
  }.where(
    .given("present", .truth(false), [.hasNone(of: ["is", "one-of", "matches", "before", "after"])]),
    .hasOneAtMost(of: ["is", "one-of"]))
}

extension Grammar<Moment> {
  package static let moment = Grammar(schema: .matching(Moment.pattern)) { (node, notes) throws(Rejected) in
    if let text = node.scalar?.text.string, let moment = Moment(text) { return moment }
    throw notes.reject(
      .invalidValue,
      Bilingual(
        "A day or time belongs here: 2026-11-30 or 2026-11-30T09:00-05:00.",
        fr: "Il faut ici un jour ou un moment : 2026-11-30 ou 2026-11-30T09:00-05:00."),
      at: node.range)
  }
}
