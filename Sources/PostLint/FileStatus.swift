private import Glibc

/// What the file system says of a path, links followed.
struct FileStatus: Hashable {
  let kind: Files.Kind
  /// Whether it is a file with contents of its own: no pipe, no device.
  let isRegular: Bool
  let permissions: UInt32
  let owner: UInt32
  let size: Int
  /// When the contents, and when anything about the file, last changed: in nanoseconds.
  let modified: Int
  let changed: Int
  /// Tells it from all others that there are, by whatever name it is found.
  let identity: Identity

  struct Identity: Hashable {
    var device: UInt64
    var number: UInt64
  }

  /// Nil where nothing is there.
  init?(of path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// Of an open file, whatever its name leads to by now.
  init?(of descriptor: Int32) {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  /// Of a path inside an open folder, which a zero byte ends.
  init?(of path: Span<UInt8>, in folder: Int32) {
    guard !path.isEmpty, path[path.count - 1] == 0 else { return nil }
    var found: FileStatus?
    unsafe path.withUnsafeBytes { bytes in
      // There is one byte at least, and a zero among them.
      guard let first = bytes.baseAddress else { return }
      found = unsafe FileStatus(of: first.assumingMemoryBound(to: CChar.self), in: folder)
    }
    guard let found else { return nil }
    self = found
  }

  /// Of a name that a zero byte ends.
  @unsafe init?(of name: UnsafePointer<CChar>, in folder: Int32) {
    var status = stat()
    guard unsafe fstatat(folder, name, &status, 0) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    kind = status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
    isRegular = status.st_mode & S_IFMT == S_IFREG
    permissions = status.st_mode & 0o7777
    owner = status.st_uid
    size = Int(status.st_size)
    modified = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
    changed = status.st_ctim.tv_sec * 1_000_000_000 + status.st_ctim.tv_nsec
    identity = Identity(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
  }
}
