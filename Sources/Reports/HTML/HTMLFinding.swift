internal import Diagnostics
internal import Engine
internal import Rules

extension HTMLPage {
  mutating func write(_ finding: Finding) {
    let verdict = finding.verdict
    let isOpen = finding.standing == .new
    line("<article class=\"\(verdict.rawValue)\(isOpen ? "" : " aside")\">")
    var title = both(verdict.word)
    if !isOpen { title += " · " + both(finding.standing.word) }
    if let platform = finding.platform { title += " · " + HTMLText.quoted(platform) }
    line("<h3>\(title)</h3>")
    line("<p class=\"message\">\(both(finding.message))</p>")
    write(finding.place)
    list(finding.labelledSuggestions.map { both($0) })
    for related in finding.related {
      line("<p class=\"message\">\(both(related.message))</p>")
      write(related.place)
    }
    if finding.cites.isEmpty { line("<p class=\"rule\"><code>\(HTMLText.escaped(finding.rule))</code></p>") }
    list(finding.cites.map { claim(of: finding.rule, on: $0) }, class: "rule")
    line("</article>")
  }

  mutating func write(_ diagnostic: Diagnostic) {
    let verdict = Verdict(diagnostic.severity)
    line("<article class=\"\(verdict.rawValue)\">")
    line("<h3>\(both(verdict.word)) · <code>\(HTMLText.escaped(diagnostic.code.name))</code></h3>")
    line("<p class=\"message\">\(both(diagnostic.message))</p>")
    if let place = diagnostic.place {
      write(place)
    } else {
      line("<p class=\"where\">\(HTMLText.quoted(diagnostic.name))</p>")
    }
    for label in diagnostic.labels {
      line("<p class=\"message\">\(both(label.message))</p>")
      write(label.place)
    }
    if let help = diagnostic.help { line("<p class=\"message\">\(both(help))</p>") }
    line("</article>")
  }

  /// The line of the file, with the stretch that is meant marked.
  private mutating func write(_ place: Place) {
    let excerpt = place.excerpt
    let bytes = excerpt.text.utf8
    func text(_ range: Range<Int>) -> String {
      HTMLText.escaped(String(decoding: bytes.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self))
    }
    if excerpt.text.contains(where: { $0 != " " }) {
      let mark = excerpt.marked.isEmpty ? "" : "<mark>\(text(excerpt.marked.indices))</mark>"
      line(
        "<pre dir=\"auto\">" + (excerpt.isCutBefore ? "…" : "") + text(indentation(of: excerpt)..<excerpt.marked.start)
          + mark
          + text(excerpt.marked.end..<max(excerpt.marked.end, bytes.count)) + (excerpt.isCutBehind ? "…" : "")
          + "</pre>")
    }
    line("<p class=\"where\">\(HTMLText.quoted(place.name))</p>")
  }

  /// White space before the text, in bytes; never more than stands before the mark.
  private func indentation(of excerpt: Excerpt) -> Int {
    min(excerpt.text.utf8.prefix { $0 == UInt8(ascii: " ") }.count, excerpt.marked.start)
  }

  private mutating func list(_ items: [String], class name: String? = nil) {
    if items.isEmpty { return }
    line("<ul\(name.map { " class=\"\($0)\"" } ?? "")>")
    for item in items { line("<li>\(item)</li>") }
    line("</ul>")
  }

  /// In each language with the address of that language.
  private func claim(of rule: String, on citation: Citation) -> String {
    let sentence = both(citation.claim.map { "\(rule) \($0)." })
    guard let url = citation.url else { return sentence }
    let titles = citation.clauseTitle.map { $0.isEmpty ? citation.clause : $0 }
    let links = ([language] + Language.allCases.filter { $0 != language }).compactMap { each -> String? in
      guard url[each].isWebAddress else { return nil }
      let code = each.rawValue
      return
        "<span lang=\"\(code)\"><a hreflang=\"\(code)\" href=\"\(HTMLText.escaped(url[each]))\">\(HTMLText.escaped(titles[each]))</a></span>"
    }
    return ([sentence] + links).joined(separator: "\n")
  }
}
