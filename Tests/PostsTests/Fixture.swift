import Diagnostics
import Glibc
import Testing

@testable import Posts

/// A file under `fixtures/posts/`, read as its name says.
struct Fixture {
  let file: SourceFile
  let read: ReadPosts

  init(_ name: String, as format: PostFormat? = nil, columns: [String: String] = [:]) throws {
    let folder = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
    file = SourceFile(path: name, bytes: try #require(Fixture.bytes(of: "\(folder)/fixtures/posts/\(name)")))
    let format = try #require(format ?? PostFormat.of(path: name))
    read = format.posts(in: file, options: ReadingOptions(columns: columns))
  }

  func post(_ id: String) throws -> Post { try #require(read.posts.first { $0.id == id }, "no post \(id)") }

  private static func bytes(of path: String) -> [UInt8]? {
    guard let stream = unsafe fopen(path, "rb") else { return nil }
    defer { unsafe fclose(stream) }
    var bytes: [UInt8] = []
    while case let byte = unsafe getc(stream), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
    return bytes
  }
}

extension ReadPosts {
  /// Of each, its code and where it is: `invalid-value 5:15`.
  var complaints: [String] {
    diagnostics.map { "\($0.code.name) \($0.place.map { "\($0.start.line):\($0.start.column)" } ?? "")" }
  }
}

/// Reads a text as a file of that format.
func read(_ text: String, as format: PostFormat, path: String = "a", columns: [String: String] = [:]) -> ReadPosts {
  read(Array(text.utf8), as: format, path: path, columns: columns)
}

func read(_ bytes: [UInt8], as format: PostFormat, path: String = "a", columns: [String: String] = [:]) -> ReadPosts {
  format.posts(in: SourceFile(path: path, bytes: bytes), options: ReadingOptions(columns: columns))
}
