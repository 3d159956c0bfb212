internal import Diagnostics
internal import Engine

/// The frame of the page: its head, the choice of languages, the summary.
struct HTMLPage: Sendable {
  /// The language of the page itself, and the one that shows.
  let language: Language
  private var text = ""

  init(first language: Language) { self.language = language }

  mutating func take() -> String {
    defer { text = "" }
    return text
  }

  mutating func line(_ line: String) {
    text += line
    text += "\n"
  }

  func both(_ text: Bilingual, in element: String = "span") -> String {
    HTMLText.both(text, first: language, in: element)
  }

  mutating func open(_ run: Run) {
    let title = Bilingual("What postlint found", fr: "Ce que postlint a constaté")
    line("<!doctype html>")
    line("<html lang=\"\(language.rawValue)\">")
    line("<head>")
    line("<meta charset=\"utf-8\">")
    line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
    line("<title>\(HTMLText.escaped(title[language])) – \(HTMLText.escaped(run.day))</title>")
    line("<style>\n\(HTMLStyle.sheet)\n</style>")
    line("</head>")
    line("<body>")
    line("<a class=\"skip\" href=\"#summary\">\(both(Bilingual("Skip to the summary", fr: "Aller au sommaire")))</a>")
    line("<header>")
    line("<h1>\(both(title))</h1>")
    line("<p><a href=\"#summary\">\(both(Bilingual("Summary", fr: "Sommaire")))</a></p>")
    line("<fieldset>")
    line("<legend><bdi lang=\"en-CA\">Language</bdi> / <bdi lang=\"fr-CA\">Langue</bdi></legend>")
    for each in Language.allCases {
      choice(
        "show-\(each.rawValue)", isChecked: each == language, "<bdi lang=\"\(each.rawValue)-CA\">\(each.name)</bdi>")
    }
    choice("show-both", isChecked: false, "<bdi lang=\"en-CA\">Both</bdi> / <bdi lang=\"fr-CA\">Les deux</bdi>")
    line("</fieldset>")
    line("</header>")
    line("<main>")
  }

  private mutating func choice(_ id: String, isChecked: Bool, _ label: String) {
    let checked = isChecked ? " checked" : ""
    line("<label><input type=\"radio\" name=\"language\" id=\"\(id)\"\(checked)> \(label)</label>")
  }

  mutating func close(_ closing: Closing, of run: Run) {
    if !closing.diagnostics.isEmpty {
      line("<section>")
      line("<h2>\(both(Bilingual("Files to correct", fr: "Fichiers à corriger")))</h2>")
      for diagnostic in closing.diagnostics { write(diagnostic) }
      line("</section>")
    }
    line("<section id=\"summary\" tabindex=\"-1\">")
    line("<h2>\(both(Bilingual("Summary", fr: "Sommaire")))</h2>")
    line(both(closing.summary.sentence, in: "p"))
    line(both(closing.ending(of: run), in: "p"))
    table(closing.summary)
    line("<h3>\(both(Bilingual("This run", fr: "Cette vérification")))</h3>")
    line("<ul>")
    line("<li>postlint \(HTMLText.escaped(run.toolVersion)), <time>\(HTMLText.escaped(run.day))</time></li>")
    for pack in run.packs {
      line(
        "<li>\(HTMLText.quoted(pack.name)) \(HTMLText.escaped(pack.version)) <code>\(HTMLText.escaped(pack.digest))</code></li>"
      )
    }
    line("</ul>")
    line("</section>")
    line("</main>")
    line("</body>")
    line("</html>")
  }

  private mutating func table(_ summary: Summary) {
    line("<table>")
    line("<caption>\(both(Bilingual("Findings by kind", fr: "Constats par genre")))</caption>")
    line("<thead><tr>")
    line("<th scope=\"col\">\(both(Bilingual("Kind", fr: "Genre")))</th>")
    line("<th scope=\"col\">\(both(Bilingual("Number", fr: "Nombre")))</th>")
    line("</tr></thead>")
    line("<tbody>")
    for (name, count) in [
      (Verdict.error.word, summary.error), (Verdict.warning.word, summary.warning),
      (Verdict.advice.word, summary.advice), (Verdict.review.word, summary.review),
      (Verdict.notChecked.word, summary.notChecked), (Finding.Standing.waived.word, summary.waived),
      (Finding.Standing.known.word, summary.known),
    ] {
      line("<tr><th scope=\"row\">\(both(name))</th><td class=\"number\">\(count)</td></tr>")
    }
    line("</tbody>")
    line("</table>")
  }
}
