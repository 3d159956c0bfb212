package import Diagnostics

/// Mistakes in files, as a terminal shows them where there is no report: one below the other.
package func onScreen(_ diagnostics: [Diagnostic], language: Language, style: ReportStyle) -> String {
  var page = Page(width: style.width, ink: Ink(isOn: style.color), language: language)
  for diagnostic in diagnostics { page.write(diagnostic, indent: 0) }
  return page.text
}
