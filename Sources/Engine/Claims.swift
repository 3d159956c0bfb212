internal import Diagnostics
internal import Rules

/// What rules said of one post on its platforms, each thing once.
struct Claims {
  enum Content: Hashable {
    case breach(Breach)
    case notChecked(Inconclusive)
  }

  struct Claim {
    var rule: Int
    var content: Content
    /// Where it holds; nil stands for a post without platforms.
    var platforms: [String?]
  }

  private struct Key: Hashable {
    var rule: Int
    var content: Content
  }

  private(set) var all: [Claim] = []
  private var indices: [Key: Int] = [:]

  /// Takes away what a rule says where one that supersedes it says something at the same place.
  mutating func giveWay(_ superseding: [Int: [Int]]) {
    if superseding.isEmpty { return }
    all = all.compactMap { claim in
      guard case .breach(let breach) = claim.content, let others = superseding[claim.rule] else { return claim }
      var claim = claim
      for other in all where others.contains(other.rule) {
        guard case .breach(let stronger) = other.content, stronger.location.overlaps(breach.location) else { continue }
        claim.platforms.removeAll(where: other.platforms.contains)
      }
      return claim.platforms.isEmpty ? nil : claim
    }
    indices = [:]
  }

  /// Takes in what a rule said of the one platform, or the one text, that there is: it says nothing twice.
  mutating func addOnly(_ rule: Int, _ content: Content, on platforms: [String?]) {
    all.append(Claim(rule: rule, content: content, platforms: platforms))
  }

  mutating func add(_ rule: Int, _ content: Content, on platforms: [String?]) {
    let key = Key(rule: rule, content: content)
    if let index = indices[key] {
      all[index].platforms += platforms.filter { !all[index].platforms.contains($0) }
    } else {
      indices[key] = all.count
      all.append(Claim(rule: rule, content: content, platforms: platforms))
    }
  }
}

extension Breach.Location {
  fileprivate func overlaps(_ other: Breach.Location) -> Bool {
    switch (self, other) {
    case (.text(let a, let range), .text(let b, let otherRange)):
      a == b && (range.overlaps(otherRange) || range == otherRange)
    case (.field(_, let range), .field(_, let otherRange)): range == otherRange
    case (.post, .post): true
    default: false
    }
  }
}
