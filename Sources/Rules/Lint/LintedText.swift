package import Diagnostics
package import Documents

/// A text of a rule, in the file in which it is written.
package struct LintedText: Sendable {
  package let text: SourceText
  let file: SourceFile

  package var string: String { text.string }
  package var place: Place { file.place(of: text.place) }

  /// The place of some of its bytes.
  func place(of range: ByteRange) -> Place { file.place(of: text.map.original(of: range)) }
}

extension Diagnostic {
  func labelled(_ more: [Label]) -> Diagnostic {
    var labelled = self
    labelled.labels += more
    return labelled
  }
}
