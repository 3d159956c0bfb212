internal import Diagnostics
internal import Posts
internal import Rules

/// What is to be remembered of packs that were read without a complaint: their files as they were, and an outline of each rule.
///
/// As long as the files are the same, the rules are sound, and of those that have nothing to say of a post there is no more to
/// know. The others are read from their files as ever: see `RememberedPacks`.
struct PackIndex: Hashable {
  var sources: [Source]
  var packs: [Pack]
  /// Sorted by name.
  var rules: [RuleOutline]
  /// The kinds of posts that the rules ask for by name, sorted.
  var kinds: [String]
  /// Files that would have changed which packs are read, had they been there.
  var absent: [String]

  struct Source: Hashable {
    /// Absolute.
    var folder: String
    var digest: String
    var isAsked: Bool
    var files: [File]
  }

  struct File: Hashable {
    /// Inside the folder.
    var name: String
    var stamp: FileStamp
    /// The place of the rule that is written there.
    var rule: Int?
    /// What the platform is called that is described there.
    var platform: [String] = []
  }

  struct Pack: Hashable {
    var name: String
    var version: String
    var digest: String
    /// The place of its source.
    var source: Int
    var locked: [String]
  }

  /// - Parameter files: for each source, its files as they were before they were read.
  init(_ ruleset: Ruleset, of packs: PackShelf.Packs, workingFolder: String) {
    rules = ruleset.outlines
    var places: [String: Int] = [:]
    for (place, rule) in rules.enumerated() { places[rule.description.id] = place }
    sources = packs.sources.map { source in
      let pack = ruleset.packs.first { $0.folder == source.folder }
      let platforms = PackIndex.platforms(of: pack, in: packs.files[source.folder] ?? [])
      return Source(
        folder: source.folder.absolute(in: workingFolder), digest: source.digest.string,
        isAsked: packs.asked.contains(source.folder),
        files: (packs.files[source.folder] ?? []).map { file in
          var file = file
          file.rule = file.nameOfRule.flatMap { places["\(pack?.name ?? "")/\($0)"] }
          file.platform = platforms[file.name] ?? []
          return file
        })
    }
    self.packs = ruleset.packs.map { pack in
      Pack(
        name: pack.name, version: pack.version, digest: pack.digest.string,
        source: packs.sources.firstIndex { $0.folder == pack.folder } ?? 0, locked: pack.locked)
    }
    kinds = ruleset.kinds.sorted()
    absent = packs.absent.map { $0.absolute(in: workingFolder) }
  }

  /// For each record of a platform, by the path of its file, what that is called; none where it is not clear which is which.
  private static func platforms(of pack: RulePack?, in files: [File]) -> [String: [String]] {
    let records = files.map(\.name).filter(PackSource.isRecord).sorted()
    guard let platforms = pack?.contents.platforms, platforms.count == records.count else { return [:] }
    return Dictionary(uniqueKeysWithValues: zip(records, platforms.map { [$0.name] + $0.aliases }))
  }
}

extension PackIndex.File {
  /// What a rule is called inside its pack that is written there.
  fileprivate var nameOfRule: Substring? {
    guard name.hasSuffix(".yml") || name.hasSuffix(".yaml") else { return nil }
    return name.lastIndex(of: ".").map { name[..<$0] }
  }
}
