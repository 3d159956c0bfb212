package import Diagnostics
package import Documents

/// What a person answered to a rule that asks: `gc/privacy/consent: {answer: yes, by: …, at: …}`.
package struct Answer: Sendable {
  /// The name of the rule, as written.
  package var rule: String
  package var answer: String
  package var by: String?
  package var at: Moment?
  package var range: ByteRange
}

extension Answer {
  static let answer = Key("answer", .string, Bilingual("the answer", fr: "la réponse"))
  static let by = Key(optional: "by", .string, Bilingual("who answered", fr: "qui a répondu"))
  static let at = Key(optional: "at", .moment, Bilingual("when it was answered", fr: "quand la réponse a été donnée"))

  package static let keys: [any AnyKey] = [answer, by, at]

  /// From the name of a rule to its answer.
  static let all = Grammar<[Answer]>(schema: .dictionary(of: .dictionary(of: .anything))) {
    (node, notes) throws(Rejected) in
    let members = try node.members(&notes)
    var answers: [Answer] = []
    var rejected: Rejected?
    for member in members {
      do throws(Rejected) {
        let settings = try member.value.only(keys, &notes)
        answers.append(
          try settings.settings(KeyList(keys), &notes) { settings throws(Rejected) in
            Answer(
              rule: member.key.string, answer: try settings(answer), by: try settings(by), at: try settings(at),
              range: member.value.range)
          })
      } catch { rejected = error }
    }
    if let rejected { throw rejected }
    return answers
  }
}
