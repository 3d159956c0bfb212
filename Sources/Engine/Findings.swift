internal import Diagnostics

extension [Finding] {
  /// In order, each with its fingerprint; `name` is what the post calls itself.
  func numbered(for name: String) -> [Finding] {
    var counts: [UInt64: Int] = [:]
    return inOrder.map { finding in
      var hash = Fingerprint()
      for part in [finding.rule, name, finding.platform ?? "", finding.part, finding.evidence] { hash.combine(part) }
      let count = counts[hash.value, default: 0]
      counts[hash.value] = count + 1
      hash.combine(String(count))
      var numbered = finding
      numbered.fingerprint = hash.description
      return numbered
    }
  }

  /// By place, then by rule.
  var inOrder: [Finding] {
    sorted { a, b in (a.place.range, a.rule, a.platform ?? "") < (b.place.range, b.rule, b.platform ?? "") }
  }
}
