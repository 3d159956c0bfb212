internal import Diagnostics
package import Engine
internal import Posts
internal import Rules

/// Examines inputs: reads them piece by piece, on as many cores as it is given, and hands over what came of each in order.
package struct Checker: Sendable {
  package var linter: Linter
  package var columns: [String: String]
  /// For posts that do not say themselves.
  package var platforms: [String]
  package var language: String?
  /// For each file, the posts that are as they were at an earlier time, and are passed over.
  package var unchanged: [String: Set<UInt64>] = [:]
  /// Whether it is measured what each rule costs.
  package var measuresRules = false
  /// How many pieces are worked on at once; nil stands for as many as there are cores.
  package var jobs: Int?
  /// Writes reports about posts of which no more can become known; nil where somebody wants to have all of them.
  var writers: ReportWriters?

  package init(linter: Linter, columns: [String: String], platforms: [String], language: String?, jobs: Int?) {
    self.linter = linter
    self.columns = columns
    self.platforms = platforms
    self.language = language
    self.jobs = jobs
  }

  /// Calls `body` with each piece’s result, in the order of the inputs. At most twice as many pieces as jobs are held.
  package func check(_ inputs: [PostInput], _ body: (inout PieceResult) throws -> Void) async throws {
    try await PieceWork(jobs: jobs).run(
      inputs, prepare: linter.ruleset.prepareForBulk, { self.result(of: $0) },
      failed: { PieceResult(diagnostics: [$0]) }, then: body)
  }

  /// What came of each piece, where they are few.
  func results(of inputs: [PostInput]) async throws -> [PieceResult] {
    var results: [PieceResult] = []
    try await check(inputs) { results.append($0) }
    return results
  }

  private func result(of piece: Piece) -> PieceResult {
    let read = piece.format.posts(
      in: piece.file, options: ReadingOptions(columns: columns, firstIndex: piece.firstIndex))
    let earlier = unchanged[piece.file.path] ?? []
    let posts = earlier.isEmpty ? read.posts : read.posts.filter { !earlier.contains($0.record.contentHash) }
    let areComplete =
      platforms.isEmpty && language == nil
      && posts.indices.allSatisfy { posts[$0].platforms.allSatisfy(linter.describes) }
    var result = PieceResult(
      posts: areComplete ? posts : posts.map(completed), path: piece.file.path, diagnostics: read.diagnostics)
    var examination = linter.examination()
    if measuresRules {
      let start = ContinuousClock.now
      examination.costs = RuleCosts(rules: linter.rules.count) { start.nanosecondsUntilNow }
    }
    if let writers, result.posts.allSatisfy(linter.knowsAll(of:)) {
      result.settled = settled(&result.posts, &examination, writers)
    } else {
      result.results.reserveCapacity(result.posts.count)
      for post in result.posts { result.results.append(linter.result(of: post, &examination)) }
    }
    result.costs = examination.costs
    return result
  }

  /// A few posts at a time are examined, written of and taken away: many would have left the caches of a core before they are
  /// written of, and with one at a time the program itself would go in and out of them.
  private func settled(
    _ posts: inout [Post], _ examination: inout Examination, _ writers: ReportWriters
  ) -> SettledPosts {
    var writer = writers.writer()
    posts.reverse()
    let few = 16
    var results: [PostResult] = []
    results.reserveCapacity(few)
    while !posts.isEmpty {
      while results.count < few, let post = posts.popLast() {
        results.append(linter.result(of: post, &examination))
        writer.see(PostSighting(of: post))
      }
      writer.take(results)
      results.removeAll(keepingCapacity: true)
    }
    return writers.settled(by: writer)
  }

  private func completed(_ post: Post) -> Post {
    post.with {
      $0.platforms = linter.ruleset.names(of: $0.platforms.isEmpty ? platforms : $0.platforms)
      if $0.language == nil { $0.language = language }
    }
  }
}

extension ContinuousClock.Instant {
  fileprivate var nanosecondsUntilNow: UInt64 {
    let passed = duration(to: .now).components
    return UInt64(clamping: passed.seconds) * 1_000_000_000 + UInt64(clamping: passed.attoseconds / 1_000_000_000)
  }
}
