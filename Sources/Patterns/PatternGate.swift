/// What a text must have for a pattern to match it, beside its literals: looked at first, as it costs next to nothing.
///
///     PatternGate(of: "\\d+ ?%").admits(traits)   // false where there is no digit
package struct PatternGate: Hashable, Sendable {
  /// At least one of these bytes stands in whatever matches.
  private var bytes = ByteSet.all
  private var counts = SignCounts()
  private var capitals = 0
  private var spaces = 0
  private var digitRun = 0
  /// Of each of these sets of pairs one stands in whatever matches.
  private var pairs: BytePairs?
  private var morePairs: BytePairs?
  private var sameLetters = 0
  private var needsDoubledWord = false

  /// Lets everything pass.
  package static let open = PatternGate(of: "")

  package init(of pattern: String) { self.init(of: pattern, Needs(of: pattern)) }

  init(of pattern: String, _ needs: Needs?) {
    if let needs {
      bytes = needs.bytes
      counts = needs.counts
      capitals = needs.capitals
      spaces = needs.spaces
      digitRun = needs.digitRun
      (pairs, morePairs) = needs.pairs.required
    }
    readKnown(pattern)
  }

  /// All that it needs, as numbers: to be kept beside the pattern.
  package var numbers: [UInt64] {
    bytes.words
      + [counts.digits, counts.hashes, counts.ats, capitals, spaces, digitRun, sameLetters, needsDoubledWord ? 1 : 0]
      .map { UInt64(clamping: $0) } + [pairs, morePairs].compactMap(\.self).flatMap(\.words)
  }

  /// Nil where these are no gate’s numbers.
  package init?(numbers: [UInt64]) {
    guard [12, 16, 20].contains(numbers.count) else { return nil }
    bytes = ByteSet(words: numbers[..<4])
    let rest = numbers[4..<12].map(Int.init(clamping:))
    counts = SignCounts(digits: rest[0], hashes: rest[1], ats: rest[2])
    (capitals, spaces, digitRun, sameLetters, needsDoubledWord) = (rest[3], rest[4], rest[5], rest[6], rest[7] != 0)
    if numbers.count > 12 { pairs = BytePairs(words: numbers[12..<16]) }
    if numbers.count > 16 { morePairs = BytePairs(words: numbers[16...]) }
  }

  package func admits(_ traits: TextTraits) -> Bool {
    guard bytes == .all || bytes.overlaps(traits.bytes), counts.isWithin(traits.counts), capitals <= traits.capitals,
      spaces <= traits.spaces, digitRun <= traits.digitRun
    else {
      return false
    }
    if let pairs, !pairs.overlaps(traits.pairs) { return false }
    if let morePairs, !morePairs.overlaps(traits.pairs) { return false }
    return admits(traits.repetitions)
  }

  /// Whether it asks for what a text says twice.
  package var asksForRepetitions: Bool { sameLetters > 0 || needsDoubledWord }

  /// As far as it depends on what a text says twice.
  package func admits(_ repetitions: Repetitions) -> Bool {
    sameLetters <= repetitions.sameLetters && (!needsDoubledWord || repetitions.hasDoubledWord)
      || repetitions.mayHoldDisguisedLetters
  }

  /// Two patterns that nearly every pack has, and whose back-references tell the parser nothing: a letter that is there
  /// many times, and a word that is there twice.
  private mutating func readKnown(_ pattern: String) {
    var rest = pattern[...]
    if rest.hasPrefix("(?i)") { rest = rest.dropFirst(4) }
    if rest == #"\b([a-z]+)\s+\1\b"# { needsDoubledWord = true }
    guard rest.hasPrefix(#"([a-z])\1{"#), rest.hasSuffix(",}") else { return }
    if let least = Int(rest.dropFirst(10).dropLast(2)), least > 0 { sameLetters = least + 1 }
  }
}
