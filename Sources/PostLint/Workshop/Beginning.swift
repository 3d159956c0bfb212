internal import Diagnostics

/// `postlint init`: a configuration, a sample campaign and a sample pack to begin with. No file that is there is touched.
package struct Beginning: Sendable {
  package var folder: String
  /// The name of the sample pack.
  package var pack = "house"

  package init(in folder: String) { self.folder = folder }

  package func run(in workplace: Workplace, _ output: inout some TextOutput) throws -> ExitStatus {
    let language = workplace.language
    try checkName()
    var written = 0
    for file in BeginningFiles(pack: pack).all(language) {
      let path = folder.appendingName(file.path)
      if Files.kind(of: path) != nil {
        output.write(
          Bilingual("  kept     \(path)\n", fr: "  conservé \(path)\n")[language])
        continue
      }
      try Files.makeFolder(path.parentFolder)
      try Files.write(Array(file.text.utf8), to: path)
      output.write(Bilingual("  written  \(path)\n", fr: "  écrit    \(path)\n")[language])
      written += 1
    }
    let step = folder == "." ? "" : "cd \(folder) && "
    output.write(
      Bilingual(
        "\(written) files written. Now try: \(step)postlint check posts\n",
        fr: "\(written) fichiers écrits. Essayez : \(step)postlint check posts\n")[language])
    return .clean
  }

  /// A pack’s name is that of its folder, and begins the names of its rules.
  private func checkName() throws {
    if pack.isPartOfRuleName { return }
    throw Unusable(
      Diagnostic(
        .usage, Bilingual("`\(pack)` is not a name for a pack.", fr: "« \(pack) » n’est pas un nom de module."),
        path: pack,
        help: Bilingual(
          "Use letters, digits and hyphens: `--pack tides`.",
          fr: "Employez lettres, chiffres et traits d’union : « --pack tides ».")))
  }
}

extension String {
  /// Whether it can stand between the slashes of a rule’s name.
  var isPartOfRuleName: Bool {
    !isEmpty
      && unicodeScalars.allSatisfy {
        $0 == "-" || $0 == "_" || $0.properties.isAlphabetic || ("0"..."9").contains($0)
      }
  }
}
