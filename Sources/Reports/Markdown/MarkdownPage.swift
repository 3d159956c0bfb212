internal import Diagnostics
internal import Engine
internal import Rules

/// Findings as Markdown in one language, up to a length.
struct MarkdownPage: Sendable {
  let language: Language
  private let limit: Int
  private(set) var text = ""
  /// Stands before the next item that is written.
  private var heading = ""
  private var lastHeading = ""
  private var leftOut = 0

  init(in language: Language, limit: Int) {
    self.language = language
    self.limit = limit
  }

  mutating func startPost(_ result: PostResult) {
    let path = result.post.hasPrefix(result.path) ? "" : " " + MarkdownText.code(result.path.shortened)
    let next = "\n#### \(MarkdownText.escaped(result.post.shortened))\(path)\n\n"
    // What is said of a post once all have been seen may follow what was said before.
    if result.isSupplement, next == lastHeading { return }
    heading = next
    lastHeading = next
  }

  mutating func startRun(hasDiagnostics: Bool) {
    heading = hasDiagnostics ? "\n#### \(Bilingual("Files", fr: "Fichiers")[language])\n\n" : ""
  }

  mutating func write(_ finding: Finding) {
    if isFull { return }
    let platform = finding.platform.map { " (\(MarkdownText.escaped($0)))" } ?? ""
    var lines = [
      "**\(finding.verdict.word[language])**\(platform) – \(MarkdownText.escaped(finding.message[language].shortened(to: 600)))"
    ]
    lines += finding.labelledSuggestions.map { MarkdownText.escaped($0[language]) }
    lines += finding.related.map {
      "\(MarkdownText.escaped($0.message[language].shortened)) \(MarkdownText.code($0.place.name))"
    }
    let rule = MarkdownText.code(finding.rule)
    if finding.cites.isEmpty { lines.append(rule) }
    for citation in finding.cites {
      lines.append("\(rule) \(MarkdownText.link(citation.claim[language], to: citation.url?[language]))")
    }
    lines.append(MarkdownText.code(finding.place.name))
    item(lines)
  }

  mutating func write(_ diagnostic: Diagnostic) {
    if isFull { return }
    let verdict = Verdict(diagnostic.severity)
    var lines = [
      "**\(verdict.word[language])** – \(MarkdownText.escaped(diagnostic.message[language].shortened(to: 600)))"
    ]
    lines += diagnostic.guidance(in: language).map { MarkdownText.escaped($0.shortened(to: 600)) }
    lines.append(MarkdownText.code(diagnostic.code.name) + " " + MarkdownText.code(diagnostic.name))
    item(lines)
  }

  /// How much was left out, in a sentence.
  var rest: String? {
    if leftOut == 0 { return nil }
    return leftOut == 1
      ? Bilingual("One more is not shown here.", fr: "Un autre n’est pas montré ici.")[language]
      : Bilingual("\(leftOut) more are not shown here.", fr: "\(leftOut) autres ne sont pas montrés ici.")[language]
  }

  /// Once one did not fit, none is written any more, only counted: the comment holds the first ones.
  private var isFull: Bool {
    mutating get {
      if leftOut == 0 { return false }
      leftOut += 1
      return true
    }
  }

  private mutating func item(_ lines: [String]) {
    let item = heading + "- " + lines.joined(separator: "<br>\n  ") + "\n"
    guard text.utf8.count + item.utf8.count <= limit else {
      leftOut += 1
      return
    }
    text += item
    heading = ""
  }
}
