internal import Diagnostics
private import Glibc

/// An open file, or standard input: read or written piece by piece.
package struct ByteStream: Sendable {
  let path: String
  let descriptor: Int32
  private let isOwned: Bool

  package static let standardOutput = ByteStream(path: "<stdout>", descriptor: STDOUT_FILENO, isOwned: false)
  package static let standardError = ByteStream(path: "<stderr>", descriptor: STDERR_FILENO, isOwned: false)
  static let standardInput = ByteStream(path: "<stdin>", descriptor: STDIN_FILENO, isOwned: false)

  init(path: String, descriptor: Int32, isOwned: Bool = true) {
    self.path = path
    self.descriptor = descriptor
    self.isOwned = isOwned
  }

  init(reading path: String) throws(FileError) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path, Bilingual("could not be opened", fr: "n’a pas pu être ouvert")) }
    self.init(path: path, descriptor: descriptor, isOwned: true)
  }

  /// Nil where it cannot be opened.
  init?(writing path: String, flags: Int32, permissions: UInt32) {
    let descriptor = unsafe open(path, flags | O_CLOEXEC, permissions)
    guard descriptor >= 0 else { return nil }
    self.init(path: path, descriptor: descriptor)
  }

  /// Whether all of it could be written.
  package func write(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      if count < 0 { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Up to `most` more bytes; none at the end.
  func read(_ most: Int) throws(FileError) -> [UInt8] {
    var failed = false
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
      // The buffer has room for `most` bytes, and the system writes no more than it is told.
      repeat {
        let got = unsafe Glibc.read(descriptor, buffer.baseAddress, most)
        failed = got < 0
        count = max(got, 0)
      } while failed && errno == EINTR
    }
    if failed {
      throw FileError(path, Bilingual("could not be read to its end", fr: "n’a pas pu être lu jusqu’au bout"))
    }
    return bytes
  }

  func readToEnd(_ status: FileStatus? = nil) throws(FileError) -> [UInt8] {
    var all: [UInt8] = []
    if let status = status ?? FileStatus(of: descriptor), status.isRegular, status.size > 0 {
      // Of a file, less than was asked for is all there is.
      all = try read(status.size + 1)
      if all.count <= status.size { return all }
    }
    while true {
      let piece = try read(1 << 18)
      if piece.isEmpty { return all }
      all += piece
    }
  }

  enum Waited { case nothing, line, ended }

  /// Waits until something is entered, at most so long; what is entered is forgotten.
  func wait(milliseconds: Int32) -> Waited {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    // One entry, which outlives the call.
    let ready = unsafe poll(&waiting, 1, milliseconds)
    if ready <= 0 { return .nothing }
    guard let bytes = try? read(1 << 12), !bytes.isEmpty else { return .ended }
    return .line
  }

  func close() { if isOwned { _ = Glibc.close(descriptor) } }
}
