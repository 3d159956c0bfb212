/// The fingerprints of the findings of one post, asked for in their order: each is made of the rule, what the post calls
/// itself, and the evidence, so that it stays when other text moves. The second of two alike is told from the first by its
/// number.
struct Fingerprints {
  private let name: String
  private var hashes: [UInt64] = []
  private var counts: [UInt64: Int] = [:]

  /// - Parameter name: what the post calls itself; empty where it does not.
  init(of name: String) { self.name = name }

  mutating func next(rule: String, platform: String?, part: String, evidence: String) -> String {
    var hash = Fingerprint()
    hash.combine(rule)
    hash.combine(name)
    hash.combine(platform ?? "")
    hash.combine(part)
    hash.combine(evidence)
    let number = count(hash.value)
    hash.combine(number: number)
    return hash.description
  }

  /// How often it was there before. A few are counted sooner than they are looked up.
  private mutating func count(_ hash: UInt64) -> Int {
    if counts.isEmpty, hashes.count < 8 {
      defer { hashes.append(hash) }
      return hashes.count { $0 == hash }
    }
    for earlier in hashes { counts[earlier, default: 0] += 1 }
    hashes = []
    defer { counts[hash, default: 0] += 1 }
    return counts[hash, default: 0]
  }
}
