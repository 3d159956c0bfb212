private import Glibc

/// The folder in which indexes of packs are kept from run to run: the user’s own, and nothing is lost with it.
///
/// An index is taken only from a file that nobody else could have written, and whose sum is right. What cannot be read or
/// written is passed over without a word: the packs themselves are there.
package struct PackCache: Sendable {
  let folder: String
  /// How long a file must have been at rest to be remembered, in nanoseconds. One that is changed twice between two ticks of
  /// the file system’s clock looks the same afterwards.
  var rest = 2_000_000_000

  /// How many indexes are kept; each belongs to one choice of packs.
  private static let most = 32

  package init(folder: String) { self.folder = folder }

  /// In `XDG_CACHE_HOME`, else in `.cache` at home; nil where there is neither.
  package static func find(cacheHome: String?, home: String?) -> PackCache? {
    if let cacheHome, cacheHome.hasPrefix("/") { return PackCache(folder: cacheHome.appendingName("postlint")) }
    guard let home, home.hasPrefix("/") else { return nil }
    return PackCache(folder: home.appendingName(".cache/postlint"))
  }

  /// Begins every index. The number changes with what stands behind it.
  private static let mark = Array("postlint index 6\n".utf8)

  /// The packs kept under this name; nil where there are none that can be relied on.
  func packs(named name: String) -> RememberedPacks? {
    guard isOwn, let stream = try? ByteStream(reading: path(of: name)) else { return nil }
    defer { stream.close() }
    guard let status = FileStatus(of: stream.descriptor), status.isRegular, isOwn(status),
      let bytes = try? stream.readToEnd(status)
    else { return nil }
    let start = PackCache.mark.count + 8
    guard bytes.count > start, bytes.starts(with: PackCache.mark) else { return nil }
    let sum = Checksum(of: bytes.span.extracting(start...)).bytes
    guard bytes[PackCache.mark.count..<start].elementsEqual(sum) else { return nil }
    return try? RememberedPacks(bytes, from: start)
  }

  func keep(_ index: PackIndex, named name: String) {
    let newest = index.sources.lazy.flatMap(\.files).map { max($0.stamp.modified, $0.stamp.changed) }.max() ?? 0
    var now = timespec()
    guard unsafe clock_gettime(CLOCK_REALTIME, &now) == 0,
      now.tv_sec * 1_000_000_000 + now.tv_nsec >= newest + rest
    else { return }
    guard isWritable else { return }
    do throws(FileError) {
      makeRoom()
      let bytes = index.bytes
      try Files.write(PackCache.mark + Checksum(of: bytes.span).bytes + bytes, to: path(of: name), permissions: 0o600)
    } catch {
      // The next run reads the packs again.
    }
  }

  private func path(of name: String) -> String { folder.appendingName(name + ".index") }

  /// Whether something can be kept there; the folder is made where it is not there yet.
  var isWritable: Bool {
    if Files.kind(of: folder) == nil, (try? Files.makeFolder(folder, permissions: 0o700)) == nil { return false }
    return isOwn && Files.isWritable(folder)
  }

  /// Whether nobody but the user writes there.
  private var isOwn: Bool { FileStatus(of: folder).map(isOwn) ?? false }

  private func isOwn(_ status: FileStatus) -> Bool { status.owner == geteuid() && status.permissions & 0o022 == 0 }

  /// Of many, those that were written last stay.
  private func makeRoom() {
    let kept = ((try? Files.files(below: folder)) ?? []).filter { $0.hasSuffix(".index") }
    guard kept.count >= PackCache.most else { return }
    let byAge = kept.sorted { (FileStatus(of: $0)?.modified ?? 0) < (FileStatus(of: $1)?.modified ?? 0) }
    for path in byAge.dropLast(PackCache.most / 2) { Files.remove(path) }
  }
}
