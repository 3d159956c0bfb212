package import Diagnostics
internal import Documents
internal import Posts

/// `ask:` a person must judge. The rule ends in *review* until the post carries a recorded answer to it.
///
///     ask: {question: {en: Did each person in the picture agree?, fr: …}}
///     # in the post
///     answers: {gc/privacy/consent: {answer: yes, by: A. Example, at: 2026-11-20T15:00:00-05:00}}
///
/// An answer among `passes` settles it, one among `fails` makes it a finding. Any other answer, and one that does not say
/// `by` whom, settles nothing.
///
/// A class, as rules hold it, look at it for every post, and never change it.
package final class Ask: Sendable {
  package let question: Bilingual
  let passes: [String]
  let fails: [String]

  init(question: Bilingual, passes: [String], fails: [String]) {
    self.question = question
    self.passes = passes
    self.fails = fails
  }

  func breach(of rule: String, in examination: borrowing Examination) -> Breach? {
    guard let answer = examination.post.answers.first(where: { $0.rule == rule }) else {
      return Breach(part: .text, location: .post, isReview: true)
    }
    let location = Breach.Location.field("answers", answer.range)
    return switch passes(answer) {
    case true?: nil
    case false?: Breach(part: .text, location: location)
    case nil: Breach(part: .text, location: location, isReview: true)
    }
  }

  /// Nil where the answer settles nothing.
  private func passes(_ answer: Answer) -> Bool? {
    let given = answer.answer.lowercased()
    if fails.contains(given) { return false }
    return passes.contains(given) && answer.by?.isEmpty == false ? true : nil
  }

  /// Writes down what is answered.
  func note(_ rule: String, in examination: inout Examination) {
    let answer = examination.post.answers.first { $0.rule == rule }
    examination.trace?.note(
      "ask", .text, .answered(answer?.answer, by: answer?.by, passes: answer.flatMap(passes)))
  }
}

/// `ask:` as an author writes it.
package struct WrittenAsk: Sendable {
  var question: WrittenBilingual
  var passes: [String]
  var fails: [String]

  var ask: Ask {
    Ask(question: question.bilingual, passes: passes.map { $0.lowercased() }, fails: fails.map { $0.lowercased() })
  }
}

extension Grammar<WrittenAsk> {
  private static let question = Key(
    "question", Grammar<WrittenBilingual>.bilingual,
    Bilingual("what a person must judge", fr: "ce qu’une personne doit juger"))
  private static let passes = Key(
    "passes", .list(of: .string, least: 1), absent: ["yes", "oui"],
    Bilingual("the answers that settle it", fr: "les réponses qui la règlent"))
  private static let fails = Key(
    "fails", .list(of: .string), absent: ["no", "non"],
    Bilingual("the answers that make it a finding", fr: "les réponses qui en font un constat"))

  static let ask = Grammar.settings([question, passes, fails]) { settings throws(Rejected) in
    let ask = WrittenAsk(
      question: try settings(question), passes: try settings.nonEmpty(passes), fails: try settings(fails))
    if let both = ask.passes.first(where: ask.fails.contains) {
      throw settings.reject(
        .cannotHold,
        Bilingual(
          "The answer `\(both)` both passes and fails.", fr: "La réponse « \(both) » est à la fois acceptée et refusée."
        ),
        at: settings.node.range)
    }
    return ask
  }
}
