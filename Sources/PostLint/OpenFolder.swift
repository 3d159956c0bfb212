private import Glibc

/// A folder that is held open: what is in it is asked for without going there each time.
struct OpenFolder: ~Copyable {
  private let descriptor: Int32

  /// Nil where it cannot be opened.
  init?(_ path: String) {
    descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor < 0 { return nil }
  }

  /// A folder in this one, by a path that a zero byte ends; nil where it cannot be opened.
  func folder(at path: Span<UInt8>) -> OpenFolder? {
    var found: Int32 = -1
    guard !path.isEmpty, path[path.count - 1] == 0 else { return nil }
    unsafe path.withUnsafeBytes { bytes in
      // There is one byte at least, and a zero among them.
      guard let first = bytes.baseAddress else { return }
      found = unsafe openat(
        descriptor, first.assumingMemoryBound(to: CChar.self), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    }
    return found < 0 ? nil : OpenFolder(descriptor: found)
  }

  private init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { _ = close(descriptor) }

  /// What is behind a path inside the folder, which a zero byte ends; nil where nothing is.
  func status(of path: Span<UInt8>) -> FileStatus? { FileStatus(of: path, in: descriptor) }

  /// How many files are below it, as `Files.files(below:)` finds them; nil where a folder cannot be listed.
  var countOfFiles: Int? {
    // A pack has few folders: they are looked through before Swift has found out how a set of them is made.
    var seen: [FileStatus.Identity] = []
    return OpenFolder.countOfFiles(below: unsafe openat(descriptor, ".", O_RDONLY | O_CLOEXEC), &seen)
  }

  /// Closes what it is given.
  private static func countOfFiles(below descriptor: Int32, _ seen: inout [FileStatus.Identity]) -> Int? {
    guard descriptor >= 0 else { return nil }
    if let identity = FileStatus(of: descriptor)?.identity {
      if seen.contains(identity) {
        _ = close(descriptor)
        return 0
      }
      seen.append(identity)
    }
    guard let stream = unsafe fdopendir(descriptor) else {
      _ = close(descriptor)
      return nil
    }
    defer { unsafe closedir(stream) }
    var count = 0
    while let entry = unsafe readdir(stream) {
      // The name ends with a zero, inside the entry, which lives until the next is read.
      let inside: Int? = unsafe withUnsafePointer(to: &entry.pointee.d_name.0) { name in
        if unsafe name.pointee == CChar(UInt8(ascii: ".")) { return 0 }
        let kind: Files.Kind? =
          switch unsafe Int(entry.pointee.d_type) {
          case Int(DT_DIR): .folder
          case Int(DT_REG): .file
          default: unsafe FileStatus(of: name, in: descriptor)?.kind
          }
        return switch kind {
        case .folder: unsafe countOfFiles(below: openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC), &seen)
        case .file: 1
        case nil: 0
        }
      }
      guard let inside else { return nil }
      count += inside
    }
    return count
  }
}
