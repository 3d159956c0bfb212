/// Finds any number of phrases in one pass over a text, byte by byte (Aho–Corasick).
///
///     let automaton = PhraseAutomaton(phrases: [Array("miracle cure".utf8), Array("cure".utf8)])
///     automaton.scan(text.span) { phrase, end in … }   // "a miracle cure": 0 ends at 14, 1 ends at 14
///
/// Every occurrence is told, also inside and across others. A phrase that is there twice is told twice, under both numbers; an
/// empty one never.
package struct PhraseAutomaton: Sendable {
  /// Which kind each byte is. Bytes that stand in no phrase are all of one kind.
  private let kinds: [UInt8]
  /// How many words the row of a wide state has.
  private let width: Int
  private let table: [UInt32]
  /// Lists of phrases that end together, each list the tail of longer ones. The first is the end of all lists.
  private let endings: [Ending]

  struct Ending {
    var phrase: UInt32
    var next: UInt32
  }

  /// A state, as a word of the table: where its row begins, and two flags.
  ///
  /// Near the beginnings of phrases, where they part, states are *wide*: a row has the next state for each kind of byte, and the
  /// first of the phrases that end here. Further on most states can go on in one way alone, and are *narrow*: a row of four has
  /// the kind of byte on which it goes on, the next state, the state to go back to on any other, and the phrases that end here.
  /// So a thousand long phrases take a tenth of the memory, and scan quicker, as that memory is nearer.
  struct State {
    var word: UInt32

    static let root = State(word: 0)
    static let announces: UInt32 = 1 << 31
    static let narrow: UInt32 = 1 << 30
    /// No kind of byte: a narrow state that does not go on.
    static let never: UInt32 = 256

    var row: Int { Int(word & (State.narrow - 1)) }
    /// The same, once its phrases are announced: the word of a wide state is then where its row begins, without more ado.
    var entered: State { State(word: word & ~State.announces) }
    var isNarrow: Bool { word & State.narrow != 0 }
    /// A phrase ends on entering it.
    var announces: Bool { word & State.announces != 0 }
  }

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
    var state = State.root
    for index in text.indices {
      // Safe without checks: there is a kind for every byte, and every row that a state of the table names is whole.
      let kind = unsafe kinds[unchecked: Int(text[unchecked: index])]
      state = PhraseAutomaton.next(after: state, on: kind, in: table)
      guard state.announces else { continue }
      state = state.entered
      var ending = Int(table[state.row + (state.isNarrow ? 3 : width - 1)])
      while ending != 0 {
        body(Int(endings[ending].phrase), index + 1)
        ending = Int(endings[ending].next)
      }
    }
  }

  /// `state` must have been entered.
  @inline(__always)
  static func next(after state: State, on kind: UInt8, in table: Span<UInt32>) -> State {
    var state = state
    // Each turn goes back to a shorter beginning, of which there are no more than bytes were read; the root is wide.
    while state.isNarrow {
      if unsafe table[unchecked: state.row] == UInt32(kind) {
        return unsafe State(word: table[unchecked: state.row &+ 1])
      }
      state = unsafe State(word: table[unchecked: state.row &+ 2])
    }
    return unsafe State(word: table[unchecked: Int(state.word) &+ Int(kind)])
  }

  /// What the tables take.
  package var bytes: Int { table.count * 4 + endings.count * 8 + kinds.count }
}
