internal import Diagnostics
internal import FoundationEssentials

/// The one door to the file system.
enum Files {
  enum Kind { case file, folder }

  static func kind(of path: String) -> Kind? {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return nil }
    return isFolder ? .folder : .file
  }

  /// All of a file.
  static func read(_ path: String) throws(FileError) -> [UInt8] {
    do {
      return Array(try Data(contentsOf: URL(filePath: path)))
    } catch {
      throw FileError(
        path, FileError.reason(kind(of: path), whenMissing: "could not be read", fr: "n’a pas pu être lu"))
    }
  }

  /// Writes beside the file and renames: there is never half of one.
  static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    do {
      try Data(bytes).write(to: URL(filePath: path), options: .atomic)
    } catch {
      let folder = path.parentFolder
      throw FileError(
        path,
        kind(of: folder) == .folder
          ? Bilingual("could not be written", fr: "n’a pas pu être écrit")
          : Bilingual(
            "could not be written: the folder `\(folder)` is not there",
            fr: "n’a pas pu être écrit : le dossier « \(folder) » n’existe pas"), .unwritableFile)
    }
  }

  /// The folder, and those that it lies in, where they are not there yet.
  static func makeFolder(_ path: String) throws(FileError) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw FileError(path, Bilingual("could not be made", fr: "n’a pas pu être créé"), .unwritableFile)
    }
  }

  /// The files below a folder, as paths that begin with it, in the order of their names; hidden ones are left out.
  static func files(below folder: String) throws(FileError) -> [String] {
    var found: [String] = []
    var waiting = [folder]
    while let next = waiting.popLast() {
      let names: [String]
      do {
        names = try FileManager.default.contentsOfDirectory(atPath: next)
      } catch {
        throw FileError(next, Bilingual("could not be listed", fr: "n’a pas pu être parcouru"))
      }
      for name in names where !name.hasPrefix(".") {
        let path = next.appendingName(name)
        switch kind(of: path) {
        case .folder: waiting.append(path)
        case .file: found.append(path)
        case nil: break
        }
      }
    }
    return found.sorted { $0.precedes($1) }
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
  /// In the order of their bytes.
  fileprivate func precedes(_ other: String) -> Bool {
    let (a, b) = (utf8.span, other.utf8.span)
    for index in 0..<min(a.count, b.count) where a[index] != b[index] { return a[index] < b[index] }
    return a.count < b.count
  }

  /// A path one name further down.
  func appendingName(_ name: String) -> String { hasSuffix("/") ? self + name : self == "." ? name : self + "/" + name }

  /// The path of the folder that this path stands in; `.` where none is written.
  var parentFolder: String {
    guard let slash = lastIndex(of: "/") else { return "." }
    return slash == startIndex ? "/" : String(self[..<slash])
  }

  /// As short as it can be said: without the working folder before it.
  var relativeToWorkingFolder: String {
    let folder = FileManager.default.currentDirectoryPath + "/"
    return hasPrefix(folder) && utf8.count > folder.utf8.count ? String(dropFirst(folder.count)) : self
  }

  var lastName: String { split(separator: "/").last.map(String.init) ?? self }
}
