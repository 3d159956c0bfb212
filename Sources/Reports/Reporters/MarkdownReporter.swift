internal import Diagnostics
package import Engine

/// For a comment on a change: the summary first, then what is to be done, post by post. The language of the run stands
/// open, the other one folded below it.
///
/// Code hosts take comments up to a certain length. What does not fit is counted.
package struct MarkdownReporter: Reporter {
  static let summary = Bilingual(
    "Markdown in both languages, for a comment on a change",
    fr: "Markdown dans les deux langues, pour commenter une modification")

  /// GitHub takes 65,536 characters; both languages share them.
  static let longestPage = 30_000

  private var pages: [MarkdownPage] = []
  private var run: Run?

  package init() {}

  package mutating func begin(_ run: Run, to output: inout [UInt8]) {
    self.run = run
    let languages = [run.language] + Language.allCases.filter { $0 != run.language }
    pages = languages.map { MarkdownPage(in: $0, limit: MarkdownReporter.longestPage) }
  }

  package mutating func add(_ result: PostResult, to output: inout [UInt8]) {
    let findings = result.open
    if findings.isEmpty, result.diagnostics.isEmpty { return }
    for index in pages.indices {
      pages[index].startPost(result)
      for diagnostic in result.diagnostics { pages[index].write(diagnostic) }
      for finding in findings { pages[index].write(finding) }
    }
  }

  package mutating func end(_ closing: Closing, to output: inout [UInt8]) {
    guard let run else { return }
    // By this line a program finds the comment again, to replace it.
    output.write(line: "<!-- postlint -->")
    for index in pages.indices {
      pages[index].startRun(hasDiagnostics: !closing.diagnostics.isEmpty)
      for diagnostic in closing.diagnostics { pages[index].write(diagnostic) }
      let page = pages[index]
      let isFirst = index == pages.startIndex
      if !isFirst {
        output.write(line: "\n<details lang=\"\(page.language.rawValue)\">")
        output.write(line: "<summary>\(page.language.name)</summary>\n")
      }
      output.write(line: "### postlint\n")
      output.write(line: "**\(closing.summary.sentence[page.language])** \(closing.ending(of: run)[page.language])")
      output.write(page.text)
      if let rest = page.rest { output.write(line: "\n" + rest) }
      if !isFirst { output.write(line: "\n</details>") }
    }
  }
}

extension Language {
  /// What its speakers call it.
  var name: String {
    switch self {
    case .english: "English"
    case .french: "Français"
    }
  }
}
