internal import Diagnostics
package import Engine

/// One page by itself, to keep or to send: no script, no file beside it, in both languages, of which its reader can hide
/// one. Waived and known findings are in it, and say so.
package struct HTMLReporter: Reporter {
  static let summary = Bilingual(
    "One accessible page in both languages", fr: "Une page accessible, dans les deux langues")

  private var page = HTMLPage(first: .english)
  private var run: Run?

  package init() {}

  package mutating func begin(_ run: Run, to output: inout [UInt8]) {
    self.run = run
    page = HTMLPage(first: run.language)
    page.open(run)
    output.write(page.take())
  }

  package mutating func add(_ result: PostResult, to output: inout [UInt8]) {
    if result.findings.isEmpty, result.diagnostics.isEmpty { return }
    page.line("<section>")
    let path = result.post.hasPrefix(result.path) ? "" : " <small>\(HTMLText.quoted(result.path))</small>"
    page.line("<h2>\(HTMLText.quoted(result.post))\(path)</h2>")
    for diagnostic in result.diagnostics { page.write(diagnostic) }
    for finding in result.findings { page.write(finding) }
    page.line("</section>")
    output.write(page.take())
  }

  package mutating func end(_ closing: Closing, to output: inout [UInt8]) {
    guard let run else { return }
    page.close(closing, of: run)
    output.write(page.take())
  }
}
