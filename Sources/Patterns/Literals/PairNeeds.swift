/// Which kinds of bytes must stand beside each other in every stretch that some part of a pattern matches.
///
/// `\d{3}-\d` has a digit before a hyphen, and a hyphen before a digit.
struct PairNeeds {
  /// Pairs of which one must be there, and how often texts have one by chance, more or less.
  private struct Required {
    var pairs: BytePairs
    var commonness: Int
  }

  /// What it can begin and end with, where it is not empty.
  private var first: ByteKinds
  private var last: ByteKinds
  private var mayBeEmpty: Bool
  /// The rarest that are known, and the next.
  private var rarest: Required?
  private var second: Required?

  /// The empty stretch.
  static let nothing = PairNeeds(first: .none, last: .none, mayBeEmpty: true)
  /// Anything at all.
  static let anything = PairNeeds(first: .all, last: .all, mayBeEmpty: true)

  private init(first: ByteKinds, last: ByteKinds, mayBeEmpty: Bool) {
    self.first = first
    self.last = last
    self.mayBeEmpty = mayBeEmpty
  }

  /// One character that begins with one of these bytes.
  init(character bytes: ByteSet) {
    let kinds = ByteKinds(bytes)
    self.init(first: kinds, last: kinds, mayBeEmpty: false)
  }

  /// Of each of these sets one pair must be there.
  var required: (BytePairs?, BytePairs?) { (rarest?.pairs, second?.pairs) }

  func then(_ next: PairNeeds) -> PairNeeds {
    var joined = PairNeeds(first: first, last: next.last, mayBeEmpty: mayBeEmpty && next.mayBeEmpty)
    if mayBeEmpty { joined.first.formUnion(next.first) }
    if next.mayBeEmpty { joined.last.formUnion(last) }
    (joined.rarest, joined.second) = (rarest, second)
    joined.take(next.rarest)
    joined.take(next.second)
    // What covers a hashtag stands in no text: of such a pair nothing is known.
    if !mayBeEmpty, !next.mayBeEmpty, !last.mayBeCover, !next.first.mayBeCover {
      joined.take(
        Required(
          pairs: BytePairs(last, before: next.first), commonness: last.commonness * next.first.commonness))
    }
    return joined
  }

  static func any(of branches: [PairNeeds]) -> PairNeeds {
    guard var any = branches.first else { return .nothing }
    any.second = nil
    for branch in branches.dropFirst() {
      any.first.formUnion(branch.first)
      any.last.formUnion(branch.last)
      any.mayBeEmpty = any.mayBeEmpty || branch.mayBeEmpty
      if let one = any.rarest, let other = branch.rarest {
        any.rarest?.pairs.formUnion(other.pairs)
        any.rarest?.commonness = one.commonness + other.commonness
      } else {
        any.rarest = nil
      }
    }
    return any
  }

  /// This `least` times, or more often.
  func repeated(_ least: Int) -> PairNeeds {
    if least == 0 { return PairNeeds(first: first, last: last, mayBeEmpty: true) }
    return least == 1 ? self : then(self)
  }

  private mutating func take(_ other: Required?) {
    guard let other else { return }
    if other.commonness < rarest?.commonness ?? .max {
      (rarest, second) = (other, rarest)
    } else if other.commonness < second?.commonness ?? .max, other.pairs != rarest?.pairs {
      second = other
    }
  }
}
