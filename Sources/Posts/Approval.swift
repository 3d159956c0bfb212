package import Diagnostics
package import Documents

/// Somebody’s consent to a post: `{role: head-of-communications, by: …, at: …}`.
package struct Approval: Sendable {
  package var role: String
  package var by: String?
  package var at: Moment?
  package var range: ByteRange
}

extension Approval {
  static let role = Key(
    "role", .string, Bilingual("as what the person approves", fr: "à quel titre la personne approuve"))
  static let by = Key(optional: "by", .string, Bilingual("who approves", fr: "qui approuve"))
  static let at = Key(
    optional: "at", .moment, Bilingual("when it was approved", fr: "quand l’approbation a été donnée"))

  package static let keys: [any AnyKey] = [role, by, at]

  static let grammar = Grammar<Approval>.settings(keys) { settings throws(Rejected) in
    Approval(role: try settings(role), by: try settings(by), at: try settings(at), range: settings.node.range)
  }
}
