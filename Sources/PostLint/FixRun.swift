internal import Diagnostics
internal import Documents
internal import Engine
internal import Posts
package import Reports
internal import Rules

/// `postlint fix`: carries out the fixes of findings, in the files themselves.
///
/// A fix is carried out where the file has the text as it is read, and where the changed file, read again, holds exactly the
/// posts that it should: what would need escaping in JSON or YAML is left to its author.
package struct FixRun: Sendable {
  package var paths: [String]
  package var format: String?
  package var packs: [String] = []
  package var choice = RuleChoice()
  /// Whether fixes of which a person should look at the meaning are carried out, too.
  package var takesUnsafe = false
  /// Shows what would change, and writes nothing.
  package var onlyShows = false
  package var style = ReportStyle()

  package init(paths: [String]) { self.paths = paths }

  /// A fix can make room for another; after so many rounds the rest is left.
  private static let mostRounds = 5

  package func run(in workplace: Workplace, _ output: inout some TextOutput) throws -> ExitStatus {
    var diagnostics = workplace.diagnostics
    let (ruleset, rules) = try workplace.rules(packs, choice, diagnostics: &diagnostics)
    let inputs = PostInput.inputs(paths, as: format, standardInputName: nil, diagnostics: &diagnostics)
    if inputs.contains(where: { $0.origin == .standardInput }) { diagnostics.append(.noFileToFix) }
    let linter = Linter(ruleset, rules: rules, day: workplace.day)
    var fixed = 0
    var files = 0
    for input in inputs where input.origin == .file {
      let before = try Files.read(input.path)
      var bytes = before
      for _ in 0..<FixRun.mostRounds {
        let edits = self.edits(in: bytes, input, linter, workplace, &diagnostics)
        let (changed, count) = carriedOut(edits, in: bytes, input, workplace)
        if count == 0 { break }
        bytes = changed
        fixed += count
      }
      if bytes == before { continue }
      files += 1
      if onlyShows {
        output.write(LineDifference(before, bytes, path: input.path).text)
      } else {
        try Files.write(bytes, to: input.path)
      }
    }
    output.complain(onScreen(diagnostics, language: workplace.language, style: style))
    output.write(summary(fixed: fixed, files: files, workplace.language))
    return diagnostics.contains { $0.severity == .error } ? .unable : .clean
  }

  private func edits(
    in bytes: [UInt8], _ input: PostInput, _ linter: Linter, _ workplace: Workplace, _ diagnostics: inout [Diagnostic]
  ) -> [Fix.Edit] {
    let file = SourceFile(path: input.path, bytes: bytes)
    let read = input.format.posts(in: file, options: ReadingOptions(columns: workplace.configuration.columns))
    for diagnostic in read.diagnostics where !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
    var examination = linter.examination()
    var edits: [Fix.Edit] = []
    for post in read.posts.map(linter.ruleset.namingPlatforms) {
      for finding in linter.result(of: post, &examination).findings where finding.outcome == .fail {
        guard let fix = finding.fixes.first, takesUnsafe || fix.safety == .safe, fix.edits.allSatisfy(\.isVerbatim)
        else { continue }
        edits += fix.edits
      }
    }
    return edits.sorted { ($0.place.range, $0.text) < ($1.place.range, $1.text) }
  }

  /// The file with those edits that leave it readable; of two that touch one another, the first. Where some would not, the
  /// others are found by halves.
  private func carriedOut(
    _ edits: [Fix.Edit], in bytes: [UInt8], _ input: PostInput, _ workplace: Workplace
  ) -> (bytes: [UInt8], count: Int) {
    var apart: [Fix.Edit] = []
    for edit in edits where edit.place.range.start > (apart.last?.place.range.end ?? -1) { apart.append(edit) }
    let options = ReadingOptions(columns: workplace.configuration.columns)
    let posts = input.format.posts(in: SourceFile(path: input.path, bytes: bytes), options: options)
    func isReadable(_ edits: ArraySlice<Fix.Edit>) -> Bool {
      let (changed, written) = bytes.edited(edits)
      let read = input.format.posts(in: SourceFile(path: input.path, bytes: changed), options: options)
      return read.posts.count == posts.posts.count && read.diagnostics.count == posts.diagnostics.count
        && read.posts.hold(written)
    }
    func readable(_ edits: ArraySlice<Fix.Edit>) -> [Fix.Edit] {
      if edits.isEmpty || isReadable(edits) { return Array(edits) }
      if edits.count == 1 { return [] }
      let middle = edits.startIndex + edits.count / 2
      return readable(edits[..<middle]) + readable(edits[middle...])
    }
    let good = readable(apart[...])
    return (bytes.edited(good[...]).bytes, good.count)
  }

  private func summary(fixed: Int, files: Int, _ language: Language) -> String {
    switch (language, onlyShows) {
    case (.english, false):
      "\(fixed) \(fixed == 1 ? "fix" : "fixes") carried out in \(files) \(files == 1 ? "file" : "files").\n"
    case (.english, true):
      "\(fixed) \(fixed == 1 ? "fix" : "fixes") possible in \(files) \(files == 1 ? "file" : "files"); nothing was written.\n"
    case (.french, false):
      "\(fixed) \(fixed < 2 ? "correction apportée" : "corrections apportées") dans \(files) \(files < 2 ? "fichier" : "fichiers").\n"
    case (.french, true):
      "\(fixed) \(fixed < 2 ? "correction possible" : "corrections possibles") dans \(files) \(files < 2 ? "fichier" : "fichiers"); rien n’a été écrit.\n"
    }
  }
}

extension [UInt8] {
  /// With the edits, which are in order and do not touch one another, and where each of them was written.
  fileprivate func edited(_ edits: ArraySlice<Fix.Edit>) -> (bytes: [UInt8], written: [ByteRange]) {
    var edited: [UInt8] = []
    var written: [ByteRange] = []
    var done = 0
    for edit in edits {
      edited += self[done..<edit.place.range.start]
      written.append(ByteRange(edited.count, edited.count + edit.text.utf8.count))
      edited += edit.text.utf8
      done = edit.place.range.end
    }
    return (edited + self[done...], written)
  }
}

extension [Post] {
  /// Whether each of these stretches of the file, which are in order, is read as it stands there, in one of the texts.
  fileprivate func hold(_ written: [ByteRange]) -> Bool {
    var copies = flatMap(\.texts).flatMap { text in
      text.map.copies.map { ByteRange($0.original, $0.original + $0.text.count) }
    }
    copies.sort()
    var index = 0
    return written.allSatisfy { range in
      while index < copies.count, copies[index].end < range.end { index += 1 }
      return index < copies.count && copies[index].contains(range)
    }
  }
}

extension Post {
  /// Everything in it that gets published.
  fileprivate var texts: [SourceText] {
    [text] + thread + [title].compactMap { $0 } + media.flatMap { [$0.alt, $0.text, $0.captions].compactMap { $0 } }
      + links
  }
}

extension Diagnostic {
  /// To say that nothing was mended would sound as if nothing had to be.
  fileprivate static let noFileToFix = Diagnostic(
    .usage,
    Bilingual(
      "`fix` writes into files, and standard input is none: nothing of it was looked at.",
      fr: "« fix » écrit dans des fichiers, et l’entrée standard n’en est pas un : rien n’y a été examiné."),
    path: "-",
    help: Bilingual(
      "Put the posts into a file, and name that.", fr: "Mettez les messages dans un fichier, et indiquez celui-ci."))
}
