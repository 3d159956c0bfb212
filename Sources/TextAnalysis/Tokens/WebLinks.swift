internal import Diagnostics

/// Finds links as twitter-text does: a scheme or none, a host name that ends with a top-level domain, a port, a path, a query.
///
///     see https://canada.ca/flu, or canada.ca.      // https://canada.ca/flu · canada.ca
///
/// A stretch of characters that host names are made of is walked through once from the left; what was learnt about its
/// dots is kept, so that text made to look like a thousand links costs no more than other text.
struct WebLinks {
  let rules: LinkRules
  let suffixes: PublicSuffixes

  func ranges(in text: Span<UInt8>) -> [ByteRange] {
    var links: [ByteRange] = []
    var consumed = 0
    var at = 0
    while let stretch = Stretch(after: at, self, in: text) {
      at = max(stretch.start, at)
      guard stretch.hasDomain else {
        at = stretch.end
        continue
      }
      var walk = Walk(stretch)
      while at < stretch.end, let found = next(from: at, consumed: consumed, &walk, in: text) {
        let end = self.end(ofLinkWithHostEndingAt: found.host.end, in: text)
        add(found, end: end, to: &links, in: text)
        consumed = end
        at = end
        if at > stretch.lastDot { break }
      }
      // A path may have ended inside a further stretch.
      at = max(consumed, stretch.end)
    }
    return links
  }

  /// What was found before anybody asked whether it is to be linked.
  private struct Candidate {
    /// Where the scheme begins; nil where there is none.
    var scheme: Int?
    var host: ByteRange
    /// The character before.
    var before: UInt32?
  }

  /// The first host name in the stretch that begins at `at` or later, after a character that has not been consumed.
  private func next(from at: Int, consumed: Int, _ walk: inout Walk, in text: Span<UInt8>) -> Candidate? {
    let stretch = walk.stretch
    if at == stretch.start, let scheme = scheme(before: at, consumed: consumed, in: text) {
      if let end = hostEnd(from: at, &walk, in: text) { return Candidate(scheme: scheme, host: ByteRange(at, end)) }
    }
    var index = at
    if at > consumed, let previous = text.decoded(before: at) { index = previous.start }
    while index < stretch.end, let character = text.decoded(at: index) {
      if WebLinks.mayPrecede(character.value), character.end >= stretch.start, character.end < stretch.end,
        let end = hostEnd(from: character.end, &walk, in: text)
      {
        return Candidate(host: ByteRange(character.end, end), before: character.value)
      }
      if index == 0, stretch.start == 0 {
        // Tried second: nothing learnt from the first try holds for it.
        walk = Walk(stretch)
        if let end = hostEnd(from: 0, &walk, in: text) { return Candidate(host: ByteRange(0, end), before: nil) }
      }
      index = character.end
    }
    return nil
  }

  private static func mayPrecede(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 {
      return !scalar.isASCIIAlphanumeric && scalar != 0x40 && scalar != 0x24 && scalar != 0x23
    }
    return scalar != 0xFF20 && scalar != 0xFF03 && !scalar.isRefusedByX
  }

  /// Where `http` of `http://` begins that ends at `end`, if it stands where a link may begin.
  private func scheme(before end: Int, consumed: Int, in text: Span<UInt8>) -> Int? {
    guard end >= 4, text.hasASCII("://", at: end - 3) else { return nil }
    for scheme in rules.schemes {
      let start = end - 3 - scheme.utf8CodeUnitCount
      guard start >= consumed, text.hasASCII(scheme, at: start) else { continue }
      if start == 0 { return start }
      if let before = text.decoded(before: start), before.start >= consumed, WebLinks.mayPrecede(before.value) {
        return start
      }
    }
    return nil
  }

  /// Where the longest host name that begins at `start` ends.
  private func hostEnd(from start: Int, _ walk: inout Walk, in text: Span<UInt8>) -> Int? {
    // Of a stretch that was walked through in vain, only the first label can be another one: a part of what it was.
    var label = walk.first(from: start, self, in: text)
    let isKnown = start < walk.walkedTo
    var best: Int?
    var from = start
    while label.isUsable(from: from, in: text) {
      if !label.hasUnderscore(from: from), let end = label.domainEnd { best = end }
      from = label.end + 1
      if isKnown { break }
      label = Label(from: from, in: walk.stretch, self, in: text)
    }
    // Also where a name was found: no label behind it will do, and reading goes on behind it.
    walk.walkedTo = max(walk.walkedTo, from)
    return best
  }

  /// Where the top-level domain that begins at `start` ends: the longest one before a character that could not go on it.
  /// What stands at `limit` counts as such a character only where the text `endsAtLimit`.
  func topLevelDomainEnd(
    from start: Int, to limit: Int, endsAtLimit: Bool = false, in text: Span<UInt8>
  ) -> Int? {
    var best: Int?
    var index = start
    // No top-level domain is longer, in bytes.
    while index < limit, index - start < 64, let scalar = text.decoded(at: index), rules.mayBeInHost(scalar.value) {
      index = scalar.end
      if index < (endsAtLimit ? limit : text.count) {
        let next = UInt32(text[index])
        if next.isASCIIAlphanumeric || next == 0x40 || next == 0x2B || next == 0x2D { continue }
      }
      let label = ByteRange(start, index)
      if suffixes.isTopLevelDomain(label, in: text) || suffixes.isRetiredTopLevelDomain(label, in: text) {
        best = index
      }
    }
    if best == nil, text.hasASCII("xn--", at: start) {
      index = start + 4
      while index < limit, text[index].isASCIIAlphanumeric || text[index] == 0x2D { index += 1 }
      if index > start + 4 { best = index }
    }
    return best
  }

  // MARK: Behind the host

  private func end(ofLinkWithHostEndingAt hostEnd: Int, in text: Span<UInt8>) -> Int {
    var end = hostEnd
    if end < text.count, text[end] == 0x3A {
      var port = end + 1
      while port < text.count, text[port].isASCIIDigit { port += 1 }
      if port > end + 1 { end = port }
    }
    if end < text.count, text[end] == 0x2F { end = pathEnd(from: end + 1, in: text) }
    if end < text.count, text[end] == 0x3F { end = queryEnd(from: end, in: text) }
    return end
  }

  private func pathEnd(from start: Int, in text: Span<UInt8>) -> Int {
    var end = start
    var index = start
    while let scalar = text.decoded(at: index) {
      if scalar.value == 0x28 {
        guard let closed = closingParenthesis(from: scalar.end, depth: 1, in: text) else { break }
        // X’s rules take parentheses for an end only where they follow one, not in `/a:(b)`.
        if end == index || rules.takesAnyLetters { end = closed }
        index = closed
      } else {
        guard rules.mayBeInPath(scalar.value) else { break }
        index = scalar.end
        if rules.mayEndPath(scalar.value) { end = index }
      }
    }
    return end
  }

  /// Where parentheses that open before `start` close: something stands in them, and at most one further pair.
  private func closingParenthesis(from start: Int, depth: Int, in text: Span<UInt8>) -> Int? {
    var index = start
    var hasInner = false
    while let scalar = text.decoded(at: index) {
      if scalar.value == 0x29 { return index > start ? scalar.end : nil }
      if scalar.value == 0x28 {
        guard depth == 1, !hasInner, let closed = closingParenthesis(from: scalar.end, depth: 2, in: text) else {
          return nil
        }
        hasInner = true
        index = closed
      } else {
        guard rules.mayBeInPath(scalar.value) else { return nil }
        index = scalar.end
      }
    }
    return nil
  }

  /// From the question mark on.
  private func queryEnd(from mark: Int, in text: Span<UInt8>) -> Int {
    var end = mark
    var index = mark + 1
    while let scalar = text.decoded(at: index), rules.mayBeInQuery(scalar.value) {
      index = scalar.end
      if rules.mayEndQuery(scalar.value) { end = index }
    }
    return end
  }

  // MARK: What is linked

  private func add(_ found: Candidate, end: Int, to links: inout [ByteRange], in text: Span<UInt8>) {
    guard hasValidLabels(found.host, in: text) else { return }
    let start = found.scheme ?? found.host.start
    // Twitter counts the scheme, or the one it supplies, on top; Mastodon only one it supplies.
    let supplied = found.scheme.map { rules.linksBareDomains ? found.host.start - $0 : 0 } ?? 8
    guard text.utf16Length(ofFirst: LinkRules.longest + 1, in: ByteRange(start, end)) + supplied <= LinkRules.longest
    else {
      return
    }
    guard let scheme = found.scheme else {
      let isAfterJoiner = [0x2D, 0x5F, 0x2E, 0x2F].contains(found.before)
      if rules.linksBareDomains, !isAfterJoiner { addBareDomains(found.host, end: end, to: &links, in: text) }
      return
    }
    switch shortened(host: found.host, linkEnd: end, in: text) {
    case .no: links.append(ByteRange(scheme, end))
    case .upTo(let end): links.append(ByteRange(scheme, end))
    case .refused: break
    }
  }

  /// Whether every label fits into 63 characters of ASCII, and none pretends to be ASCII already.
  private func hasValidLabels(_ host: ByteRange, in text: Span<UInt8>) -> Bool {
    if text.hasASCII("xn--", at: host.start), bareDomains(in: host, of: text).isEmpty { return false }
    var start = host.start
    for index in host.start...host.end where index == host.end || text[index] == 0x2E {
      guard Punycode.length(of: ByteRange(start, index), in: text) != nil else { return false }
      start = index + 1
    }
    return true
  }

  private enum Shortened {
    case no
    case upTo(Int)
    case refused
  }

  /// X’s own short links take letters and digits only, 40 at most; what follows belongs to the text.
  private func shortened(host: ByteRange, linkEnd: Int, in text: Span<UInt8>) -> Shortened {
    guard host.count == 4, text.hasASCII("t.co/", at: host.start) else { return .no }
    let start = host.end + 1
    var end = start
    while end < linkEnd, text[end].isASCIIAlphanumeric { end += 1 }
    guard end > start else { return .no }
    guard end - start <= 40 else { return .refused }
    return .upTo(end < text.count && text[end] == 0x3F ? queryEnd(from: end, in: text) : end)
  }

  /// Without a scheme only the ASCII part of a host is linked, since no space need stand before it in some scripts; a path
  /// goes with the last one.
  private func addBareDomains(_ host: ByteRange, end: Int, to links: inout [ByteRange], in text: Span<UInt8>) {
    var domains = bareDomains(in: host, of: text)
    guard let last = domains.last else { return }
    if hasPath(behind: host.end, in: text) { domains[domains.count - 1] = ByteRange(last.start, end) }
    links += domains
  }

  private func hasPath(behind hostEnd: Int, in text: Span<UInt8>) -> Bool {
    var index = hostEnd
    if index < text.count, text[index] == 0x3A {
      index += 1
      while index < text.count, text[index].isASCIIDigit { index += 1 }
      if index == hostEnd + 1 { return false }
    }
    return index < text.count && text[index] == 0x2F
  }

  private func bareDomains(in host: ByteRange, of text: Span<UInt8>) -> [ByteRange] {
    var domains: [ByteRange] = []
    var index = host.start
    while index < host.end {
      var best: Int?
      var label = index
      while true {
        var end = label
        while end < host.end, let scalar = text.decoded(at: end), scalar.value.isInBareDomain { end = scalar.end }
        guard end > label, end < host.end, text[end] == 0x2E else {
          label = max(end, label)
          break
        }
        label = end + 1
        if let end = topLevelDomainEnd(from: label, to: host.end, endsAtLimit: true, in: text) { best = end }
      }
      if let best {
        domains.append(ByteRange(index, best))
        index = best
      } else if label > index {
        index = label
      } else {
        index = text.decoded(at: index)?.end ?? host.end
      }
    }
    return domains
  }
}

extension UInt32 {
  /// What a label may be made of that is linked without a scheme.
  fileprivate var isInBareDomain: Bool { isASCIIAlphanumeric || self == 0x2D || isAccentedLatin }
}
