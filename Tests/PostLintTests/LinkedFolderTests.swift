import Foundation
import Testing

@testable import PostLint

struct LinkedFolderTests {
  private func link(_ name: String, to target: String, in folder: TemporaryFolder) throws {
    try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/\(name)", withDestinationPath: target)
  }

  /// Were each way through them gone, there would be more ways than anybody can wait for.
  @Test func `links that lead back are followed once`() throws {
    let folder = try TemporaryFolder()
    for name in ["a", "b", "c"] {
      try folder.write("Hello", to: "posts/\(name)/post.txt")
      try link("posts/\(name)/here", to: ".", in: folder)
      try link("posts/\(name)/up", to: "..", in: folder)
    }
    let posts = "\(folder.path)/posts"
    let found = try Files.files(below: posts)
    #expect(found.map { $0.replacing(posts, with: "") } == ["/a/post.txt", "/b/post.txt", "/c/post.txt"])
    #expect(OpenFolder(posts)?.countOfFiles == 3)
  }

  @Test func `a link to a folder elsewhere is followed`() throws {
    let folder = try TemporaryFolder()
    try folder.write("Hello", to: "elsewhere/post.txt")
    try folder.write("Hello", to: "posts/other.txt")
    try link("posts/linked", to: "../elsewhere", in: folder)
    let posts = "\(folder.path)/posts"
    let found = try Files.files(below: posts)
    #expect(found.map { $0.replacing(posts, with: "") } == ["/linked/post.txt", "/other.txt"])
    #expect(OpenFolder(posts)?.countOfFiles == 2)
  }
}
