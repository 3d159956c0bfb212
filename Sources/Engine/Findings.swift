internal import Diagnostics
internal import Rules

extension [Finding] {
  /// In order, each with its fingerprint: made of the rule, what the post calls itself, and the evidence, so that it stays
  /// when other text moves. The second of two alike is told from the first by its number.
  func numbered(for name: String) -> [Finding] {
    var counts: [UInt64: Int] = [:]
    var numbered: [Finding] = []
    numbered.reserveCapacity(count)
    for index in order {
      var finding = self[index]
      var hash = Fingerprint()
      hash.combine(finding.rule)
      hash.combine(name)
      hash.combine(finding.platform ?? "")
      hash.combine(finding.part)
      hash.combine(finding.evidence)
      var number = 0
      if count > 1 {
        number = counts[hash.value, default: 0]
        counts[hash.value] = number + 1
      }
      hash.combine(String(number))
      finding.fingerprint = hash.description
      numbered.append(finding)
    }
    return numbered
  }

  /// By place, then by rule.
  var inOrder: [Finding] { order.map { self[$0] } }

  /// Their places in the list, in the order of the report: findings are large, and stay where they are.
  private var order: [Int] {
    if count < 2 { return Array<Int>(indices) }
    return indices.sorted { first, second in
      let (a, b) = (self[first], self[second])
      if a.place.range != b.place.range { return a.place.range < b.place.range }
      if a.rule != b.rule { return a.rule < b.rule }
      return a.platform ?? "" < b.platform ?? ""
    }
  }
}
