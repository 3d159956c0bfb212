/// How a pattern is put together, as far as the time that it takes depends on it.
indirect enum PatternTree: Sendable {
  /// Takes no character: an anchor, a reference.
  case nothing
  /// Holds only where the text begins.
  case start
  case one(SampleSet)
  case sequence([PatternTree])
  case any([PatternTree])
  case repeated(PatternTree, least: Int, most: Int?)

  /// Whether nothing before the beginning of the text can begin a match.
  var isAnchored: Bool {
    switch self {
    case .start: true
    case .nothing, .one: false
    case .sequence(let parts): parts.first { if case .nothing = $0 { false } else { true } }?.isAnchored ?? false
    case .any(let branches): !branches.isEmpty && branches.allSatisfy(\.isAnchored)
    case .repeated(let tree, let least, _): least > 0 && tree.isAnchored
    }
  }
}
