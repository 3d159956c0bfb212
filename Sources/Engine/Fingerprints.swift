/// The fingerprints of the findings of one post, asked for in their order: each is made of the rule, what the post calls
/// itself, and the evidence, so that it stays when other text moves. The second of two alike is told from the first by its
/// number.
struct Fingerprints {
  private let name: String
  /// The first ones: a few are counted sooner than they are looked up.
  private var few = InlineArray<8, UInt64>(repeating: 0)
  private var count = 0
  /// How often each was there, once they are not a few any more.
  private var counts: [UInt64: Int] = [:]

  /// - Parameter name: what the post calls itself; empty where it does not.
  init(of name: String) { self.name = name }

  mutating func next(rule: String, platform: String?, part: String, evidence: String) -> Fingerprint {
    next(ofRule: Fingerprint(of: rule), platform: platform, part: part, evidence: evidence)
  }

  /// - Parameter rule: what its name alone comes to.
  mutating func next(ofRule rule: Fingerprint, platform: String?, part: String, evidence: String) -> Fingerprint {
    var hash = rule
    hash.combine(name)
    hash.combine(platform ?? "")
    hash.combine(part)
    hash.combine(evidence)
    let number = number(of: hash.value)
    hash.combine(number: number)
    return hash
  }

  /// How often it was there before.
  private mutating func number(of hash: UInt64) -> Int {
    if count < few.count {
      var number = 0
      for index in 0..<count where few[index] == hash { number += 1 }
      few[count] = hash
      count += 1
      return number
    }
    if counts.isEmpty { for index in few.indices { counts[few[index], default: 0] += 1 } }
    defer { counts[hash, default: 0] += 1 }
    return counts[hash, default: 0]
  }
}
