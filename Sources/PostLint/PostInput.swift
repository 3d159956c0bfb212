package import Diagnostics
package import Posts

/// A file of posts, or standard input, and how it is written.
package struct PostInput: Sendable {
  package enum Origin: Hashable, Sendable { case file, standardInput }

  package var origin: Origin
  /// As reports name it.
  package var path: String
  package var format: PostFormat
  /// What the user named to mean it: the file itself, or a folder that it is in.
  var named = ""
  /// What stands in it, where that has been read already.
  var contents: [UInt8]?

  /// The files that paths mean: a file itself, of a folder all that have an extension of a format. What cannot be used is
  /// written down.
  package static func inputs(
    _ paths: [String], as format: String?, standardInputName: String?, diagnostics: inout [Diagnostic]
  ) -> [PostInput] {
    var inputs: [PostInput] = []
    if let format, PostFormat.named(format) == nil {
      let names = PostFormat.all.map(\.name)
      diagnostics.append(
        Diagnostic(
          .unknownFormat, Bilingual("There is no format `\(format)`.", fr: "Il n’y a pas de format « \(format) »."),
          path: "--as",
          help: Bilingual(
            "The formats are \(names.joined(separator: ", ")).",
            fr: "Les formats sont \(names.joined(separator: ", ")).")))
      return []
    }
    let named = format.flatMap { PostFormat.named($0) }
    for path in paths {
      do throws(FileError) {
        if path == "-" {
          let name = standardInputName ?? "<stdin>"
          if let format = named ?? PostFormat.of(path: name) {
            inputs.append(PostInput(origin: .standardInput, path: name, format: format, named: path))
          } else {
            diagnostics.append(unknownFormat(name))
          }
          continue
        }
        switch Files.kind(of: path) {
        case .folder:
          let files = try Files.files(below: path)
          // Packs may stand beside the posts: what is in them are rules.
          let packs = files.filter { $0.lastName == "pack.yml" }.map { $0.parentFolder + "/" }
          for file in files where !PostInput.ownFiles.contains(file.lastName) {
            guard let format = PostFormat.of(path: file), !packs.contains(where: file.hasPrefix) else { continue }
            inputs.append(PostInput(origin: .file, path: file, format: format, named: path))
          }
        case .file, nil:
          guard Files.kind(of: path) == .file else {
            throw FileError(path, Bilingual("is not there", fr: "n’existe pas"))
          }
          guard let format = named ?? PostFormat.of(path: path) else {
            diagnostics.append(unknownFormat(path))
            continue
          }
          inputs.append(PostInput(origin: .file, path: path, format: format, named: path))
        }
      } catch {
        diagnostics.append(error.diagnostic)
      }
    }
    return inputs
  }

  /// Files that postlint itself reads or writes, which stand beside posts and hold none.
  private static let ownFiles: Set<String> = ["postlint.yml", "waivers.yml"]

  private static func unknownFormat(_ path: String) -> Diagnostic {
    Diagnostic(
      .unknownFormat,
      Bilingual(
        "How the posts in `\(path)` are written cannot be told from its name.",
        fr: "Le nom « \(path) » ne dit pas comment les messages y sont écrits."),
      path: path,
      help: Bilingual(
        "Add `--as` and one of \(PostFormat.all.map(\.name).joined(separator: ", ")).",
        fr: "Ajoutez « --as » et l’un de : \(PostFormat.all.map(\.name).joined(separator: ", "))."))
  }
}
