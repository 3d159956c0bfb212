internal import Diagnostics
package import Reports
internal import Rules

/// `postlint rules docs`: the handbook of packs, as web pages or as Markdown, into a folder of its own.
package struct RulesDocs: Sendable {
  package enum Format: String, CaseIterable, Sendable { case html, markdown }

  package var packs: [String]
  package var folder: String
  package var format = Format.html
  package var style = ReportStyle()

  package init(packs: [String], to folder: String) {
    self.packs = packs
    self.folder = folder
  }

  /// Writes over pages that are there, and leaves every other file alone.
  package func run(in workplace: Workplace, _ output: inout some TextOutput) throws -> ExitStatus {
    let packs = try WorkshopPacks(self.packs, in: workplace)
    output.complain(onScreen(packs.diagnostics, language: workplace.language, style: style))
    guard packs.isReadable, !packs.asked.isEmpty else { return .unable }
    let pages = Handbook(packs: packs.asked, ruleset: packs.ruleset, day: workplace.day).pages
    for page in pages {
      switch format {
      case .html: try write(page.html, to: page.path + ".html")
      case .markdown: try write(page.markdown, to: page.path + ".md")
      }
    }
    if format == .html { try write(RulesDocs.entrance, to: "index.html") }
    let count = pages.count
    let first = folder.appendingName(format == .html ? "index.html" : "en/index.md")
    output.write(
      Bilingual("\(count) pages, from \(first) on.\n", fr: "\(count) pages, à partir de \(first).\n")[
        workplace.language])
    return .clean
  }

  private func write(_ text: String, to path: String) throws(FileError) {
    let path = folder.appendingName(path)
    try Files.makeFolder(path.parentFolder)
    try Files.write(Array(text.utf8), to: path)
  }

  /// Where a reader chooses a language.
  private static let entrance = """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Handbook / Guide</title>
    <style>
    \(HTMLPageStyle.sheet)
    </style>
    </head>
    <body>
    <main>
    <h1>Handbook / <span lang="fr">Guide</span></h1>
    <ul>
    <li><a href="en/index.html" hreflang="en">English</a></li>
    <li><a href="fr/index.html" hreflang="fr" lang="fr">Français</a></li>
    </ul>
    </main>
    </body>
    </html>

    """
}
