package import Diagnostics
internal import Documents

/// What came of reading a file, or a piece of one.
package struct ReadPosts: Sendable {
  package var posts: [Post] = []
  package var diagnostics: [Diagnostic] = []
  /// The number of the record that comes next: where the next piece of a stream goes on.
  package private(set) var nextIndex: Int

  init(index: Int) { nextIndex = index }

  /// Takes in the next record; where it is known not to be usable, only what is wrong in it.
  mutating func add(_ record: Node, in file: SourceFile, isUsable: Bool = true) {
    // Notes of its own for each record, so that none copies what was written down about the others.
    var notes = Notes(file: file)
    if let post = try? Post(from: record, in: file, id: name(in: file), &notes), isUsable { posts.append(post) }
    nextIndex += 1
    diagnostics += notes.diagnostics
  }

  /// Takes in the next record where there is nothing to say about it; answers whether it did.
  mutating func addPlain(_ line: ByteRange, of file: SourceFile) -> Bool {
    guard let post = Post(plain: line, of: file, id: name(in: file)) else { return false }
    posts.append(post)
    nextIndex += 1
    return true
  }

  /// What the next post is called where it does not say itself.
  private func name(in file: SourceFile) -> String { "\(file.path)#\(nextIndex)" }

  /// Counts a record of which there is nothing but what is wrong with it.
  mutating func skip(_ found: [Diagnostic]) {
    nextIndex += 1
    diagnostics += found
  }
}
