internal import Diagnostics

#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// A file without a name, in the system’s folder for such files: it is gone when the run is, however that ends.
struct ScratchFile: ~Copyable {
  private let descriptor: Int32
  private var count = 0

  private static var folder: String { unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp" }

  /// As a run reports it.
  static var unreadable: FileError {
    FileError(
      folder,
      Bilingual(
        "gave a scratch file that can no longer be read, so that some posts of one id may not be told",
        fr: "a fourni un fichier temporaire devenu illisible : des messages de même nom peuvent rester inaperçus"))
  }

  /// Nil where none can be made.
  init?() {
    let folder = ScratchFile.folder
    var name = (folder.appendingName("postlint-XXXXXX")).utf8CString.map(\.self)
    // `mkstemp` writes over the six X; nobody but the user may read what it makes.
    let descriptor = unsafe name.withUnsafeMutableBufferPointer { name in
      guard let start = name.baseAddress else { return Int32(-1) }
      let descriptor = unsafe mkstemp(start)
      if descriptor >= 0 { unsafe unlink(start) }
      return descriptor
    }
    guard descriptor >= 0 else { return nil }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Where the bytes now start; nil where they could not be written, and then none of them count.
  mutating func append(_ bytes: [UInt8]) -> Int? {
    var written = 0
    while written < bytes.count {
      // The buffer holds `bytes.count` bytes, and no more than those behind `written` are read.
      let more = unsafe bytes.withUnsafeBytes { buffer in
        unsafe pwrite(
          descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written, off_t(count + written))
      }
      if more < 0, errno == EINTR { continue }
      guard more > 0 else { return nil }
      written += more
    }
    defer { count += bytes.count }
    return count
  }

  /// What was written there; nil where it can no longer be read.
  func read(_ range: Range<Int>) -> [UInt8]? {
    var bytes: [UInt8] = []
    while bytes.count < range.count {
      let most = range.count - bytes.count
      let start = range.lowerBound + bytes.count
      var failed = false
      let more = unsafe [UInt8](unsafeUninitializedCapacity: most) { buffer, got in
        // The buffer has room for `most` bytes, and the system writes no more than it is told.
        var result = 0
        repeat {
          result = unsafe pread(descriptor, buffer.baseAddress, most, off_t(start))
        } while result < 0 && errno == EINTR
        failed = result <= 0
        got = max(result, 0)
      }
      if failed { return nil }
      bytes += more
    }
    return bytes
  }
}
