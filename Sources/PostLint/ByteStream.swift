internal import Diagnostics

#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// Reads a file or standard input piece by piece.
struct ByteStream {
  let path: String
  private let descriptor: Int32
  private let isOwned: Bool

  /// Standard input.
  static let standardInput = ByteStream(path: "<stdin>", descriptor: STDIN_FILENO, isOwned: false)

  private init(path: String, descriptor: Int32, isOwned: Bool) {
    self.path = path
    self.descriptor = descriptor
    self.isOwned = isOwned
  }

  init(reading path: String) throws(FileError) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path, Bilingual("could not be opened", fr: "n’a pas pu être ouvert")) }
    self.init(path: path, descriptor: descriptor, isOwned: true)
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

  func readToEnd(most: Int = .max) throws(FileError) -> [UInt8] {
    var all: [UInt8] = []
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
