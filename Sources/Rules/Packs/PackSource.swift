package import Diagnostics

/// A pack’s folder as it was read: all its files, none of them understood yet.
package struct PackSource: Sendable {
  /// The folder, as messages name it.
  package var folder: String
  /// By the path inside the folder, with `/` between names.
  package var files: [String: SourceFile]
  package var digest: PackDigest
  /// The files of rules that have nothing to say in this run, and are only extended by others. Nil where nothing is known of the
  /// pack; else all of it is known to be sound, what its rules cite is known, too, and further rules need not be among `files`.
  package var asleep: Set<String>?

  package init(folder: String, files: [String: SourceFile], digest: PackDigest) {
    self.folder = folder
    self.files = files
    self.digest = digest
  }
}
