internal import Diagnostics
private import Glibc

/// The one door to the file system.
package enum Files {
  enum Kind { case file, folder }

  /// What is behind the path, links followed; nil where nothing is.
  static func kind(of path: String) -> Kind? { FileStatus(of: path)?.kind }

  static func isWritable(_ path: String) -> Bool { unsafe access(path, W_OK) == 0 }

  /// All of a file.
  static func read(_ path: String) throws(FileError) -> [UInt8] { try readWithStatus(path).bytes }

  /// All of a file, and what the file system said of it before it was read.
  static func readWithStatus(_ path: String) throws(FileError) -> (bytes: [UInt8], status: FileStatus) {
    do throws(FileError) {
      let stream = try ByteStream(reading: path)
      defer { stream.close() }
      guard let status = FileStatus(of: stream.descriptor) else {
        throw FileError(path, Bilingual("could not be read", fr: "n’a pas pu être lu"))
      }
      return (try stream.readToEnd(status), status)
    } catch {
      throw FileError(
        path, FileError.reason(kind(of: path), whenMissing: "could not be read", fr: "n’a pas pu être lu"))
    }
  }

  /// Writes beside the file and renames: there is never half of one. What is no file, such as a pipe, is written to.
  ///
  /// - Parameter permissions: of a file that was not there, less what the user never gives.
  static func write(_ bytes: [UInt8], to path: String, permissions: UInt32 = 0o666) throws(FileError) {
    let folder = path.parentFolder
    let failure = FileError(
      path,
      kind(of: folder) == .folder
        ? Bilingual("could not be written", fr: "n’a pas pu être écrit")
        : Bilingual(
          "could not be written: the folder `\(folder)` is not there",
          fr: "n’a pas pu être écrit : le dossier « \(folder) » n’existe pas"), .unwritableFile)
    let status = FileStatus(of: path)
    if let status, !status.isRegular {
      guard let stream = ByteStream(writing: path, flags: O_WRONLY, permissions: 0) else { throw failure }
      defer { stream.close() }
      guard stream.write(bytes) else { throw failure }
      return
    }
    // A link stays a link: what it leads to is replaced.
    let target = status == nil ? path : realPath(path) ?? path
    let beside = target.parentFolder.appendingName(
      ".\(target.lastName).\(String(UInt64.random(in: .min ... .max), radix: 36))")
    guard let stream = ByteStream(writing: beside, flags: O_WRONLY | O_CREAT | O_EXCL, permissions: permissions) else {
      throw failure
    }
    if let status { _ = fchmod(stream.descriptor, status.permissions) }
    let isWritten = stream.write(bytes)
    stream.close()
    guard isWritten, unsafe rename(beside, target) == 0 else {
      _ = unsafe unlink(beside)
      throw failure
    }
  }

  static func remove(_ path: String) { _ = unsafe unlink(path) }

  /// The folder, and those that it lies in, where they are not there yet.
  static func makeFolder(_ path: String, permissions: UInt32 = 0o777) throws(FileError) {
    if kind(of: path) == .folder { return }
    if path.parentFolder != path, path.parentFolder != "." { try makeFolder(path.parentFolder) }
    guard unsafe mkdir(path, permissions) == 0 || kind(of: path) == .folder else {
      throw FileError(path, Bilingual("could not be made", fr: "n’a pas pu être créé"), .unwritableFile)
    }
  }

  /// The files below a folder, as paths that begin with it, in the order of their names; hidden ones are left out. Links are
  /// followed, to each folder once: one may lead back to where it stands.
  ///
  /// - Parameter name: what they are called; nil where all of them are wanted.
  static func files(below folder: String, named name: String? = nil) throws(FileError) -> [String] {
    var found: [String] = []
    var seen: Set<FileStatus.Identity> = []
    // The next one is the last.
    var waiting = [(path: folder, kind: Kind.folder)]
    while let next = waiting.popLast() {
      guard next.kind == .folder else {
        found.append(next.path)
        continue
      }
      if let identity = FileStatus(of: next.path)?.identity, !seen.insert(identity).inserted { continue }
      guard let entries = FolderEntries(of: next.path) else {
        throw FileError(next.path, Bilingual("could not be listed", fr: "n’a pas pu être parcouru"))
      }
      let beginning = next.path.appendingName("")
      var inside: [(name: String, path: String, kind: Kind)] = []
      // What is sorted is no more than two numbers.
      var order: [(start: UInt64, place: Int)] = []
      for entry in entries.all where !entry.name.hasPrefix(".") {
        if entry.kind == .file, let name, entry.name != name { continue }
        let path = beginning + entry.name
        guard let kind = entry.kind ?? kind(of: path) else { continue }
        if kind == .file, let name, entry.name != name { continue }
        // All that is in a folder has a slash behind its name.
        let sorted = kind == .folder ? entry.name + "/" : entry.name
        order.append((sorted.start, inside.count))
        inside.append((sorted, path, kind))
      }
      order.sort {
        $0.start == $1.start ? inside[$1.place].name.precedes(inside[$0.place].name) : $1.start < $0.start
      }
      for (_, place) in order { waiting.append((inside[place].path, inside[place].kind)) }
    }
    return found
  }

  /// The folder that relative paths begin in.
  package static var workingFolder: String {
    guard let folder = unsafe getcwd(nil, 0) else { return "." }
    defer { unsafe free(folder) }
    return unsafe String(cString: folder)
  }

  /// Where a link leads to, as it is written in it.
  package static func destination(ofLink path: String) -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = unsafe readlink(path, &buffer, buffer.count)
    return count > 0 ? String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self) : nil
  }

  private static func realPath(_ path: String) -> String? {
    guard let found = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(found) }
    return unsafe String(cString: found)
  }
}

extension FileError {
  fileprivate static func reason(_ kind: Files.Kind?, whenMissing english: String, fr french: String) -> Bilingual {
    switch kind {
    case nil: Bilingual("is not there", fr: "n’existe pas")
    case .folder: Bilingual("is a folder", fr: "est un dossier")
    case .file: Bilingual(english, fr: french)
    }
  }
}

extension String {
  /// The first eight bytes as a number: most names differ there, and are sorted sooner by it.
  fileprivate var start: UInt64 {
    let utf8 = utf8.span
    var start: UInt64 = 0
    for index in 0..<8 { start = start << 8 | (index < utf8.count ? UInt64(utf8[index]) : 0) }
    return start
  }

  /// A path one name further down.
  func appendingName(_ name: String) -> String { hasSuffix("/") ? self + name : self == "." ? name : self + "/" + name }

  /// The path of the folder that this path stands in; `.` where none is written.
  var parentFolder: String {
    guard let slash = lastIndex(of: "/") else { return "." }
    return slash == startIndex ? "/" : String(self[..<slash])
  }

  /// As short as it can be said: without the working folder before it.
  var relativeToWorkingFolder: String { relative(to: Files.workingFolder) }

  func absolute(in folder: String) -> String { hasPrefix("/") ? self : folder.appendingName(self) }

  /// Of a path below the folder, what follows it.
  func inside(_ folder: String) -> String {
    String(Substring(utf8.dropFirst(folder == "." ? 0 : folder.utf8.count).drop { $0 == UInt8(ascii: "/") }))
  }

  func relative(to folder: String) -> String {
    let (own, its) = (utf8.span, folder.utf8.span)
    guard own.count > its.count + 1, own[0] == UInt8(ascii: "/"), own[its.count] == UInt8(ascii: "/"),
      own.extracting(0..<its.count).isSame(as: its)
    else { return self }
    return String(Substring(utf8.dropFirst(its.count + 1)))
  }

  var lastName: String { split(separator: "/").last.map(String.init) ?? self }
}
