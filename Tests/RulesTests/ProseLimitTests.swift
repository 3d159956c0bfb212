import Diagnostics
import Engine
import Testing
import Trials

/// Limits of how a text reads.
struct ProseLimitTests {
  static let plain = String(repeating: "We help you. You can call us. We are here. ", count: 4)
  static let hard = String(
    repeating: "Administrative considerations necessitate comprehensive organizational accountability. ", count: 8)

  @Test(arguments: [
    ("en", plain, false), ("en", hard, true), ("fr", hard, true), ("iu", hard, false), ("mul", hard, false),
    ("en", "Administrative considerations", false), ("en", "", false),
  ])
  func `readability is held to a least`(language: String, text: String, isFlagged: Bool) throws {
    let trial = try Trial("limit: {of: readability, min: {en: 40, fr: 30}}")
    let found = try trial.findings(in: "{language: \(language), text: '\(text)'}", as: "yaml")
    #expect(found.count == (isFlagged ? 1 : 0))
  }

  @Test(arguments: [
    ("⟦THIS IS VERY, VERY LOUD TODAY⟧", 100 as Int?), ("⟦THIS IS LOUD, and this is not⟧", 45),
    ("This is a Text by Somebody", nil),
    ("SHORT", nil), ("ᐃᓄᒃᑎᑐᑦ ᐃᓄᒃᑎᑐᑦ ᐃᓄᒃᑎᑐᑦ", nil), ("", nil), ("1234567890 1234567890 12345", nil),
    ("#ALLTHETAGSINTHEWORLD and some small letters here", nil),
  ])
  func `capitals are counted in percent`(post: String, share: Int?) throws {
    let trial = try Trial("limit: {of: upper-case, max: 30}\nmessage: {en: '{value}', fr: '{limit}'}")
    #expect(try trial.marked(post) == post)
    #expect(try trial.message(on: post.withoutMarks) == share.map { Bilingual("\($0)", fr: "30") })
  }

  @Test func `the length of a sentence is counted in words`() throws {
    let found = try Trial("limit: {of: sentence-length, max: 2}").marked("⟦One two three.⟧ One two.")
    #expect(found == "⟦One two three.⟧ One two.")
  }

  @Test(arguments: [
    ("{of: readabilty, min: 1}", "unknown-part"), ("{of: readability}", "missing-key"),
    ("{of: upper-case, max: platform}", "invalid-value"),
    ("{of: readability, min: {en: 60}, max: {en: 50}}", "cannot-hold"),
  ])
  func `what cannot be limited is refused`(limit: String, code: String) {
    #expect(Trial.refusal(of: "limit: \(limit)").map(\.code.name) == [code])
  }
}
