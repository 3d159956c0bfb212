package import Diagnostics
package import Posts

/// One obligation, ready to look at posts.
package struct Rule: Sendable {
  package var description: RuleDescription
  package var id: String { description.id }
  package var status: Status
  package var message: Message
  package var effective: EffectiveDays
  /// A post to which it does not apply is none of its business.
  package var when: (any Condition)?
  package var view: View
  package var verb: Verb
  package var except: (any Condition)?
  package var fix: FixRecipe?
  package var examples: [Example]
  /// The rules whose findings at the same place give way to its own.
  package var supersedes: [String]
  /// The rule that it takes over.
  package var extends: String?
  /// Every phrase that it looks for, where the ruleset was read to trace that.
  package var phrases: [TracedPhrase] = []
  /// The rule’s file.
  let file: SourceFile
  /// Where its title is written.
  let titleRange: ByteRange

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
