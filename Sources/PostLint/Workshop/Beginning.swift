internal import Diagnostics

/// `postlint init`: a configuration, a sample campaign and a sample pack to begin with. No file that is there is touched.
package struct Beginning: Sendable {
  package var folder: String

  package init(in folder: String) { self.folder = folder }

  package func run(in workplace: Workplace, _ output: inout some TextOutput) throws -> ExitStatus {
    let language = workplace.language
    var written = 0
    for file in BeginningFiles.all(language) {
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
}
