// What is learnt of a stretch of text while host names are looked for in it.

extension WebLinks {
  /// Characters without a gap of which host names are made, with a dot among them: letters, dots, hyphens, underscores.
  struct Stretch {
    let start: Int
    let end: Int
    let lastDot: Int
    /// The first dot behind which a top-level domain stands, and where that ends.
    let firstDomain: (dot: Int, end: Int)?
    var hasDomain: Bool { firstDomain != nil }

    /// The next one from `at` on. What has no dot is passed over unread.
    init?(after at: Int, _ links: WebLinks, in text: Span<UInt8>) {
      var index = at
      while index < text.count, text[index] != 0x2E { index += 1 }
      guard index < text.count else { return nil }
      var start = index
      while start > at, let before = text.decoded(before: start), Stretch.takes(before.value, links.rules) {
        start = before.start
      }
      var end = index
      while let scalar = text.decoded(at: end), Stretch.takes(scalar.value, links.rules) { end = scalar.end }
      var lastDot = index
      var firstDomain: (dot: Int, end: Int)?
      while index < end {
        if text[index] == 0x2E {
          lastDot = index
          if firstDomain == nil, let domainEnd = links.topLevelDomainEnd(from: index + 1, to: end, in: text) {
            firstDomain = (index, domainEnd)
          }
        }
        index += 1
      }
      self.start = start
      self.end = end
      self.lastDot = lastDot
      self.firstDomain = firstDomain
    }

    static func takes(_ scalar: UInt32, _ rules: LinkRules) -> Bool {
      rules.mayBeInHost(scalar) || scalar == 0x2E || scalar == 0x2D || scalar == 0x5F
    }
  }

  /// One label of a host name, up to its dot.
  struct Label {
    let start: Int
    /// Where the dot is.
    let end: Int
    let hasDot: Bool
    let lastUnderscore: Int?
    let endsWell: Bool
    /// Where the host name ends whose top-level domain follows the dot.
    let domainEnd: Int?

    init(from start: Int, in stretch: Stretch, _ links: WebLinks, in text: Span<UInt8>) {
      let limit = stretch.end
      self.start = start
      var index = start
      var last: UInt32 = 0x2D
      var underscore: Int?
      while index < limit, let scalar = text.decoded(at: index), scalar.value != 0x2E {
        last = scalar.value
        if last == 0x5F { underscore = index }
        index = scalar.end
      }
      end = index
      hasDot = index < limit
      lastUnderscore = underscore
      endsWell = last != 0x2D && last != 0x5F
      guard hasDot, endsWell, let first = stretch.firstDomain, index >= first.dot else {
        domainEnd = nil
        return
      }
      domainEnd = index == first.dot ? first.end : links.topLevelDomainEnd(from: index + 1, to: limit, in: text)
    }

    func isUsable(from start: Int, in text: Span<UInt8>) -> Bool {
      hasDot && endsWell && start < end && text[start] != 0x2D && text[start] != 0x5F
    }

    func hasUnderscore(from start: Int) -> Bool { lastUnderscore.map { $0 >= start } ?? false }
  }

  /// What is known of a stretch.
  struct Walk {
    let stretch: Stretch
    /// No host name that begins before here goes on past its first label.
    var walkedTo = 0
    private var label: Label?

    init(_ stretch: Stretch) { self.stretch = stretch }

    mutating func first(from start: Int, _ links: WebLinks, in text: Span<UInt8>) -> Label {
      if let label, label.start <= start, start <= label.end { return label }
      let found = Label(from: start, in: stretch, links, in: text)
      label = found
      return found
    }
  }
}
