package import Diagnostics

/// A file that could not be read or written: the machine’s, and nobody’s fault.
package struct FileError: Error, Hashable, Sendable {
  package var path: String
  package var reason: Bilingual
  package var code: DiagnosticCode

  package init(_ path: String, _ reason: Bilingual, _ code: DiagnosticCode = .unreadableFile) {
    self.path = path
    self.reason = reason
    self.code = code
  }

  /// As a run reports it: the other files go on.
  package var diagnostic: Diagnostic {
    Diagnostic(
      code,
      Bilingual("`\(path)` \(reason.english).", fr: "« \(path) » \(reason.french)."), path: path,
      help: Bilingual("Check its name and its permissions.", fr: "Vérifiez son nom et ses permissions."))
  }
}
