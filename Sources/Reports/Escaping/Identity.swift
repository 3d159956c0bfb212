internal import Engine

/// A name for each finding of a run that no other one has, and that is the same in the next run: the fingerprint alone is
/// shared by findings that say the same of different posts.
///
///     var identity = Identity(ofFindingsIn: result.post)
///     identity.next(finding)   // "5d1c0e0a6b1f3c22:1"
struct Identity {
  private let post: String
  private var seen: [String: Int] = [:]

  init(ofFindingsIn post: String) { self.post = post }

  mutating func next(_ finding: Finding) -> String {
    let hash = Identity.hash(finding.rule, finding.fingerprint.description, post)
    let occurrence = (seen[hash] ?? 0) + 1
    seen[hash] = occurrence
    return "\(hash):\(occurrence)"
  }

  /// FNV-1a, 64 bits, in lower case; a byte that no UTF-8 text has stands between the texts.
  static func hash(_ texts: String...) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for text in texts {
      for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      hash = (hash ^ 0xFF) &* 0x100_0000_01b3
    }
    return hash.hexadecimal(digits: 16).lowercased()
  }
}
