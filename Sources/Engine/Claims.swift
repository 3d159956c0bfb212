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
