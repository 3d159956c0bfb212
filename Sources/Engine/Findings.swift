internal import Diagnostics
internal import Rules

extension [Finding] {
  /// In order, each with its fingerprint.
  func numbered(for name: String) -> [Finding] {
    var fingerprints = Fingerprints(of: name)
    return inOrder.map { finding in
      finding.with(
        fingerprint: fingerprints.next(
          rule: finding.rule, platform: finding.platform, part: finding.part, evidence: finding.evidence))
    }
  }

  /// By place, then by rule.
  var inOrder: [Finding] {
    sorted { a, b in
      if a.place.range != b.place.range { return a.place.range < b.place.range }
      if a.rule != b.rule { return a.rule < b.rule }
      return a.platform ?? "" < b.platform ?? ""
    }
  }
}
