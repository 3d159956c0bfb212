/// What a rule finds in one post, each thing once, and no more than anybody reads.
struct DistinctBreaches {
  private(set) var all: [Breach] = []
  /// The same, where they are many: a few are compared with each other sooner than they are hashed.
  private var known: Set<Breach>?

  mutating func add(_ found: [Breach]) throws(Inconclusive) {
    if found.isEmpty { return }
    // What nearly every rule comes to is one list, and it is handed on.
    if all.isEmpty, found.count == 1 { return all = found }
    for breach in found where isNew(breach) {
      all.append(breach)
      if all.count > Examination.mostPlaces { throw .tooManyPlaces(Examination.mostPlaces) }
    }
  }

  private mutating func isNew(_ breach: Breach) -> Bool {
    if all.count < 8 { return !all.contains(breach) }
    if known == nil { known = Set(all) }
    return known?.insert(breach).inserted ?? true
  }
}
