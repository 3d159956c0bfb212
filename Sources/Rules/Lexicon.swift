package import Patterns

/// Every phrase and every needed literal of every rule, looked for in one pass over a folded text.
///
/// A *watch* is what one condition waits for: some phrases, of which each hit is remembered, or some literals, of which
/// only is remembered that one was seen.
///
/// A class, as all examinations hold the same one, and it never changes.
package final class Lexicon: Sendable {
  package let trie: PhraseTrie
  /// Who waits for the phrases of the trie: those of one phrase together.
  package let watchers: [Watcher]
  /// For each phrase, where its watchers begin, and behind the last where they end.
  package let firstWatchers: [Int]
  package let phrases: [[UInt8]]
  /// How many bytes each phrase has.
  package let lengths: [Int]
  package let watchCount: Int
  /// Whether a pattern asks for what a text says twice.
  package let asksForRepetitions: Bool
  /// The patterns that no word wakes.
  package let patterns: SoughtPatterns

  fileprivate init(
    trie: PhraseTrie, watchers: [Watcher], firstWatchers: [Int], phrases: [[UInt8]], lengths: [Int], watchCount: Int,
    asksForRepetitions: Bool, patterns: SoughtPatterns
  ) {
    self.trie = trie
    self.watchers = watchers
    self.firstWatchers = firstWatchers
    self.phrases = phrases
    self.lengths = lengths
    self.watchCount = watchCount
    self.asksForRepetitions = asksForRepetitions
    self.patterns = patterns
  }

  package struct Watcher: Sendable {
    package var watch: Int
    /// The phrase’s number among those of its watch; nil where it is a literal.
    package var phrase: Int?
    /// Of a literal, whether each place where it stands is remembered.
    package var tellsPlaces = false
    /// Whether letters may go on behind it: `utiliz*`.
    package var isOpenEnded: Bool
    /// Of a literal, whether a word must begin or end with it.
    package var startsWord = false
    package var endsWord = false
  }

  package static let empty = LexiconBuilder().lexicon()
}

/// Collects phrases while rules are read.
package struct LexiconBuilder: Sendable {
  private var phrases: [[UInt8]] = []
  private var numbers: [[UInt8]: Int] = [:]
  private var watchers: [[Lexicon.Watcher]] = []
  private var watchCount = 0
  package var asksForRepetitions = false
  private var watchesOfPatterns: [SoughtPatterns.Sought: Int] = [:]

  package init() {}

  /// A folded phrase that stands as whole words.
  package struct Phrase: Hashable, Sendable {
    package var folded: [UInt8]
    package var isOpenEnded: Bool
  }

  /// Watches for phrases; their numbers in the hits are their places in the list.
  package mutating func watch(phrases: [Phrase]) -> Int {
    for (index, phrase) in phrases.enumerated() {
      add(
        phrase.folded,
        Lexicon.Watcher(
          watch: watchCount, phrase: index, isOpenEnded: phrase.isOpenEnded))
    }
    watchCount += 1
    return watchCount - 1
  }

  /// A folded literal, and whether a word must begin or end with it.
  package struct Literal: Hashable, Sendable {
    package var folded: [UInt8]
    package var startsWord: Bool
    package var endsWord: Bool
  }

  /// Watches for literals; where it `tellsPlaces`, each place where one of them stands is a hit.
  package mutating func watch(literals: [Literal], tellsPlaces: Bool) -> Int {
    for literal in Set(literals) {
      add(
        literal.folded,
        Lexicon.Watcher(
          watch: watchCount, phrase: nil, tellsPlaces: tellsPlaces, isOpenEnded: true, startsWord: literal.startsWord,
          endsWord: literal.endsWord))
    }
    watchCount += 1
    return watchCount - 1
  }

  /// Watches for texts that a pattern may match. Equal patterns on the same texts are one watch.
  package mutating func watch(for pattern: SoughtPatterns.Sought) -> Int {
    if let watch = watchesOfPatterns[pattern] { return watch }
    watchesOfPatterns[pattern] = watchCount
    watchCount += 1
    return watchCount - 1
  }

  private mutating func add(_ phrase: [UInt8], _ watcher: Lexicon.Watcher) {
    if let number = numbers[phrase] {
      watchers[number].append(watcher)
    } else {
      numbers[phrase] = phrases.count
      phrases.append(phrase)
      watchers.append([watcher])
    }
  }

  package func lexicon() -> Lexicon {
    let startingWords = watchers.map { $0.allSatisfy { $0.phrase != nil || $0.startsWord } }
    var firsts = [0]
    for watchers in watchers { firsts.append(firsts[firsts.count - 1] + watchers.count) }
    return Lexicon(
      trie: PhraseTrie(phrases: phrases, startingWords: startingWords), watchers: watchers.flatMap(\.self),
      firstWatchers: firsts,
      phrases: phrases, lengths: phrases.map(\.count), watchCount: watchCount,
      asksForRepetitions: asksForRepetitions, patterns: SoughtPatterns(watchesOfPatterns))
  }
}
