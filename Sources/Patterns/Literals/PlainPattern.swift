package import Diagnostics

/// A pattern as nearly everybody writes it: words, `\b`, `\s+`, groups of alternatives. Read at a glance, some times faster than
/// PCRE2 compiles it, it is known to be one that PCRE2 takes.
///
///     PlainPattern(#"(?i)\b(?:miracle|magic)\s+cures?\b"#.utf8.span)?.needed   // where `miracle` and `magic` stand
///     PlainPattern(#"(?<=a)b"#.utf8.span)                                      // nil: what this is, is not known
///
/// It knows no mistakes and no rare ways of writing: what it does not know it declines.
package struct PlainPattern {
  /// Wherever the pattern matches, one of these stretches of it stands in the folded text, its letters small, but where a letter
  /// and a mark became one. None where nothing is known.
  package let needed: [ByteRange]
  package let captureCount: Int

  /// Nil where it is not written as nearly everybody does.
  package init?(_ pattern: Span<UInt8>) {
    guard pattern.count <= PlainPatternReader.most else { return nil }
    var reader = PlainPatternReader(size: pattern.count)
    do throws(PlainPatternReader.Declined) {
      needed = try reader.pattern(pattern)
      captureCount = reader.captureCount
    } catch { return nil }
  }
}

/// Reads it once from the beginning to the end.
private struct PlainPatternReader: ~Copyable {
  struct Declined: Error {}

  /// How long a pattern may be, and how deep its groups may nest: far less than PCRE2 takes.
  static let most = 1024
  private static let deepest = 20
  /// How long a text must be to be needed: shorter ones stand nearly everywhere.
  private static let shortest = 3

  private let end: Int
  private var place = 0
  private var depth = 0
  private(set) var captureCount = 0

  init(size: Int) { end = size }

  mutating func pattern(_ text: Span<UInt8>) throws(Declined) -> [ByteRange] {
    let anyCase: [4 of UInt8] = [UInt8(ascii: "("), UInt8(ascii: "?"), UInt8(ascii: "i"), UInt8(ascii: ")")]
    if end >= 4, anyCase.indices.allSatisfy({ text[$0] == anyCase[$0] }) { place = 4 }
    let needed = try alternatives(text)
    guard place == end else { throw Declined() }
    return needed
  }

  private mutating func alternatives(_ text: Span<UInt8>) throws(Declined) -> [ByteRange] {
    var needed = try sequence(text)
    while next(text) == UInt8(ascii: "|") {
      place += 1
      let other = try sequence(text)
      if needed.isEmpty || other.isEmpty { needed = [] } else { needed += other }
    }
    return needed
  }

  private mutating func sequence(_ text: Span<UInt8>) throws(Declined) -> [ByteRange] {
    var needed: [ByteRange] = []
    // From there to here letters and digits stand beside each other.
    var start = place
    while place < end, text[place] != UInt8(ascii: "|"), text[place] != UInt8(ascii: ")") {
      let here = place
      if text[here].isLetterOrDigit {
        place += 1
        switch try count(text) {
        case .once: continue
        case .some: keep(ByteRange(start, here + 1), in: &needed)
        case .any: keep(ByteRange(start, here), in: &needed)
        }
      } else {
        keep(ByteRange(start, here), in: &needed)
        if text[here] == UInt8(ascii: "(") {
          let inside = try group(text)
          if try count(text) != .any, inside.shortest > needed.shortest { needed = inside }
        } else {
          try item(text)
        }
      }
      start = place
    }
    keep(ByteRange(start, place), in: &needed)
    return needed
  }

  /// Of what is needed the longest is kept, as the fewest texts have it.
  private func keep(_ run: ByteRange, in needed: inout [ByteRange]) {
    if run.count >= PlainPatternReader.shortest, run.count > needed.shortest { needed = [run] }
  }

  // MARK: Items

  private func next(_ text: Span<UInt8>) -> UInt8 { place < end ? text[place] : 0 }

  /// A group, or what stands before a text without being part of the match.
  private mutating func group(_ text: Span<UInt8>) throws(Declined) -> [ByteRange] {
    guard depth < PlainPatternReader.deepest else { throw Declined() }
    depth += 1
    defer { depth -= 1 }
    place += 1
    var looksAhead = false
    if next(text) == UInt8(ascii: "?") {
      place += 1
      switch next(text) {
      case UInt8(ascii: ":"): break
      case UInt8(ascii: "="), UInt8(ascii: "!"): looksAhead = true
      default: throw Declined()
      }
      place += 1
    } else {
      captureCount += 1
    }
    let needed = try alternatives(text)
    guard next(text) == UInt8(ascii: ")") else { throw Declined() }
    place += 1
    if looksAhead, try count(text) != .once { throw Declined() }
    return looksAhead ? [] : needed
  }

  /// What takes one character, or none.
  private mutating func item(_ text: Span<UInt8>) throws(Declined) {
    let byte = text[place]
    place += 1
    var takesCharacter = true
    switch byte {
    case UInt8(ascii: "^"), UInt8(ascii: "$"): takesCharacter = false
    case UInt8(ascii: "."): break
    case UInt8(ascii: "["): try members(text)
    case UInt8(ascii: "\\"):
      takesCharacter = next(text) | 0x20 != UInt8(ascii: "b")
      if takesCharacter { try escape(text) } else { place += 1 }
    case 0x80...: skipCharacter(text)
    case _ where byte.standsForItself: break
    default: throw Declined()
    }
    if try count(text) != .once, !takesCharacter { throw Declined() }
  }

  /// What stands behind a backslash.
  private mutating func escape(_ text: Span<UInt8>) throws(Declined) {
    switch next(text) {
    case UInt8(ascii: "d"), UInt8(ascii: "D"), UInt8(ascii: "s"), UInt8(ascii: "S"), UInt8(ascii: "w"),
      UInt8(ascii: "W"),
      UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      break
    case let sign: if !sign.isSign { throw Declined() }
    }
    place += 1
  }

  /// What stands behind the first byte of a character.
  private mutating func skipCharacter(_ text: Span<UInt8>) { while next(text) & 0xC0 == 0x80 { place += 1 } }

  /// What stands in square brackets.
  private mutating func members(_ text: Span<UInt8>) throws(Declined) {
    if next(text) == UInt8(ascii: "^") { place += 1 }
    let start = place
    while next(text) != UInt8(ascii: "]") || place == start {
      let byte = next(text)
      place += 1
      switch byte {
      case UInt8(ascii: "\\"): try escape(text)
      case UInt8(ascii: "-"):
        guard place == start + 1 || next(text) == UInt8(ascii: "]") else { throw Declined() }
        continue
      case _ where byte.isLetterOrDigit && next(text) == UInt8(ascii: "-") && place + 1 < end:
        if text[place + 1] == UInt8(ascii: "]") { continue }
        guard text[place + 1].isLetterOrDigit, text[place + 1] >= byte else { throw Declined() }
        place += 2
      case 0x80...: skipCharacter(text)
      case UInt8(ascii: "["), UInt8(ascii: "]"), ..<0x20, 0x7F: throw Declined()
      default: break
      }
      // What is written otherwise may be a stretch of characters, too.
      if next(text) == UInt8(ascii: "-"), place + 1 < end, text[place + 1] != UInt8(ascii: "]") { throw Declined() }
    }
    place += 1
  }

  // MARK: How often

  private enum Count { case once, some, any }

  /// How often what was read just now may stand there.
  private mutating func count(_ text: Span<UInt8>) throws(Declined) -> Count {
    var count = Count.once
    switch next(text) {
    case UInt8(ascii: "?"), UInt8(ascii: "*"): count = .any
    case UInt8(ascii: "+"): count = .some
    case UInt8(ascii: "{"):
      // Of a group it would be copied as often.
      if text[place - 1] == UInt8(ascii: ")") { throw Declined() }
      place += 1
      let least = try number(text)
      if next(text) == UInt8(ascii: ",") {
        place += 1
        if next(text) != UInt8(ascii: "}"), try number(text) < least { throw Declined() }
      }
      guard next(text) == UInt8(ascii: "}") else { throw Declined() }
      count = least == 0 ? .any : .some
    default: return .once
    }
    place += 1
    if next(text) == UInt8(ascii: "?") || next(text) == UInt8(ascii: "+") { place += 1 }
    return count
  }

  /// Of one digit or two.
  private mutating func number(_ text: Span<UInt8>) throws(Declined) -> UInt8 {
    guard next(text).isDigit else { throw Declined() }
    var number = next(text) - UInt8(ascii: "0")
    place += 1
    if next(text).isDigit {
      number = number * 10 + next(text) - UInt8(ascii: "0")
      place += 1
    }
    return number
  }
}

extension [ByteRange] {
  /// How long the shortest is; 0 where there is none.
  fileprivate var shortest: Int { reduce(first?.count ?? 0) { Swift.min($0, $1.count) } }
}

extension UInt8 {
  fileprivate var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }
  fileprivate var isLetterOrDigit: Bool { isDigit || (self | 0x20) &- UInt8(ascii: "a") < 26 }
  /// A visible character of ASCII that is neither letter nor digit.
  fileprivate var isSign: Bool { self > 0x20 && self < 0x7F && !isLetterOrDigit }
  /// Outside square brackets.
  fileprivate var standsForItself: Bool {
    switch self {
    case 0x20, UInt8(ascii: "!")...UInt8(ascii: "#"), UInt8(ascii: "%")...UInt8(ascii: "'"), UInt8(ascii: ","),
      UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ":")...UInt8(ascii: ">"), UInt8(ascii: "@"), UInt8(ascii: "_"),
      UInt8(ascii: "`"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
