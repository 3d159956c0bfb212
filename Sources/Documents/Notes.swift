package import Diagnostics

/// What a reader writes down about one file while it reads on.
package struct Notes: Sendable {
  package let file: SourceFile
  package var diagnostics: [Diagnostic] = []
  /// Whether the file, as it is, was read before without anything to say of it: then nobody looks for what should not be there.
  package let isKnownSound: Bool

  package init(file: SourceFile, isKnownSound: Bool = false) {
    self.file = file
    self.isKnownSound = isKnownSound
  }

  package func place(of range: ByteRange) -> Place { file.place(of: range) }

  package mutating func add(
    _ code: DiagnosticCode, _ message: Bilingual, at range: ByteRange, help: Bilingual? = nil,
    severity: Severity = .error, labels: [(Bilingual, ByteRange)] = []
  ) {
    diagnostics.append(
      Diagnostic(
        code, message, at: file.place(of: range), help: help,
        labels: labels.map { Diagnostic.Label($0.0, at: file.place(of: $0.1)) }, severity: severity))
  }

  /// Records the mistake; throw what comes back.
  ///
  ///     throw notes.reject(.wrongType, Bilingual("`max` is a number", fr: "« max » est un nombre"), at: node.range)
  package mutating func reject(
    _ code: DiagnosticCode, _ message: Bilingual, at range: ByteRange, help: Bilingual? = nil
  ) -> Rejected {
    add(code, message, at: range, help: help)
    return Rejected()
  }
}

/// Thrown where a value cannot be used; what is wrong with it has been written down.
package struct Rejected: Error, Sendable {
  package init() {}
}
