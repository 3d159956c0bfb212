internal import Diagnostics
internal import Documents
internal import Posts

/// A post that somebody is about to publish.
public struct Draft: Hashable, Sendable {
  public var text: String
  /// By the names of the platforms’ records: `x`, `bluesky`, …
  public var platforms: [String]
  /// BCP 47; nil where it is to be found out.
  public var language: String?

  public init(text: String, platforms: [String] = [], language: String? = nil) {
    self.text = text
    self.platforms = platforms
    self.language = language
  }

  /// As if the text were a file of its own.
  var post: Post {
    let bytes = Array(text.utf8)
    let whole = ByteRange(0, bytes.count)
    return Post(
      PostFields(
        text: SourceText(utf8: bytes, map: OffsetMap(verbatim: whole)), platforms: platforms, language: language),
      in: SourceFile(path: "draft", bytes: bytes), record: .tree(Node(range: whole, content: .mapping([]))), id: "draft"
    )
  }
}
