internal import Diagnostics
package import Engine
internal import Rules

/// For people at a terminal: each post with its findings, the line that is meant, the clause behind the rule, and what to
/// do. A clean post takes no line.
///
///     flu-en  campaigns/flu.yml
///
///       warning: Screen readers may not split #accessibilityweek. Capitalize each word.
///
///         7 | Join us for #accessibilityweek
///           |             ^^^^^^^^^^^^^^^^^^
///
///         Suggestion: replace “#accessibilityweek” with “#AccessibilityWeek”
///         gc/accessibility/hashtag-case supports clause 4.5.10 of Guidelines on …
///         https://…
///         campaigns/flu.yml:7:13
package struct TextReporter: Reporter {
  static let summary = Bilingual(
    "For people: findings by post, with the line, the clause and a suggestion",
    fr: "Pour les gens : les constats par message, avec la ligne, la disposition et une suggestion")

  private let style: ReportStyle
  private let ink: Ink
  private var run: Run?
  /// The post under whose heading the report stands.
  private var shown: (post: String, path: String)?

  package init(style: ReportStyle) {
    self.style = style
    ink = Ink(isOn: style.color)
  }

  private var language: Language { run?.language ?? .english }

  package mutating func begin(_ run: Run, to output: inout [UInt8]) { self.run = run }

  package mutating func add(_ result: PostResult, to output: inout [UInt8]) {
    let findings = result.open
    if findings.isEmpty, result.diagnostics.isEmpty { return }
    var page = Page(width: style.width, ink: ink, language: language)
    // What is said of a post once all have been seen may follow what was said before.
    if !result.isSupplement || shown.map({ $0 != (result.post, result.path) }) ?? true {
      page.heading(post: result.post, path: result.path)
    }
    shown = (result.post, result.path)
    for diagnostic in result.diagnostics { page.write(diagnostic, indent: 2) }
    for finding in findings { page.write(finding) }
    output.write(page.text)
  }

  package mutating func end(_ closing: Closing, to output: inout [UInt8]) {
    var page = Page(width: style.width, ink: ink, language: language)
    for diagnostic in closing.diagnostics { page.write(diagnostic, indent: 0) }
    page.paragraph(all: closing.summary.sentence[language], .heading)
    if let run {
      let status = closing.exitStatus(of: run)
      page.line(ink(closing.ending(of: run)[language], status == 0 ? .good : status == 1 ? .error : .review))
    }
    output.write(page.text)
  }
}
