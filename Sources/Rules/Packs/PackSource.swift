/// A pack’s folder as it was read: all its files, none of them understood yet.
package struct PackSource: Sendable {
  /// The folder, as messages name it.
  package var folder: String
  package var files: PackFiles
  /// Files that are not among those, as few runs need them: by the path inside the folder, too.
  package var data: [String: PackData] = [:]
  package var digest: PackDigest
  /// The files of rules that have nothing to say in this run, and are only extended by others. Nil where nothing is known of the
  /// pack; else all of it is known to be sound, what its rules cite is known, too, and further rules need not be among `files`.
  package var asleep: Set<String>?

  /// Whether a file describes a platform, by its path inside the folder. They are read in the order of their paths.
  package static func isRecord(_ path: String) -> Bool { path.hasPrefix("records/") }

  /// Whether a file lists clauses: what rules cite of them is known where rules are.
  package static func listsClauses(_ path: String) -> Bool { path.hasPrefix("clauses/") }

  package init(folder: String, files: PackFiles, digest: PackDigest) {
    self.folder = folder
    self.files = files
    self.digest = digest
  }
}
