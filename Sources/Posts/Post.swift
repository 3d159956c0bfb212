package import Diagnostics
package import Documents

/// What somebody is about to publish.
///
/// A class, as much hangs on it and it never changes: all that look at a post hold the same one.
package final class Post: Sendable {
  /// Unique in a run: as written, or else `path#index`, from 1.
  package let id: String
  /// Where it is written. All places in the post are byte ranges of this file.
  package let file: SourceFile
  package let fields: PostFields
  private let written: PostRecord

  /// - Parameter id: what it is called where it does not say itself.
  package init(
    _ fields: consuming PostFields, in file: SourceFile, record: PostRecord, id: @autoclosure () -> String = ""
  ) {
    self.id = fields.id.isEmpty ? id() : fields.id
    self.file = file
    self.fields = consume fields
    written = record
  }

  /// The same post, of which other things are said.
  ///
  ///     post.with { $0.platforms = ["x"] }
  package func with(_ change: (inout PostFields) -> Void) -> Post {
    var fields = fields
    change(&fields)
    return Post(fields, in: file, record: written, id: id)
  }
}

extension Post {
  /// All that is written about it, for `field:` conditions and for places: always a mapping. It may be read anew at each
  /// call.
  package var record: Node { written.tree(in: file) }
  /// Whether its record can have anything behind this key: quickly told.
  package func mayRecord(_ key: String) -> Bool { written.mayHold(key) }
  /// Where its record begins.
  package var recordStart: Int { written.start }
  /// Where its id is written; the start of its record where none is.
  package var idRange: ByteRange { written.idRange }
  /// The first thing that the record says: it stands for all of it.
  package var beginning: ByteRange { written.beginning }

  package var campaign: String? { fields.campaign }
  package var platforms: [String] { fields.platforms }
  package var account: String? { fields.account }
  package var language: String? { fields.language }
  package var kind: String? { fields.kind }
  /// What a post is that names no kind.
  package static let usualKind = "routine"
  package var title: SourceText? { fields.title }
  package var text: SourceText { fields.text }
  package var thread: [SourceText] { fields.thread }
  package var media: [Media] { fields.media }
  package var links: [SourceText] { fields.links }
  package var repostOf: SourceText? { fields.repostOf }
  package var scheduled: Moment? { fields.scheduled }
  package var isPaid: Bool { fields.isPaid }
  package var topics: [String] { fields.topics }
  package var approvals: [Approval] { fields.approvals }
  package var answers: [Answer] { fields.answers }
}
