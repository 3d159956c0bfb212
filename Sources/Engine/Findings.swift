internal import Diagnostics
internal import Rules

extension [Finding] {
  /// In order, each with its fingerprint: made of the rule, what the post calls itself, and the evidence, so that it stays
  /// when other text moves. The second of two alike is told from the first by its number.
  func numbered(for name: String) -> [Finding] {
    var numbered = self
    numbered.number(for: name)
    return numbered
  }

  /// The same in place.
  mutating func number(for name: String) {
    if !isInOrder { self = inOrder }
    var hashes: [UInt64] = []
    var counts: [UInt64: Int] = [:]
    for index in indices {
      var hash = Fingerprint()
      hash.combine(self[index].rule)
      hash.combine(name)
      hash.combine(self[index].platform ?? "")
      hash.combine(self[index].part)
      hash.combine(self[index].evidence)
      var number = 0
      // A few are counted sooner than they are looked up.
      if 2...8 ~= count {
        for other in hashes where other == hash.value { number += 1 }
        hashes.append(hash.value)
      } else if count > 8 {
        number = counts[hash.value, default: 0]
        counts[hash.value] = number + 1
      }
      hash.combine(number: number)
      self[index].fingerprint = hash.description
    }
  }

  /// By place, then by rule. Findings are large: they are looked at where they are, and moved only where they must be.
  var inOrder: [Finding] {
    if isInOrder { return self }
    return indices.sorted { comes($0, before: $1) }.map { self[$0] }
  }

  private var isInOrder: Bool {
    for index in indices.dropFirst() where comes(index, before: index - 1) { return false }
    return true
  }

  private func comes(_ first: Int, before second: Int) -> Bool {
    let (a, b) = (self[first].place.range, self[second].place.range)
    if a != b { return a < b }
    if self[first].rule != self[second].rule { return self[first].rule < self[second].rule }
    return self[first].platform ?? "" < self[second].platform ?? ""
  }
}
