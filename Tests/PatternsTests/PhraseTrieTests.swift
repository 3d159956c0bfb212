import Patterns
import Testing

struct PhraseTrieTests {
  struct Hit: Hashable, Comparable {
    let phrase, end: Int
    static func < (a: Hit, b: Hit) -> Bool { (a.end, a.phrase) < (b.end, b.phrase) }
  }

  private func hits(_ phrases: [[UInt8]], _ text: [UInt8]) -> [Hit] {
    var hits: [Hit] = []
    PhraseTrie(phrases: phrases).scan(text.span) { hits.append(Hit(phrase: $0, end: $1)) }
    return hits
  }

  private func naiveHits(_ phrases: [[UInt8]], _ text: [UInt8]) -> [Hit] {
    var hits: [Hit] = []
    for (number, phrase) in phrases.enumerated() where !phrase.isEmpty && phrase.count <= text.count {
      for start in 0...(text.count - phrase.count) where text[start..<(start + phrase.count)].elementsEqual(phrase) {
        hits.append(Hit(phrase: number, end: start + phrase.count))
      }
    }
    return hits.sorted()
  }

  @Test
  func `endings, beginnings, insides and twins are all told`() {
    let phrases = ["ushers", "she", "hers", "he", "she", "", "s", "é", "👩‍⚕️"].map { Array($0.utf8) }
    let text = Array("ushers é 👩‍⚕️".utf8)
    #expect(hits(phrases, text).sorted() == naiveHits(phrases, text))
    #expect(
      hits(phrases, text).prefix(4).map(\.phrase) == [0, 6, 1, 4],
      "from left to right by their beginnings, twins together")
  }

  @Test
  func `nothing is found where there is nothing`() {
    #expect(hits([], [1, 2, 3]).isEmpty)
    #expect(hits([[], []], [1, 2, 3]).isEmpty)
    #expect(hits([[1]], []).isEmpty)
  }

  @Test
  func `every byte may occur`() {
    let phrases = (0...255).map { [UInt8($0), UInt8(255 - $0)] } + (0...255).map { [UInt8($0)] }
    let text = (0...255).map { UInt8($0) } + (0...255).map { UInt8(255 - $0) }
    #expect(hits(phrases, text).sorted() == naiveHits(phrases, text))
    #expect(hits([Array(0...255)], Array(0...255)).count == 1)
  }

  @Test(arguments: 0..<200)
  func `it finds what a plain search finds`(seed: UInt64) {
    var random = Seeded(state: seed)
    let letters = Array("ab".utf8) + (seed % 3 == 0 ? Array("cdé👍".utf8) : [])
    func word(upTo longest: Int) -> [UInt8] {
      (0..<Int.random(in: 0...longest, using: &random)).map { _ in letters.randomElement(using: &random) ?? 0 }
    }
    let phrases = (0..<Int.random(in: 1...60, using: &random)).map { _ in word(upTo: seed % 2 == 0 ? 4 : 12) }
    let text = word(upTo: 400)
    #expect(hits(phrases, text).sorted() == naiveHits(phrases, text))
  }

  @Test(arguments: 0..<200)
  func `where words start it misses nothing`(seed: UInt64) {
    var random = Seeded(state: seed)
    let alphabet = Array("abc1 -_é’".utf8)
    func signs(upTo most: Int) -> [UInt8] {
      (0..<Int.random(in: 0...most, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? 0 }
    }
    let phrases = (0..<Int.random(in: 1...60, using: &random)).map { _ in signs(upTo: 5) }
    let startingWords = phrases.map { _ in Bool.random(using: &random) }
    let text = signs(upTo: 400)
    let trie = PhraseTrie(phrases: phrases, startingWords: startingWords)
    var told: [Hit] = []
    trie.scan(text.span) { told.append(Hit(phrase: $0, end: $1)) }
    var toldAnywhere: [Hit] = []
    trie.scan(text.span, knowsWords: false) { toldAnywhere.append(Hit(phrase: $0, end: $1)) }

    func isWord(_ byte: UInt8) -> Bool { "abc1".utf8.contains(byte) }
    func counts(_ hit: Hit) -> Bool {
      let start = hit.end - phrases[hit.phrase].count
      return !startingWords[hit.phrase] || start == 0 || !isWord(text[start - 1]) || !isWord(text[start])
    }
    let all = naiveHits(phrases, text)
    #expect(toldAnywhere.sorted() == all)
    #expect(told.filter(counts).sorted() == all.filter(counts))
    #expect(Set(told).isSubset(of: all))
    #expect(Set(told).count == told.count)
  }

  @Test
  func `a long text and many phrases are no trouble`() {
    var random = Seeded(state: 1)
    let phrases = (0..<8000).map { _ in (0..<20).map { _ in UInt8.random(in: 97...122, using: &random) } }
    let text = Array(repeatElement(phrases[4711], count: 100_000).joined())
    var count = 0
    PhraseTrie(phrases: phrases).scan(text.span) { phrase, _ in if phrase == 4711 { count += 1 } }
    #expect(count == 100_000)
  }
}
