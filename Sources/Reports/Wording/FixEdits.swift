internal import Diagnostics
internal import Engine

extension Fix {
  /// Whether it can be written into the file as it stands.
  var isVerbatim: Bool { !edits.isEmpty && edits.allSatisfy(\.isVerbatim) }

  /// Its edits, a list a file, in the order in which the files come up.
  var editsByFile: [[Edit]] {
    var files: [[Edit]] = []
    for edit in edits {
      if let index = files.firstIndex(where: { $0[0].place.path == edit.place.path }) {
        files[index].append(edit)
      } else {
        files.append([edit])
      }
    }
    return files
  }
}
