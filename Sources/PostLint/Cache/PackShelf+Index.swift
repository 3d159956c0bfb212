extension PackShelf {
  /// What an index of these packs is called: by the program and by all that tells which packs are read, wherever it is run.
  func indexName(of folders: [String]) -> String {
    let workingFolder = Files.workingFolder
    var writer = RecordWriter()
    writer.add(Workplace.version)
    // Two builds of one version may see different things in a pack.
    let program = FileStatus(of: "/proc/self/exe")
    writer.add(program?.size ?? 0)
    writer.add(program?.modified ?? 0)
    writer.add(folder?.absolute(in: workingFolder)) { $0.add($1) }
    writer.add(folders) { $0.add($1.absolute(in: workingFolder)) }
    var hash = SHA256()
    hash.update(writer.bytes)
    return String(hash.finish().prefix(32))
  }
}
