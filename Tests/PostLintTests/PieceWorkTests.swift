import Diagnostics
import Foundation
import Posts
import Testing

@testable import PostLint

struct PieceWorkTests {
  /// Made ready again with each piece, 2,000 patterns would be written to some eight times a post.
  @Test(arguments: [(posts: 10, times: 0), (posts: 20_000, times: 1)], [1, 2])
  func `what many posts need is made ready once, and for few posts never`(
    run: (posts: Int, times: Int), jobs: Int
  ) async throws {
    let folder = try TemporaryFolder()
    try folder.write(
      (0..<run.posts).map { "{\"id\": \"p\($0)\", \"text\": \"A line of some words\"}\n" }.joined(), to: "posts.jsonl")
    let input = PostInput(
      origin: .file, path: folder.path + "/posts.jsonl", format: try #require(PostFormat.of(path: "posts.jsonl")))
    var times = 0
    var pieces: [Int] = []
    var posts = 0
    try await PieceWork(jobs: jobs).run([input], prepare: { times += 1 }) { piece in
      (piece.firstIndex, piece.format.posts(in: piece.file, options: ReadingOptions()).posts.count)
    } failed: { _ in
      (0, 0)
    } then: { result in
      pieces.append(result.0)
      posts += result.1
    }
    #expect(times == run.times)
    #expect(posts == run.posts)
    #expect(pieces == pieces.sorted())
    #expect(pieces.count > 10 || run.posts == 10)
  }
}
