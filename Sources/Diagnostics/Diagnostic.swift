/// A mistake in a file that somebody wrote for postlint: what is wrong, where, and what to do about it.
/// Never about what a post says.
package struct Diagnostic: Hashable, Sendable {
  package var code: DiagnosticCode
  package var severity: Severity
  package var message: Bilingual
  /// Nil where it is about a whole folder or a command, not about a place in a file.
  package var place: Place?
  /// The file or folder, where there is no place in it.
  package var path: String?
  /// The remedy.
  package var help: Bilingual?
  /// Further places that the message speaks of: where the other one of two stands.
  package var labels: [Label]

  /// A place beside the main one, and what it has to do with it.
  package struct Label: Hashable, Sendable {
    package var place: Place
    package var message: Bilingual

    package init(_ message: Bilingual, at place: Place) {
      self.message = message
      self.place = place
    }
  }

  package init(
    _ code: DiagnosticCode, _ message: Bilingual, at place: Place? = nil, path: String? = nil, help: Bilingual? = nil,
    labels: [Label] = [], severity: Severity = .error
  ) {
    self.code = code
    self.message = message
    self.place = place
    self.path = path ?? place?.path
    self.help = help
    self.labels = labels
    self.severity = severity
  }
}
