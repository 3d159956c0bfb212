internal import Diagnostics
internal import Reports

extension PageContent {
  /// The page as HTML: no script, one style within it, nothing fetched from elsewhere.
  var html: String {
    let skip = language == .english ? "Skip to the content" : "Aller au contenu"
    return """
      <!doctype html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      \(isAlone ? "" : generator)
      <title>\(HTMLText.escaped(title))</title>
      <style>
      \(HTMLPageStyle.sheet)
      </style>
      </head>
      <body>
      <a class="skip" href="#content">\(skip)</a>
      \(isAlone ? "" : navigation)
      <main id="content" tabindex="-1">
      <h1>\(HTMLText.escaped(title))</h1>
      \(blocks.map(html).joined(separator: "\n"))
      </main>
      </body>
      </html>

      """
  }

  /// What the page is known by when the handbook is written again.
  var generator: String { "<meta name=\"generator\" content=\"\(HTMLText.escaped(mark))\">" }

  private var navigation: String {
    let other = language == .english ? Language.french : .english
    let home = language == .english ? "All rules" : "Toutes les règles"
    let clauses = language == .english ? "By clause" : "Par disposition"
    return """
      <header>
      <nav aria-label="\(language == .english ? "Handbook" : "Guide")">
      <ul>
      <li><a href="\(way(to: "\(language.rawValue)/index.html"))">\(home)</a></li>
      <li><a href="\(way(to: "\(language.rawValue)/clauses.html"))">\(clauses)</a></li>
      <li><a lang="\(other.rawValue)" hreflang="\(other.rawValue)" href="\(way(to: counterpart + ".html"))">\(other == .english ? "English" : "Français")</a></li>
      </ul>
      </nav>
      </header>
      """
  }

  private func html(_ block: Block) -> String {
    switch block {
    case .heading(let level, let text, let id):
      return "<h\(level)\(id.map { " id=\"\(HTMLText.escaped($0))\"" } ?? "")>\(HTMLText.escaped(text))</h\(level)>"
    case .paragraph(let parts): return "<p>\(html(parts))</p>"
    case .list(let items): return "<ul>\n" + items.map { "<li>\(html($0))</li>\n" }.joined() + "</ul>"
    case .quotation(let parts, let written):
      let tag = written.map { " lang=\"\($0.rawValue)\"" } ?? ""
      return "<blockquote\(tag) dir=\"auto\">\(html(parts))</blockquote>"
    case .group(let why, let blocks):
      return "<figure>\n<figcaption>\(HTMLText.escaped(why))</figcaption>\n"
        + blocks.map(html).joined(separator: "\n") + "\n</figure>"
    case .table(let caption, let header, let rows):
      let head = header.map { "<th scope=\"col\">\(HTMLText.escaped($0))</th>" }.joined()
      let body = rows.map { row in
        "<tr>"
          + row.enumerated().map { index, cell in
            index == 0 ? "<th scope=\"row\">\(html(cell))</th>" : "<td>\(html(cell))</td>"
          }.joined() + "</tr>"
      }
      return """
        <div class="table" role="region" aria-label="\(HTMLText.escaped(caption))" tabindex="0">
        <table>
        <caption>\(HTMLText.escaped(caption))</caption>
        <thead><tr>\(head)</tr></thead>
        <tbody>
        \(body.joined(separator: "\n"))
        </tbody>
        </table>
        </div>
        """
    }
  }

  private func html(_ parts: [Inline]) -> String {
    parts.map { part in
      switch part {
      case .text(let text): HTMLText.escaped(text)
      case .code(let text): "<code>\(HTMLText.escaped(text))</code>"
      case .strong(let text): "<strong>\(HTMLText.escaped(text))</strong>"
      case .marked(let text): "<mark>\(HTMLText.escaped(text))</mark>"
      case .page(let text, let path, let id):
        "<a href=\"\(HTMLText.escaped(way(to: path + ".html") + (id.map { "#" + $0 } ?? "")))\">\(HTMLText.escaped(text))</a>"
      case .address(let address):
        address.hasPrefix("https://") || address.hasPrefix("http://")
          ? "<a href=\"\(HTMLText.escaped(address))\">\(HTMLText.escaped(address))</a>" : HTMLText.escaped(address)
      }
    }.joined()
  }
}

/// How a handbook looks: on screens light and dark, at twice the size, and in print. Colours stand out by 4.5 to 1 at least.
enum HTMLPageStyle {
  static let sheet = """
    :root { color-scheme: light dark; --ink: #1c1c1c; --quiet: #595959; --paper: #fff; --line: #8a8a8a; --link: #00577a;
      --mark: #ffe9a8; }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #ececec; --quiet: #b0b0b0; --paper: #161616; --line: #777; --link: #7fd0f5; --mark: #5c4a00; } }
    body { margin: 0 auto; max-width: 46rem; padding: 1rem 1.5rem 3rem; color: var(--ink); background: var(--paper);
      font: 1rem/1.6 system-ui, sans-serif; overflow-wrap: anywhere; }
    a { color: var(--link); } a:focus-visible, main:focus-visible { outline: .2rem solid var(--link); outline-offset: .2rem; }
    h1 { font-size: 1.7rem; line-height: 1.25; } h2 { font-size: 1.3rem; margin-top: 2.2rem; } h3 { font-size: 1.1rem; }
    nav ul { display: flex; flex-wrap: wrap; gap: .4rem 1.5rem; list-style: none; padding: 0; }
    .skip:not(:focus) { position: absolute; left: -99rem; }
    code { font: .92em ui-monospace, monospace; }
    blockquote { margin: .8rem 0; padding: .2rem 0 .2rem 1rem; border-left: .25rem solid var(--line); white-space: pre-wrap; }
    figure { margin: 1rem 0; padding: .4rem 1rem; border: 1px solid var(--line); } figcaption { color: var(--quiet); }
    mark { background: var(--mark); color: inherit; text-decoration: underline; }
    .table { overflow-x: auto; } table { border-collapse: collapse; } caption { text-align: left; color: var(--quiet); }
    th, td { text-align: left; vertical-align: top; padding: .35rem 1rem .35rem 0; border-bottom: 1px solid var(--line);
      font-weight: normal; } thead th { font-weight: bold; }
    @media print { .skip, nav { display: none; } body { max-width: none; } h2, h3 { break-after: avoid; }
      blockquote, tr, figure { break-inside: avoid; } a[href^="http"] { color: inherit; } }
    """
}
