/// How a pattern is put together, as far as it tells what it takes, and in what time.
indirect enum PatternTree: Sendable {
  /// Takes no character: an anchor, a look-around.
  case nothing
  /// May take anything, or nothing: a reference.
  case anything
  /// Holds only where the text begins.
  case start
  /// Holds only beside a word: `\b`.
  case boundary
  case one(PatternItem)
  case sequence([PatternTree])
  case any([PatternTree])
  case repeated(PatternTree, least: Int, most: Int?)

  /// Whether nothing before the beginning of the text can begin a match.
  var isAnchored: Bool {
    switch self {
    case .start: true
    case .nothing, .anything, .boundary, .one: false
    case .sequence(let parts): parts.first { !$0.takesNothing }?.isAnchored ?? false
    case .any(let branches): !branches.isEmpty && branches.allSatisfy(\.isAnchored)
    case .repeated(let tree, let least, _): least > 0 && tree.isAnchored
    }
  }

  private var takesNothing: Bool {
    switch self {
    case .nothing, .anything, .boundary: true
    case .start, .one, .sequence, .any, .repeated: false
    }
  }
}
