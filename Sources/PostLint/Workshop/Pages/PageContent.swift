internal import Diagnostics

/// What a page of a handbook says, before it is HTML or Markdown.
struct PageContent {
  var title: String
  var language: Language
  /// Where it is in the handbook, without an extension: `en/gc/accessibility/hashtag-case`.
  var path: String
  /// The same page in the other language.
  var counterpart: String
  /// Whether it stands by itself, with no other page to go to.
  var isAlone = false
  var blocks: [Block] = []

  enum Block {
    case heading(Int, String, id: String? = nil)
    case paragraph([Inline])
    case list([[Inline]])
    case table(caption: String, header: [String], rows: [[[Inline]]])
    /// Something that somebody wrote, in a language that may not be the page’s.
    case quotation([Inline], Language?)
    /// What belongs together, such as the posts of one campaign, and in words why.
    indirect case group(String, [Block])
  }

  /// Where it stands: what the page is known by when the handbook is written again. A copy elsewhere is not of the handbook.
  var mark: String { "postlint: \(path)" }

  enum Inline {
    case text(String)
    case code(String)
    case strong(String)
    /// What a rule points at.
    case marked(String)
    /// Another page of the handbook, by its path, and a place in it.
    case page(String, path: String, id: String? = nil)
    /// An address elsewhere.
    case address(String)
  }

  /// The way from this page to another one of the handbook, or to one of its files.
  func way(to other: String) -> String {
    String(repeating: "../", count: path.split(separator: "/").count - 1) + other
  }
}

extension [PageContent.Block] {
  mutating func section(_ level: Int, _ title: String, id: String? = nil, _ blocks: [PageContent.Block]) {
    if blocks.isEmpty { return }
    append(.heading(level, title, id: id))
    self += blocks
  }
}
