package import Diagnostics

/// A phrase that a rule looks for, with its place in the rule’s file or in that of a list: two with one place are the same.
package struct TracedPhrase: Sendable {
  package var text: String
  package var range: ByteRange
  package var file: SourceFile

  package var place: Place { file.place(of: range) }
}

extension TracedPhrase: Hashable {
  package static func == (a: TracedPhrase, b: TracedPhrase) -> Bool {
    a.range == b.range && a.file.path == b.file.path
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(range)
    hasher.combine(file.path)
  }
}
