import Diagnostics
import Posts
import Testing
import TextAnalysis

@Suite struct `Laws of tokens` {
  private static let pieces =
    "# ＃ @ ＠ $ . / : ? ! ( ) - _ ~ & % a Z 0 é ñ あ 。 日本 ‍ ️ ︎ ⃣ 👍 👨‍👩‍👧 1️⃣ 🇨 🇨🇦 🏽 ́ ᓄ ש http:// https://t.co/ canada.ca .com xn-- みんな · RT @user #tag ・"
    .split(separator: " ").map(String.init) + [" ", "\n", "\u{FEFF}", "\u{2066}", "\u{E0067}", "\u{E007F}"]

  private static func text(_ generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0...30, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
  }

  private static var kinds: [KeyPath<Tokens, [ByteRange]>] { [\.hashtags, \.mentions, \.links, \.cashtags, \.emoji] }

  @Test(arguments: TokenFamily.allCases)
  func `tokens lie on characters of the text, in order, without overlap in a kind`(family: TokenFamily) {
    var generator = SeededGenerator(state: 3)
    for _ in 0..<1500 {
      let text = Array(Self.text(&generator).utf8)
      let tokens = Tokens(of: text.span, family: family, suffixes: .shipped)
      for kind in Self.kinds {
        var end = 0
        for range in tokens[keyPath: kind] {
          #expect(range.start >= end && !range.isEmpty && range.end <= text.count)
          #expect(range.start == text.count || text[range.start] & 0xC0 != 0x80)
          #expect(range.end == text.count || text[range.end] & 0xC0 != 0x80)
          end = range.end
        }
      }
    }
  }

  @Test(arguments: TokenFamily.allCases)
  func `bytes that are not UTF-8 give tokens inside the text`(family: TokenFamily) {
    var generator = SeededGenerator(state: 5)
    for _ in 0..<1500 {
      var bytes = Array(Self.text(&generator).utf8)
      for _ in 0..<3 where !bytes.isEmpty {
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] = .random(in: 0...255, using: &generator)
      }
      let tokens = Tokens(of: bytes.span, family: family, suffixes: .shipped)
      for kind in Self.kinds {
        #expect(tokens[keyPath: kind].allSatisfy { $0.end <= bytes.count })
      }
      for unit in LengthUnit.allCases { #expect(tokens.length(of: bytes.span, in: unit) >= 0) }
    }
  }

  /// Text made so that a careless reader begins again at every character. What takes a fraction of a second in one walk
  /// would take many minutes if it grew with the square.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "a.", "a.a-", "a.co..", "http://", "あ", "あ.", "あ_.", "#a", "@a", "$A ", "_", "(", "a.co/(", "http://a.co/(a", "👍🏽",
      "1️⃣", "é.é",
      "\u{E0067}", "🏴\u{E0067}", "xn--a.", "@a@b.c", "a\u{301}\u{316}", "$", "@", "#", "・a", "-a", "\u{301}", "#·a",
    ])
  func `work grows with the text, not with its square`(piece: String) {
    let text = Array(String(repeating: piece, count: 60_000 / piece.utf8.count).utf8)
    for family in [TokenFamily.x, .bluesky, .mastodon, .meta] {
      let tokens = Tokens(of: text.span, family: family, suffixes: .shipped)
      #expect(tokens.length(of: text.span, in: .weighted) >= 0)
      #expect(tokens.length(of: text.span, in: .mastodon) >= 0)
    }
  }
}
