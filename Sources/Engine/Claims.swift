internal import Diagnostics
internal import Rules

/// What rules said of one post on its platforms, each thing once.
struct Claims {
  enum Content: Hashable {
    case breach(Breach)
    case notChecked(Inconclusive)
  }

  /// A class, as it is much to copy on its way to a finding.
  final class Claim {
    let rule: Int
    let content: Content
    /// Where it holds; nil stands for a post without platforms.
    let platforms: [String?]

    init(rule: Int, content: Content, platforms: [String?]) {
      self.rule = rule
      self.content = content
      self.platforms = platforms
    }

    func with(_ platforms: [String?]) -> Claim { Claim(rule: rule, content: content, platforms: platforms) }
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
      var platforms = claim.platforms
      for other in all where others.contains(other.rule) {
        guard case .breach(let stronger) = other.content, stronger.location.overlaps(breach.location) else { continue }
        platforms.removeAll(where: other.platforms.contains)
      }
      return platforms.isEmpty ? nil : claim.with(platforms)
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
      let known = all[index].platforms
      all[index] = all[index].with(known + platforms.filter { !known.contains($0) })
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
