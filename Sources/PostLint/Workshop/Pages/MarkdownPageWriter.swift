internal import Diagnostics
internal import Reports

extension PageContent {
  /// The page as Markdown, for repositories and wikis.
  var markdown: String {
    let other = language == .english ? "Français" : "English"
    let link = "[\(other)](\(way(to: counterpart + ".md")))"
    return "# \(MarkdownText.escaped(title))\n\n\(link)\n\n" + blocks.map(markdown).joined(separator: "\n\n")
      + "\n\n\(footnote)\n"
  }

  /// What the page is known by when the handbook is written again.
  var footnote: String { "<!-- \(mark) -->" }

  private func markdown(_ block: Block) -> String {
    switch block {
    case .heading(let level, let text, let id):
      return (id.map { "<a id=\"\(HTMLText.escaped($0))\"></a>\n\n" } ?? "") + String(repeating: "#", count: level)
        + " "
        + MarkdownText.escaped(text)
    case .paragraph(let parts): return markdown(parts)
    case .list(let items): return items.map { "- \(markdown($0))" }.joined(separator: "\n")
    case .quotation(let parts, _):
      return markdown(parts).split(separator: "\n", omittingEmptySubsequences: false).map { "> \($0)" }
        .joined(separator: "\\\n")
    case .group(let why, let blocks):
      return ([MarkdownText.escaped(why)] + blocks.map(markdown)).joined(separator: "\n\n")
    case .table(let caption, let header, let rows):
      let lines = [header.map { MarkdownText.escaped($0) }, header.map { _ in "---" }] + rows.map { $0.map(markdown) }
      return "\(MarkdownText.escaped(caption))\n\n"
        + lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
    }
  }

  private func markdown(_ parts: [Inline]) -> String {
    parts.enumerated().map { index, part in
      switch part {
      case .text(let text): index == 0 ? lines(text) : String(lines("x" + text).dropFirst())
      case .code(let text): MarkdownText.code(text)
      case .strong(let text): "**\(MarkdownText.escaped(text))**"
      case .marked(let text): "<mark>\(lines(text))</mark>"
      case .page(let text, let path, let id):
        "[\(MarkdownText.escaped(text))](\(way(to: path + ".md"))\(id.map { "#" + $0 } ?? ""))"
      case .address(let address): MarkdownText.link(address, to: address)
      }
    }.joined()
  }

  /// Escaped line by line: the lines of a post stay lines. What stands in a line after something else begins no item of a
  /// list, and is escaped as such behind an x.
  private func lines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { MarkdownText.escaped(String($0)) }
      .joined(separator: "\n")
  }
}
