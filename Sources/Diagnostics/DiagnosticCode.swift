/// The name of a kind of mistake, and its page: `postlint explain unknown-key`.
package struct DiagnosticCode: Hashable, Sendable {
  package let name: String
  /// What it means and what to do, at more length than a message has.
  package let explanation: Bilingual

  init(_ name: String, _ explanation: String, fr: String) {
    self.name = name
    self.explanation = Bilingual(explanation, fr: fr)
  }

  package static func == (a: DiagnosticCode, b: DiagnosticCode) -> Bool { a.name == b.name }
  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
