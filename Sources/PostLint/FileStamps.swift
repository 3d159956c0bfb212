#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// What can be seen of files from outside: when each was written last, and how long it is.
///
///     FileStamps(of: ["packs/house"]) != seen   // something has changed there
struct FileStamps: Equatable {
  private var stamps: [String: [Int]] = [:]

  /// Of all files below the folders; one that is gone meanwhile is not there.
  init(of folders: [String]) {
    for folder in folders {
      for path in (try? Files.files(below: folder)) ?? [] { stamps[path] = FileStamps.stamp(of: path) }
    }
  }

  private static func stamp(of path: String) -> [Int]? {
    var status = stat()
    // The path ends with a zero byte, and the status outlives the call.
    guard unsafe stat(path, &status) == 0 else { return nil }
    #if canImport(Glibc)
      let written = status.st_mtim
    #else
      let written = status.st_mtimespec
    #endif
    return [written.tv_sec, written.tv_nsec, Int(status.st_size), Int(truncatingIfNeeded: status.st_ino)]
  }
}
