package import Diagnostics
package import Documents

/// What somebody is about to publish.
package struct Post: Sendable {
  /// Unique in a run: as written, or else `path#index`, from 1.
  package var id: String
  /// Where it is written. All places in the post are byte ranges of this file.
  package var file: SourceFile
  /// All that is written about it, for `field:` conditions and for places: always a mapping.
  package var record: Node

  package var campaign: String?
  /// The names of the platforms it goes to.
  package var platforms: [String]
  /// The handle. What else is known of the account stands in the record.
  package var account: String?
  /// BCP 47: `en`, `fr-CA`; `mul` for a post that holds two languages.
  package var language: String?
  package var kind: String?
  package var title: SourceText?
  package var text: SourceText
  /// The following posts of a thread.
  package var thread: [SourceText]
  package var media: [Media]
  /// Link cards, beside the links found in the text.
  package var links: [SourceText]
  package var repostOf: SourceText?
  package var scheduled: Moment?
  package var isPaid: Bool
  package var topics: [String]
  package var approvals: [Approval]
  /// To rules that ask a person.
  package var answers: [Answer]

  package init(
    id: String, file: SourceFile, record: Node, text: SourceText, campaign: String? = nil, platforms: [String] = [],
    account: String? = nil, language: String? = nil, kind: String? = nil, title: SourceText? = nil,
    thread: [SourceText] = [], media: [Media] = [], links: [SourceText] = [], repostOf: SourceText? = nil,
    scheduled: Moment? = nil, isPaid: Bool = false, topics: [String] = [], approvals: [Approval] = [],
    answers: [Answer] = []
  ) {
    self.id = id
    self.file = file
    self.record = record
    self.text = text
    self.campaign = campaign
    self.platforms = platforms
    self.account = account
    self.language = language
    self.kind = kind
    self.title = title
    self.thread = thread
    self.media = media
    self.links = links
    self.repostOf = repostOf
    self.scheduled = scheduled
    self.isPaid = isPaid
    self.topics = topics
    self.approvals = approvals
    self.answers = answers
  }
}

extension Post {
  /// Where its id is written; the start of its record where none is.
  package var idRange: ByteRange {
    record[Post.id.name]?.range ?? ByteRange(record.range.start, record.range.start)
  }
}
