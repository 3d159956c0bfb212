internal import Diagnostics
private import FoundationEssentials

/// Works on inputs piece by piece, on as many cores as it is given, and hands over what came of each in order.
///
///     try await PieceWork(jobs: 4).run(inputs) { piece in … } failed: { diagnostic in … } then: { result in … }
struct PieceWork: Sendable {
  /// How many pieces are worked on at once; at most twice as many are held. Nil stands for as many as there are cores.
  var jobs: Int?

  /// - Parameter prepare: called once, as soon as there are many posts.
  func run<Result: Sendable>(
    _ inputs: [PostInput], prepare: () -> Void, _ work: @escaping @Sendable (Piece) -> Result,
    failed: (Diagnostic) -> Result, then body: (inout Result) throws -> Void
  ) async throws {
    var reader = PieceReader(inputs)
    var next = reader.next()
    if let first = next, !first.isBulk {
      // Nearly always it is all there is: worth neither tasks of its own nor the question how many cores there are.
      var result =
        switch first {
        case .failure(let diagnostic): failed(diagnostic)
        case .piece(let piece): work(piece)
        }
      try body(&result)
      next = reader.next()
    }
    guard let next else { return }
    try await share(next, reader, prepare, work, failed, body)
  }

  /// Works on this piece and all that the reader still has.
  private func share<Result: Sendable>(
    _ first: PieceRead, _ rest: PieceReader, _ prepare: () -> Void, _ work: @escaping @Sendable (Piece) -> Result,
    _ failed: (Diagnostic) -> Result, _ body: (inout Result) throws -> Void
  ) async throws {
    let jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
      var reader = rest
      var read: PieceRead? = first
      var (started, next) = (0, 0)
      var finished: [Int: Result] = [:]
      var isPrepared = false
      while true {
        while started - next < 2 * jobs, let found = read ?? reader.next() {
          read = nil
          let number = started
          started += 1
          switch found {
          case .failure(let diagnostic): finished[number] = failed(diagnostic)
          case .piece(let piece):
            if !isPrepared {
              prepare()
              isPrepared = true
            }
            if jobs > 1 {
              group.addTask(executorPreference: globalConcurrentExecutor) { (number, work(piece)) }
            } else {
              // To prefer nil here is not the same: it starts the pool of threads (Swift 6.3).
              group.addTask { (number, work(piece)) }
            }
          }
        }
        // There was room for more, and there is no more.
        if next == started { return }
        while var result = finished.removeValue(forKey: next) {
          next += 1
          try body(&result)
        }
        if next < started, let (number, result) = try await group.next() { finished[number] = result }
      }
    }
  }
}

extension PieceRead {
  /// Whether it is many posts by itself, 128 KiB or more, or their beginning.
  fileprivate var isBulk: Bool {
    switch self {
    case .failure: false
    case .piece(let piece): piece.goesOn || piece.file.bytes.count >= 1 << 17
    }
  }
}
