package import Diagnostics
internal import Documents

/// A way in which posts are written in a file. Every way ends in the same record.
///
///     PostFormat.of(path: "calendar.csv")?.posts(in: file).posts
package struct PostFormat: Sendable {
  /// As `--as` takes it.
  package let name: String
  /// In small letters, without the dot. None: the format is used by name only.
  package let extensions: [String]
  /// Whether each line stands by itself, so that a file of any size can be read piece by piece.
  package let isStream: Bool
  let read: @Sendable (SourceFile, ReadingOptions, inout ReadPosts) -> Void

  init(
    _ name: String, extensions: [String] = [], isStream: Bool = false,
    read: @escaping @Sendable (SourceFile, ReadingOptions, inout ReadPosts) -> Void
  ) {
    self.name = name
    self.extensions = extensions
    self.isStream = isStream
    self.read = read
  }

  package static func named(_ name: String) -> PostFormat? { all.first { $0.name == name } }

  /// What the extension of a file tells; nil where it tells nothing.
  package static func of(path: String) -> PostFormat? {
    let name = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).last ?? path.utf8[...]
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    let written = Substring(name[name.index(after: dot)...]).lowercased()
    return all.first { $0.extensions.contains(written) }
  }

  /// All the posts in `file`, in order, and all that is wrong with it. A record that cannot be used is no post, and
  /// hides no other.
  package func posts(in file: SourceFile, options: ReadingOptions = ReadingOptions()) -> ReadPosts {
    var posts = ReadPosts(index: options.firstIndex)
    var notes = Notes(file: file)
    if isStream || notes.canRead(ByteRange(0, file.bytes.count), of: file) { read(file, options, &posts) }
    posts.diagnostics += notes.diagnostics
    return posts
  }
}
