package import Diagnostics
package import Rules

/// Where packs are found: a folder that holds a folder for each.
package struct PackShelf: Sendable {
  /// Nil where nothing is found: then packs can be named by their folders only.
  package let folder: String?

  package init(folder: String?) { self.folder = folder }

  /// Where somebody says, as `POSTLINT_PACKS` does; else beside the program, in its installed share folder, or above it where it was built.
  package static func find(named: String?, program: String) -> PackShelf {
    if let named, !named.isEmpty { return PackShelf(folder: named) }
    var candidates = [
      program.parentFolder.appendingName("rules"), program.parentFolder.appendingName("../share/postlint/rules"),
    ]
    var above = program.parentFolder
    for _ in 0..<4 {
      above = above.parentFolder
      candidates.append(above.appendingName("rules"))
    }
    return PackShelf(folder: candidates.first { Files.kind(of: $0.appendingName("gc/pack.yml")) == .file })
  }

  /// The packs that are asked for by name or by folder (all on the shelf, where none is), those that they build on, and the
  /// platforms’ records, which every run needs.
  ///
  /// - Returns: what was read, and the names of the packs whose rules were asked for.
  package func packs(_ wanted: [String], diagnostics: inout [Diagnostic]) throws(FileError) -> Packs {
    try packs(in: try folders(wanted, diagnostics: &diagnostics))
  }

  /// The folders of the packs that are asked for.
  func folders(_ wanted: [String], diagnostics: inout [Diagnostic]) throws(FileError) -> [String] {
    var folders: [String] = []
    for name in wanted {
      if let named = self.folder(named: name) {
        folders.append(named)
      } else if Files.kind(of: name) == .folder {
        folders += try PackShelf.packFolders(in: name)
      } else {
        diagnostics.append(
          Diagnostic(
            .packNotFound,
            Bilingual("There is no pack `\(name)`.", fr: "Il n’y a pas de module « \(name) »."), path: name,
            help: didYouMean(name, among: try names()) ?? whereToLook))
      }
    }
    if wanted.isEmpty, let folder { folders = try PackShelf.packFolders(in: folder) }
    return folders
  }

  /// The packs in these folders, and those that they build on.
  func packs(in folders: [String]) throws(FileError) -> Packs {
    var packs = Packs()
    for folder in folders {
      let (source, files) = try PackShelf.read(folder)
      if !packs.sources.contains(where: { $0.folder == source.folder }) { packs.add(source, files) }
    }
    packs.asked = Set(packs.sources.map(\.folder))
    packs.named = packs.sources.count
    try addBases(to: &packs)
    return packs
  }

  package struct Packs: Sendable {
    package var sources: [PackSource] = []
    /// The folders of those that were asked for; the others only serve them.
    package var asked: Set<String> = []
    /// How many of the sources, the first, were named themselves.
    package var named = 0
    /// Their folders, without those of packs that they only build on.
    var namedFolders: Set<String> { Set(sources.prefix(named).map(\.folder)) }
    /// By folder, the files as they were before they were read.
    fileprivate(set) var files: [String: [PackIndex.File]] = [:]
    /// What was looked for and was not there: it would have been read.
    fileprivate(set) var absent: [String] = []

    fileprivate mutating func add(_ source: PackSource, _ files: [PackIndex.File]) {
      sources.append(source)
      self.files[source.folder] = files
    }
  }

  private var whereToLook: Bilingual {
    folder.map(\.relativeToWorkingFolder).map {
      Bilingual(
        "Packs are looked for in `\($0)`; a folder can be named, too.",
        fr: "Les modules sont cherchés dans « \($0) »; on peut aussi nommer un dossier.")
    } ?? Bilingual("Name its folder, or set POSTLINT_PACKS.", fr: "Indiquez son dossier, ou définissez POSTLINT_PACKS.")
  }

  private func folder(named name: String) -> String? {
    guard let folder, !name.contains("/") else { return nil }
    let candidate = folder.appendingName(name)
    return Files.kind(of: candidate.appendingName("pack.yml")) == .file ? candidate : nil
  }

  private func names() throws(FileError) -> [String] {
    try folder.map { folder throws(FileError) in try PackShelf.packFolders(in: folder) }?.map(\.lastName) ?? []
  }

  /// What is built on is looked for beside its user first, then on the shelf.
  private func addBases(to packs: inout Packs) throws(FileError) {
    var index = 0
    var names = Set(packs.sources.map { $0.folder.lastName })
    while index <= packs.sources.count {
      let (user, bases) =
        index < packs.sources.count
        ? (packs.sources[index].folder, packs.sources[index].bases) : (folder ?? ".", ["platforms"])
      index += 1
      for base in bases where !names.contains(base) {
        let beside = user.parentFolder.appendingName(base)
        let onShelf = base.contains("/") ? nil : folder?.appendingName(base)
        let places = base == "platforms" ? [onShelf, beside] : [beside, onShelf]
        var found: String?
        for place in places.compactMap(\.self) where found == nil {
          let manifest = place.appendingName("pack.yml")
          if Files.kind(of: manifest) == .file { found = place } else { packs.absent.append(manifest) }
        }
        guard let found else { continue }
        names.insert(base)
        let (source, files) = try PackShelf.read(found)
        // What an asked pack builds on runs with it; records alone do not.
        if packs.asked.contains(user) { packs.asked.insert(source.folder) }
        packs.add(source, files)
      }
    }
  }

  /// The folder itself where it is a pack, else the packs in it.
  static func packFolders(in folder: String) throws(FileError) -> [String] {
    if Files.kind(of: folder.appendingName("pack.yml")) == .file { return [folder] }
    let manifests = try Files.files(below: folder, named: "pack.yml")
    return manifests.isEmpty ? [folder] : manifests.map(\.parentFolder)
  }

  private static func read(_ folder: String) throws(FileError) -> (PackSource, [PackIndex.File]) {
    var stamped: [PackIndex.File] = []
    var files = PackFiles()
    let workingFolder = Files.workingFolder
    let paths = try Files.files(below: folder)
    files.reserveCapacity(paths.count)
    for path in paths {
      let (bytes, status) = try Files.readWithStatus(path)
      let name = path.inside(folder)
      stamped.append(PackIndex.File(name: name, stamp: FileStamp(status)))
      files[name] = SourceFile(path: path.relative(to: workingFolder), bytes: bytes)
    }
    let digest = PackDigest { [files] in
      var hash = SHA256()
      for (path, file) in files.all {
        hash.update(path.utf8.span)
        hash.update([0])
        hash.update(String(file.bytes.count).utf8.span)
        hash.update([0])
        hash.update(file.bytes)
      }
      return "sha256:" + hash.finish()
    }
    return (PackSource(folder: folder.relative(to: workingFolder), files: files, digest: digest), stamped)
  }
}
