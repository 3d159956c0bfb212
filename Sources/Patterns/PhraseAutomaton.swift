/// Finds any number of phrases in one pass over a text, byte by byte (Aho–Corasick).
///
///     let automaton = PhraseAutomaton(phrases: [Array("miracle cure".utf8), Array("cure".utf8)])
///     automaton.scan(text.span) { phrase, end in … }   // "a miracle cure": 0 ends at 14, 1 ends at 14
///
/// Every occurrence is reported, also inside and across others. A phrase that is there twice is reported twice, under both
/// numbers; an empty one never. A table of `states × kinds of byte` words answers each byte with one look, so that the scan takes
/// the same time for ten phrases and for ten thousand, as far as the processor's memory is near.
package struct PhraseAutomaton: Sendable {
  /// Which kind each byte is. Bytes that stand in no phrase are all of kind 0.
  private let kinds: [UInt8]
  private let width: Int
  /// One row a state, of one word a kind and one more. A word is where the next state's row begins, with `announces` set if a
  /// phrase ends in that state; the last word of a row is the first of the phrases that do.
  private let table: [UInt32]
  /// Lists of phrases that end together, each list the tail of longer ones. The first is the end of all lists.
  private let endings: [Ending]

  struct Ending {
    var phrase: UInt32
    var next: UInt32
  }

  static let announces: UInt32 = 1 << 31

  package init(phrases: [[UInt8]]) {
    let parts = PhraseTable(phrases: phrases)
    kinds = parts.kinds
    width = parts.width
    table = parts.table
    endings = parts.endings
  }

  /// Calls `body` for each phrase at each place where it ends, from left to right; the longest first where several end together.
  package func scan(_ text: Span<UInt8>, _ body: (_ phrase: Int, _ end: Int) -> Void) {
    guard endings.count > 1 else { return }
    let kinds = kinds.span
    let table = table.span
    let last = width - 1
    var row = 0
    for index in text.indices {
      // Safe without checks: `kinds` has an entry for every byte, no kind is above a row's last word, and rows are whole.
      let next = unsafe table[unchecked: row &+ Int(kinds[unchecked: Int(text[unchecked: index])])]
      row = Int(next & ~PhraseAutomaton.announces)
      if next & PhraseAutomaton.announces == 0 { continue }
      var ending = unsafe Int(table[unchecked: row &+ last])
      while ending != 0 {
        body(Int(endings[ending].phrase), index + 1)
        ending = Int(endings[ending].next)
      }
    }
  }

  /// What the tables take.
  package var bytes: Int { table.count * 4 + endings.count * 8 + kinds.count }
}
