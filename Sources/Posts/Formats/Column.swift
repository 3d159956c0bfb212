internal import Diagnostics
internal import Documents

/// Which part of a post’s record a column of a table holds.
///
///     Column("Platforms")     // platforms, a list
///     Column("media.2.alt")   // the alt text of the second picture; media.alt and alt are those of the first
///     Column("fields.owner")  // whatever else a department records
package struct Column: Hashable, Sendable {
  /// The way from the record to the value.
  let path: [Step]
  let content: Content

  enum Step: Hashable, Sendable {
    case key(String)
    /// In a list, from 1.
    case place(Int)
  }

  enum Content: Hashable, Sendable {
    /// What people read: verbatim.
    case text
    /// A name, a date: the spaces around it say nothing.
    case word
    /// Several words, with `|` or a comma between them.
    case words
    /// Several addresses, with `|` or white space between them.
    case addresses
    /// `yes` or `no`, in either language.
    case truth
  }

  /// Nil where a post has no such key. Capitals make no difference, and a space or `_` is as good as `-`.
  package init?(_ heading: String) {
    var parts = heading.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let first = parts.first.map(Column.normal) else { return nil }
    parts[0] = first
    switch first {
    case Post.freeFields.name:
      // The rest is the department’s own name.
      let name = parts.dropFirst().joined(separator: ".").trimmed
      if name.isEmpty { return nil }
      (path, content) = ([.key(first), .key(name)], .text)
    case Post.answers.name:
      guard parts.count > 2, let last = parts.last.map(Column.normal), Column.names(of: Answer.keys).contains(last)
      else {
        return nil
      }
      let rule = parts[1..<(parts.count - 1)].joined(separator: ".").trimmed
      (path, content) = ([.key(first), .key(rule), .key(last)], .word)
    case Post.media.name, Post.approvals.name:
      let keys = first == Post.media.name ? Media.keys : Approval.keys
      let rest = parts.dropFirst().map(Column.normal)
      guard let key = rest.last, Column.names(of: keys).contains(key), rest.count <= 2 else { return nil }
      guard let place = rest.count == 2 ? Column.place(rest[0]) : 1 else { return nil }
      (path, content) = (
        [.key(first), .place(place), .key(key)], first == Post.media.name ? Column.content(ofMedia: key) : .word
      )
    case Post.thread.name:
      guard parts.count <= 2, let place = parts.count == 2 ? Column.place(Column.normal(parts[1])) : 1 else {
        return nil
      }
      (path, content) = ([.key(first), .place(place)], .text)
    case Post.account.name where parts.count == 2:
      let key = Column.normal(parts[1])
      if key.isEmpty { return nil }
      (path, content) = ([.key(first), .key(key)], .word)
    case _ where parts.count > 1: return nil
    case Post.platforms.name, Post.topics.name: (path, content) = ([.key(first)], .words)
    case Post.links.name: (path, content) = ([.key(first)], .addresses)
    case Post.paid.name: (path, content) = ([.key(first)], .truth)
    case Post.title.name, Post.text.name: (path, content) = ([.key(first)], .text)
    case _ where Column.names(of: Post.keys).contains(first): (path, content) = ([.key(first)], .word)
    case _ where Column.names(of: Media.keys).contains(first):
      (path, content) = ([.key(Post.media.name), .place(1), .key(first)], Column.content(ofMedia: first))
    default: return nil
    }
  }

  /// What headings can be called, for whoever misspelled one.
  package static let names: [String] = {
    let structured = [Post.media.name, Post.approvals.name, Post.answers.name, Post.freeFields.name]
    return names(of: Post.keys).filter { !structured.contains($0) }
      + names(of: Grammar<String>.accountKeys).map { "\(Post.account.name).\($0)" }
      + names(of: Media.keys).map { "\(Post.media.name).\($0)" }
      + names(of: Approval.keys).map { "\(Post.approvals.name).\($0)" }
  }()

  private static func content(ofMedia key: String) -> Content {
    switch key {
    case Media.decorative.name: .truth
    case Media.kind.name, Media.file.name: .word
    default: .text
    }
  }

  private static func names(of keys: [any AnyKey]) -> [String] { keys.map(\.name) }

  private static func place(_ text: String) -> Int? {
    guard let number = Int(text), (1...99).contains(number) else { return nil }
    return number
  }

  private static func normal(_ name: String) -> String {
    String(name.trimmed.lowercased().map { $0 == " " || $0 == "_" ? "-" : $0 })
  }
}

extension String {
  /// Without the white space of ASCII around it.
  var trimmed: String {
    let end = utf8.lastIndex { !$0.isSpace }
    guard let start = utf8.firstIndex(where: { !$0.isSpace }), let end else { return "" }
    return String(self[start...end])
  }
}
