internal import Diagnostics
internal import Rules

extension PackIndex {
  /// Whether the packs’ files are, all and alone, the ones that were read.
  var isCurrent: Bool {
    for source in sources {
      // As many as there were, and each of those that were.
      guard let paths = try? Files.filesInNoOrder(below: source.folder), paths.count == source.files.count else {
        return false
      }
      for file in source.files {
        let status = FileStatus(of: source.folder.appendingName(file.name))
        guard let status, FileStamp(status) == file.stamp else { return false }
      }
    }
    return absent.allSatisfy { Files.kind(of: $0) == nil }
  }

  /// The rules that take part, as they were when all was read.
  func chosen(_ choice: RuleChoice, _ configuration: Configuration, diagnostics: inout [Diagnostic]) -> [RuleOutline] {
    let serving = packs.filter { !sources[$0.source].isAsked }.map { $0.name + "/" }
    let locked = packs.flatMap { pack in pack.locked.map { "\(pack.name)/\($0)" } }
    return choice.rules(
      among: rules.filter { rule in !serving.contains { rule.id.hasPrefix($0) } }, locked: Set(locked), configuration,
      diagnostics: &diagnostics)
  }

  /// The packs with all but these rules asleep, of which only those are read that an awake one extends; nil where a file is
  /// not what it was.
  func sources(awake: Set<String>) -> [PackSource]? {
    let workingFolder = Files.workingFolder
    let needed = withBases(awake)
    var all: [PackSource] = []
    for source in sources {
      var asleep: Set<String> = []
      var files: [String: SourceFile] = [:]
      for file in source.files {
        if let rule = file.rule.map({ rules[$0].id }), !awake.contains(rule) {
          if !needed.contains(rule) { continue }
          asleep.insert(file.name)
        }
        let path = source.folder.appendingName(file.name)
        guard let read = try? Files.readWithStatus(path), FileStamp(read.status) == file.stamp else { return nil }
        files[file.name] = SourceFile(path: path.relative(to: workingFolder), bytes: read.bytes)
      }
      var pack = PackSource(
        folder: source.folder.relative(to: workingFolder), files: files, digest: PackDigest { source.digest })
      pack.asleep = asleep
      all.append(pack)
    }
    return all
  }

  /// With the rules that they take over, which stand in files of their own.
  private func withBases(_ names: Set<String>) -> Set<String> {
    var bases: [String: String] = [:]
    for rule in rules { if let base = rule.extends { bases[rule.id] = base } }
    var found = names
    var waiting = Array(names)
    while let name = waiting.popLast() {
      if let base = bases[name], found.insert(base).inserted { waiting.append(base) }
    }
    return found
  }
}
