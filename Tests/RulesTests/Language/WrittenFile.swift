import Diagnostics
import Documents
import Foundation
import Rules
import Trials

/// A file of a pack that is read and behaves, as other tests say.
struct WrittenFile: Sendable {
  let path: String
  let kind: PackSchema
  let source: String
  let uses: [GrammarUse]
  /// Files of its pack without which it cannot be read.
  let beside: [String: String]

  init?(_ source: String, path: String, beside: [String: String] = [:]) {
    var notes = Notes(file: SourceFile(path: path, bytes: Array(source.utf8)))
    guard let document = YAMLReader.read(notes.file, notes: &notes) else { return nil }
    self.path = path
    self.source = source
    self.beside = beside
    kind = WrittenFile.kind(of: path)
    uses = GrammarUse.uses(in: document, of: kind)
  }

  /// Where a pack with this in the file’s place is refused.
  func refusals(of source: String) -> [ByteRange] {
    var files = beside.merging([path: source]) { $1 }
    if kind == .clauses, files["pack.yml"] == nil {
      files["pack.yml"] = """
        pack: trial
        title: {en: Trial, fr: Essai}
        version: "1"
        instruments: {guide: {title: {en: Guide, fr: Guide}, version: "1", clauses: \(path)}}
        """
    }
    var diagnostics: [Diagnostic] = []
    _ = Ruleset(reading: [Trial.pack(rules: [:], files: files)], diagnostics: &diagnostics)
    return diagnostics.filter { $0.severity == .error && $0.path == "trial/\(path)" }.compactMap(\.place?.range)
  }

  private static func kind(of path: String) -> PackSchema {
    switch path {
    case "pack.yml": .pack
    case _ where path.hasPrefix("clauses/"): .clauses
    case _ where path.hasPrefix("calendars/"): .calendar
    case _ where path.hasPrefix("records/"): .platform
    default: .rule
    }
  }

  static let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static let packs = [
    "fixtures/packs/worked", "fixtures/packs/small", "rules/accessibility", "rules/platforms", "rules/privacy",
    "rules/gc",
  ]

  static let all: [WrittenFile] =
    Saying.all.flatMap { saying in
      [WrittenFile(saying.rule, path: "rule.yml")]
        + saying.files.filter { $0.key.hasSuffix(".yml") }.map { WrittenFile($0.value, path: $0.key) }
    }.compactMap(\.self) + packs.flatMap(files)

  private static func files(of pack: String) -> [WrittenFile] {
    let folder = project.appending(path: pack)
    let paths = ((try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []).sorted()
    let files = paths.reduce(into: [String: String]()) { files, path in
      files[path] = try? String(contentsOf: folder.appending(path: path), encoding: .utf8)
    }
    // Only the worked pack has rules that cannot be read without others; reading the others again and again takes long.
    let beside = pack.hasSuffix("worked") ? files : [:]
    return files.filter { $0.key.hasSuffix(".yml") }.sorted { $0.key < $1.key }
      .compactMap { WrittenFile($0.value, path: $0.key, beside: beside) }
  }
}
