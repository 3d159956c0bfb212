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

  /// Writes over pages that are there, removes those of rules that are gone, and leaves every other file alone.
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
    let count = pages.count + (format == .html ? 1 : 0)
    let first = folder.appendingName(format == .html ? "index.html" : "en/index.md")
    let removed = try removeFormerPages(besides: Set(pages.map(\.path)))
    output.write(told(count, first, removed: removed)[workplace.language])
    return .clean
  }

  private func told(_ count: Int, _ first: String, removed: Int) -> Bilingual {
    let gone =
      switch removed {
      case 0: Bilingual("", fr: "")
      case 1:
        Bilingual(" 1 page of a rule that is gone was removed.", fr: " 1 page d’une règle disparue a été supprimée.")
      default:
        Bilingual(
          " \(removed) pages of rules that are gone were removed.",
          fr: " \(removed) pages de règles disparues ont été supprimées.")
      }
    return Bilingual(
      "\(count) pages, from \(first) on.\(gone.english)\n", fr: "\(count) pages, à partir de \(first).\(gone.french)\n")
  }

  /// Pages that an earlier handbook of this format left behind, and nothing else: each says where it stands.
  private func removeFormerPages(besides written: Set<String>) throws(FileError) -> Int {
    let ending = format == .html ? ".html" : ".md"
    var removed = 0
    for language in Language.allCases {
      for file in try Files.files(below: folder.appendingName(language.rawValue)) where file.hasSuffix(ending) {
        let path = String(file.inside(folder).dropLast(ending.count))
        let page = PageContent(title: "", language: language, path: path, counterpart: "")
        let mark = format == .html ? page.generator : page.footnote
        guard !written.contains(path), let bytes = try? Files.read(file) else { continue }
        if !String(decoding: bytes, as: UTF8.self).contains(mark) { continue }
        Files.remove(file)
        removed += 1
      }
    }
    return removed
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
