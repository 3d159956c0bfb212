/// How many digits, `#` and `@` stand in a text, or must.
struct SignCounts: Hashable, Sendable {
  /// Of any script.
  var digits = 0
  var hashes = 0
  var ats = 0

  static func + (a: SignCounts, b: SignCounts) -> SignCounts {
    // Past this, more tell no more: so nothing overflows, however often what is repeated is repeated.
    SignCounts(
      digits: min(a.digits + b.digits, 1000), hashes: min(a.hashes + b.hashes, 1000), ats: min(a.ats + b.ats, 1000))
  }

  func least(or other: SignCounts) -> SignCounts {
    SignCounts(
      digits: min(digits, other.digits), hashes: min(hashes, other.hashes), ats: min(ats, other.ats))
  }

  func isWithin(_ other: SignCounts) -> Bool {
    digits <= other.digits && hashes <= other.hashes && ats <= other.ats
  }
}
