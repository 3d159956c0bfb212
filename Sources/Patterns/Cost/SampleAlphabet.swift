internal import Diagnostics

/// Some characters of every kind, 256 at most, and those that a pattern names: enough to tell which items of it can take
/// the same character. PCRE2 itself says which ones an item takes.
///
///     var alphabet = SampleAlphabet(for: "[a-f]+é")
///     alphabet.set(of: PatternItem(source: "[a-f]", flags: "i"))   // a to f, A to F
struct SampleAlphabet {
  private(set) var scalars: [Unicode.Scalar]
  private let text: [UInt8]
  /// The number of the character that begins at each byte of `text`.
  private let numbers: [Int]
  private var known: [String: SampleSet] = [:]
  private var matcher = SampleMatcher()

  init(for pattern: String) {
    var scalars = (0..<128).compactMap { Unicode.Scalar($0) }
    scalars += Self.others
    for scalar in pattern.unicodeScalars where !scalar.isASCII && scalars.count < 256 && !scalars.contains(scalar) {
      scalars.append(scalar)
    }
    self.scalars = scalars
    var text: [UInt8] = []
    var numbers: [Int] = []
    for (number, scalar) in scalars.enumerated() {
      text += String(scalar).utf8
      numbers += repeatElement(number, count: text.count - numbers.count)
    }
    self.text = text
    self.numbers = numbers
  }

  /// Letters, digits, marks, spaces and signs of several scripts.
  private static let others: [Unicode.Scalar] = [
    "é", "É", "ß", "ç", "œ", "Σ", "ſ", "\u{212A}", "ж", "Ж", "א", "ع", "ᐊ", "中", "あ", "٣", "²", "½", "\u{A0}",
    "\u{202F}",
    "\u{2028}", "\u{85}", "\u{301}", "\u{200D}", "\u{FE0F}", "\u{AD}", "’", "“", "«", "»", "–", "—", "…", "•", "€", "£",
    "©", "™", "→", "😀", "🇨", "👍", "ﬁ", "Ａ",
  ]

  /// The characters that an item of a pattern takes, one at a time.
  mutating func set(of item: PatternItem) -> SampleSet {
    let source = item.pattern
    if let set = known[source] { return set }
    var set = SampleSet.none
    for start in matcher.starts(of: source, in: text) where start < numbers.count { set.insert(numbers[start]) }
    known[source] = set
    return set
  }

  var all: SampleSet {
    var set = SampleSet.none
    for number in scalars.indices { set.insert(number) }
    return set
  }

  /// One character of the set, one that can be read where there is one.
  func example(of set: SampleSet) -> Unicode.Scalar? {
    let numbers = scalars.indices.filter { set.contains($0) }
    let preferred = numbers.first { ("a"..."z").contains(scalars[$0]) || ("0"..."9").contains(scalars[$0]) }
    return (preferred ?? numbers.first { scalars[$0].value > 0x20 && scalars[$0].value != 0x7F } ?? numbers.first).map {
      scalars[$0]
    }
  }
}

/// A set of characters of an alphabet, by their numbers.
struct SampleSet: Hashable, Sendable {
  private var bits: SIMD4<UInt64>

  static let none = SampleSet(bits: .zero)

  var isEmpty: Bool { bits == .zero }
  func contains(_ number: Int) -> Bool { bits[number >> 6] & (1 << UInt64(number & 63)) != 0 }
  mutating func insert(_ number: Int) { bits[number >> 6] |= 1 << UInt64(number & 63) }
  func intersection(_ other: SampleSet) -> SampleSet { SampleSet(bits: bits & other.bits) }
  func union(_ other: SampleSet) -> SampleSet { SampleSet(bits: bits | other.bits) }
  func subtracting(_ other: SampleSet) -> SampleSet { SampleSet(bits: bits & ~other.bits) }
}

/// Where single characters match.
private struct SampleMatcher {
  func starts(of source: String, in text: [UInt8]) -> [Int] {
    guard let pattern = try? Pattern(source) else { return [] }
    var starts: [Int] = []
    var matcher = Matcher()
    do throws(GaveUp) {
      try matcher.forEachMatch(of: pattern, in: text.span) { range in
        if !range.isEmpty { starts.append(range.start) }
        return true
      }
    } catch {}
    return starts
  }
}
