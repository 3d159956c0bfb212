internal import Diagnostics

/// Works on inputs piece by piece, on as many cores as it is given, and hands over what came of each in order.
///
///     try await PieceWork(jobs: 4).run(inputs) { piece in … } failed: { diagnostic in … } then: { result in … }
struct PieceWork: Sendable {
  /// How many pieces are worked on at once; at most twice as many are held.
  var jobs: Int

  /// From how many bytes on an input counts as many posts.
  private static let bulk = 1 << 17

  /// - Parameter prepare: called once, as soon as there are many posts.
  func run<Result: Sendable>(
    _ inputs: [PostInput], prepare: () -> Void, _ work: @escaping @Sendable (Piece) -> Result,
    failed: (Diagnostic) -> Result, then body: (inout Result) throws -> Void
  ) async throws {
    var reader = PieceReader(inputs)
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
      var started = 0
      var next = 0
      var finished: [Int: Result] = [:]
      var isAtEnd = false
      var isPrepared = false
      while true {
        while !isAtEnd, started - next < 2 * jobs {
          guard let read = reader.next() else {
            isAtEnd = true
            break
          }
          let number = started
          started += 1
          switch read {
          case .failure(let diagnostic): finished[number] = failed(diagnostic)
          case .piece(let piece):
            let areMany = number > 0 || piece.goesOn || piece.file.bytes.count >= PieceWork.bulk
            if areMany, !isPrepared {
              prepare()
              isPrepared = true
            }
            if areMany, jobs > 1 {
              group.addTask(executorPreference: globalConcurrentExecutor) { (number, work(piece)) }
            } else {
              // One piece is not worth a thread of its own. To prefer nil here is not the same: it starts the pool (Swift 6.3).
              group.addTask { (number, work(piece)) }
            }
          }
        }
        while var result = finished.removeValue(forKey: next) {
          next += 1
          try body(&result)
        }
        if next == started, isAtEnd { return }
        if next == started { continue }
        if let (number, result) = try await group.next() { finished[number] = result }
      }
    }
  }
}
