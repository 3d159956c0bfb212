package import Diagnostics
package import Posts

/// One obligation, ready to look at posts.
///
/// A class, as much hangs on it and it never changes: it is chosen, sorted and held by many.
package final class Rule: Sendable {
  package let description: RuleDescription
  package var id: String { description.id }
  package let status: Status
  package let message: Message
  package let effective: EffectiveDays
  /// A post to which it does not apply is none of its business.
  package let when: (any Condition)?
  package let view: View
  package let verb: Verb
  package let except: (any Condition)?
  package let fix: FixRecipe?
  package let examples: [Example]
  /// The rules whose findings at the same place give way to its own.
  package let supersedes: [String]
  /// The rule that it takes over.
  package let extends: String?
  /// Every phrase that it looks for, where the ruleset was read to trace that.
  package let phrases: [TracedPhrase]
  /// The rule’s file.
  let file: SourceFile
  /// Where its title is written.
  let titleRange: ByteRange

  init(
    description: RuleDescription, status: Status, message: Message, effective: EffectiveDays, when: (any Condition)?,
    view: View, verb: Verb, except: (any Condition)?, fix: FixRecipe?, examples: [Example], supersedes: [String],
    extends: String?, phrases: [TracedPhrase], file: SourceFile, titleRange: ByteRange
  ) {
    self.description = description
    self.status = status
    self.message = message
    self.effective = effective
    self.when = when
    self.view = view
    self.verb = verb
    self.except = except
    self.fix = fix
    self.examples = examples
    self.supersedes = supersedes
    self.extends = extends
    self.phrases = phrases
    self.file = file
    self.titleRange = titleRange
  }

  /// The same rule, of which reports say other things, or that applies on other days.
  package func with(_ description: RuleDescription? = nil, effective: EffectiveDays? = nil) -> Rule {
    Rule(
      description: description ?? self.description, status: status, message: message,
      effective: effective ?? self.effective, when: when, view: view, verb: verb, except: except, fix: fix,
      examples: examples, supersedes: supersedes, extends: extends, phrases: phrases, file: file,
      titleRange: titleRange)
  }

  package enum Status: String, Hashable, Sendable, CaseIterable {
    case active
    /// Runs on request.
    case preview
    case retired
  }

  /// What the verb looks at.
  package enum View: Hashable, Sendable {
    case parts([Part])
    /// Each picture or film by itself.
    case media
  }

  package enum Verb: Sendable {
    case forbid(any Condition)
    case require(any Condition)
    case prefer(Preference)
    case limit(Limit)
    case ask(Ask)
    /// Speaks of two posts: see `Pair`.
    indirect case pair(Pair)
  }

  /// The rule’s file and the place of its title in it.
  package var place: Place { file.place(of: titleRange) }

  /// What must have been seen in a post for the rule to have anything to say.
  package var trigger: Trigger {
    let applies = when?.trigger ?? .always
    switch verb {
    case .forbid(let condition): return applies.and(condition.trigger)
    case .prefer(let preference): return applies.and(preference.words.trigger)
    case .require, .limit, .ask, .pair: return applies
    }
  }

  /// Whether it can say one thing of a post on one platform and another on the next, though both read its text alike.
  package var dependsOnPlatform: Bool {
    if when?.dependsOnPlatform ?? false || except?.dependsOnPlatform ?? false { return true }
    if case .parts(let parts) = view, parts.contains(where: \.dependsOnPlatform) { return true }
    switch verb {
    case .forbid(let condition), .require(let condition): return condition.dependsOnPlatform
    case .prefer, .ask, .pair: return false
    case .limit(let limit): return limit.dependsOnPlatform
    }
  }

  /// The kinds of posts that it asks for by name.
  var kinds: [String] {
    let conditions =
      switch verb {
      case .forbid(let condition), .require(let condition): [when, condition, except]
      case .prefer, .limit, .ask, .pair: [when, except]
      }
    return conditions.flatMap { $0?.kinds ?? [] }
  }

  /// The days on which it applies, in words; nil where it always does.
  package func period(on day: Day) -> Bilingual? {
    switch (effective.from, effective.to) {
    case (nil, nil): nil
    case (_, let to?) where to < day: Bilingual("expired on \(to)", fr: "a pris fin le \(to)")
    case (let from?, let to?): Bilingual("from \(from) to \(to)", fr: "du \(from) au \(to)")
    case (let from?, nil): Bilingual("from \(from) on", fr: "à partir du \(from)")
    case (nil, let to?): Bilingual("until \(to)", fr: "jusqu’au \(to)")
    }
  }
}
