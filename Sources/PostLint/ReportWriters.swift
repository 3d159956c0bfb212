internal import Engine
internal import Reports
private import Synchronization

/// Writes what reports say of posts where they are examined, on whatever core that is: what is made of a post is then taken away
/// soon, and never carried to another core.
///
///     var writer = writers.writer()
///     writer.take(results)
///     let settled = writers.settled(by: writer)
///
/// That can be done where no report needs to know of other posts, and where waivers and baselines do not change what rules say.
final class ReportWriters: Sendable {
  private let first: Writer
  /// Those that nobody uses: they remember what they wrote for each rule.
  private let idle = Mutex<[Writer]>([])

  /// What one worker writes with.
  struct Writer: Sendable {
    fileprivate var reporters: [any Reporter]
    fileprivate var settled: SettledPosts

    mutating func take(_ results: [PostResult]) {
      for result in results {
        settled.tally.count(result)
        for index in reporters.indices { reporters[index].add(result, to: &settled.reports[index]) }
      }
    }

    mutating func see(_ sighting: PostSighting) { settled.sightings.append(sighting) }
  }

  /// - Parameter reporters: that have begun. Nil where one of them needs to know of other posts.
  init?(_ reporters: [any Reporter], countsByRule: Bool) {
    guard reporters.allSatisfy(\.writesEachPostAlone) else { return nil }
    first = Writer(
      reporters: reporters,
      settled: SettledPosts(tally: Tally(countsByRule: countsByRule), reports: reporters.map { _ in [] }))
  }

  /// One that nobody else has until it is given back.
  func writer() -> Writer { idle.withLock { $0.popLast() } ?? first }

  /// Takes the writer back.
  func settled(by writer: consuming Writer) -> SettledPosts {
    let settled = writer.settled
    writer.settled = first.settled
    // The next piece is much like this one.
    for index in settled.reports.indices {
      writer.settled.reports[index].reserveCapacity(settled.reports[index].count * 9 / 8)
    }
    let idle = writer
    self.idle.withLock { $0.append(idle) }
    return settled
  }
}
