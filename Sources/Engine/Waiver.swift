package import Diagnostics
package import Documents
package import Posts
internal import Rules

/// Permission to break a rule for given posts. It stands beside the posts, never in text that gets published.
///
///     waivers:
///       - rule: gc/style/ampersand
///         posts: [flu-en, flu-*]
///         reason: The name of the campaign has one.
///         requested-by: A. Tremblay
///         approved-by: Head of Communications
///         until: 2026-12-31
package struct Waiver: Sendable {
  /// `*` stands for anything, in rules and in posts.
  package var rule: String
  package var posts: [String]
  package var reason: String
  package var requestedBy: String
  package var approvedBy: String
  package var from: Day?
  /// The last day on which it holds. Every waiver has one.
  package var until: Day
  package var place: Place

  package func covers(_ finding: Finding, on day: Day) -> Bool {
    isInForce(on: day) && isMeant(finding.rule, by: rule) && posts.contains { isMeant(finding.post, by: $0) }
  }

  package func isInForce(on day: Day) -> Bool { (from.map { $0 <= day } ?? true) && day <= until }
}

extension Grammar<[Waiver]> {
  private static let waivers = Key(
    "waivers", Grammar<[Waiver]>.list(of: Grammar<Waiver>.waiver),
    Bilingual("what is permitted, to whom, and until when", fr: "ce qui est permis, à qui, et jusqu’à quand"))

  /// A file of waivers.
  package static let file = Grammar.settings([waivers]) { settings throws(Rejected) in try settings(waivers) }
}

extension Grammar<Waiver> {
  private static let rule = Key(
    "rule", .string, Bilingual("the rule, `*` for any letters", fr: "la règle, « * » pour n’importe quelles lettres"))
  private static let posts = Key(
    "posts", .list(of: .string), Bilingual("the ids of the posts", fr: "les identifiants des messages"))
  private static let reason = Key("reason", .string, Bilingual("why", fr: "pourquoi"))
  private static let requestedBy = Key("requested-by", .string, Bilingual("who asked", fr: "qui l’a demandé"))
  private static let approvedBy = Key("approved-by", .string, Bilingual("who approved", fr: "qui l’a approuvé"))
  private static let from = Key(optional: "from", .day, Bilingual("the first day", fr: "le premier jour"))
  private static let until = Key("until", Grammar<Day>.day, Bilingual("the last day", fr: "le dernier jour"))

  package static let keys: [any AnyKey] = [rule, posts, reason, requestedBy, approvedBy, from, until]

  static let waiver = Grammar.settings(keys) { settings throws(Rejected) in
    Waiver(
      rule: try settings(rule), posts: try settings(posts), reason: try settings(reason),
      requestedBy: try settings(requestedBy), approvedBy: try settings(approvedBy), from: try settings(from),
      until: try settings(until), place: settings.notes.place(of: settings.node.range))
  }
}
