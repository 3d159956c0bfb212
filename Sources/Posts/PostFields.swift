internal import Diagnostics
package import Documents

/// What the record of a post says, key by key; what it does not say is as here.
package struct PostFields: Sendable {
  /// As written; empty where it is not.
  package var id = ""
  package var campaign: String?
  /// The names of the platforms it goes to.
  package var platforms: [String] = []
  /// The handle. What else is known of the account stands in the record.
  package var account: String?
  /// BCP 47: `en`, `fr-CA`; `mul` for a post that holds two languages.
  package var language: String?
  package var kind: String?
  package var title: SourceText?
  package var text: SourceText
  /// The following posts of a thread.
  package var thread: [SourceText] = []
  package var media: [Media] = []
  /// Link cards, beside the links found in the text.
  package var links: [SourceText] = []
  package var repostOf: SourceText?
  package var scheduled: Moment?
  package var isPaid = false
  package var topics: [String] = []
  package var approvals: [Approval] = []
  /// To rules that ask a person.
  package var answers: [Answer] = []

  /// Made in place where it is asked for, sooner than copied there.
  @inline(__always)
  package init(text: SourceText, platforms: [String] = [], language: String? = nil) {
    self.text = text
    self.platforms = platforms
    self.language = language
  }
}
