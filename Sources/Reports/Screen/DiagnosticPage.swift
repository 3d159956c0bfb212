internal import Diagnostics

extension Page {
  /// One mistake in a file, as a compiler shows it, and a blank line.
  ///
  ///     error[unknown-key]: “mx” is not a key here
  ///       --> rules/gc/pack.yml:3:1
  ///        3 | mx: 3
  ///          | ^^
  ///       = help: Did you mean “max”?
  mutating func write(_ diagnostic: Diagnostic, indent: Int) {
    let verdict = Verdict(diagnostic.severity)
    let label = verdict.word[language] + "[\(diagnostic.code.name)]" + Bilingual(":", fr: " :")[language]
    paragraph(label, verdict.tone, diagnostic.message[language], indent: indent)
    if let place = diagnostic.place {
      write(place, verdict.tone, indent: indent + 2)
    } else if let path = diagnostic.path {
      line(ink("--> ", .quiet) + path.onScreen, indent: indent + 2)
    }
    for label in diagnostic.labels {
      paragraph("=", .quiet, label.message[language], indent: indent + 2)
      write(label.place, .advice, indent: indent + 2)
    }
    if let help = diagnostic.help {
      paragraph(Bilingual("= help:", fr: "= aide :")[language], .good, help[language], indent: indent + 2)
    }
    line()
  }

  private mutating func write(_ place: Place, _ tone: Ink.Tone, indent: Int) {
    line(ink("--> ", .quiet) + place.name.onScreen, indent: indent)
    excerpt(of: place, tone, indent: indent + 1)
  }
}
