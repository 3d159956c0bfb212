import Diagnostics
import Testing

@testable import TextAnalysis

/// Where a phrase stands in a text as whole words.
private func places(of phrase: String, in text: String) -> [Int] {
  let folded = FoldedText(text.utf8.span)
  let phrase = FoldedText(phrase.utf8.span).utf8
  return folded.utf8.indices.filter { start in
    let end = start + phrase.count
    return folded.utf8[start...].starts(with: phrase) && isWordStart(at: start, in: folded.utf8.span)
      && isWordEnd(at: end, in: folded.utf8.span)
  }
}

@Suite struct WordBoundaryTests {
  @Test(arguments: [
    ("minister", "The minister’s plan"), ("minister", "a minister."), ("minister's", "the minister’s plan"),
    ("ministers", "the ministers’ plans"), ("it", "it's"), ("we", "we'll go"), ("they", "they’ve left"),
    ("avis", "L’avis"), ("école", "d’école"), ("il", "lorsqu’il"), ("elle", "qu'elle"), ("à", "jusqu’à"),
    ("un", "quelqu’un"), ("eau", "d’l’eau"), ("état", "l’ÉTAT"), ("aujourd’hui", "Aujourd'hui,"),
    ("can't", "You can’t"), ("avis", "« l'avis »"), ("hello", "'hello'"), ("go", "go-between"),
    ("between", "go-between"),
    ("ᐃᓄᐃᑦ", "ᐃᓄᐃᑦ ᑕᐱᕇᑦ"), ("d'accord", "d’accord!"), ("l'", "l’avis"), ("$5", "US$5 off"), ("👩‍⚕️", "a👩‍⚕️b"),
    ("#tag", "x#tag"),
    ("élève", "ÉLÈVE"), ("e\u{301}le\u{300}ve", "élève"), ("jusqu", "jusqu'à"),
  ])
  func `a phrase stands as whole words`(phrase: String, text: String) {
    #expect(places(of: phrase, in: text).count == 1)
  }

  @Test(arguments: [
    ("can", "You can’t"), ("wo", "we won't"), ("hui", "aujourd’hui"), ("aujourd", "aujourd'hui"), ("brien", "O’Brien"),
    ("mini", "minister"), ("cole", "école"), ("t", "été"), ("roll", "rock'n'roll"), ("avis", "davis"),
    ("lève", "élève"),
    ("ᓄᐃᑦ", "ᐃᓄᐃᑦ"), ("tag", "tag_name"), ("cafe", "café"), ("cafe", "cafe\u{301}"), ("1", "10"),
    ("hui", "AUJOURD'HUI"),
  ])
  func `a part of a word is no whole word`(phrase: String, text: String) {
    #expect(places(of: phrase, in: text).isEmpty)
  }

  @Test(arguments: [
    ("", 0), ("L’avant-dernier coûte 1,50 $", 3), ("Don't stop - now!", 3), ("co\u{AD}opé\u{200B}rer", 1),
    ("'quoted' words", 2),
    ("👩‍⚕️ 🇨🇦", 0), ("ᐃᓄᒃᑎᑐᑦ ᐅᖃᐅᓯᖅ", 2), ("a.b", 2), ("שלום עולם", 2), ("-5", 1), ("end-", 1),
  ])
  func `words are counted as people count them`(text: String, count: Int) {
    #expect(words(in: text.utf8.span).count == count)
  }

  @Test func `any bytes have words in order, inside the text`() {
    var random = SplitMix(state: 2)
    for round in 0..<2000 {
      let bytes = round % 2 == 0 ? Array(random.text(of: hardPieces, upTo: 12).utf8) : random.bytes(upTo: 20)
      var last = 0
      for word in words(in: bytes.span) {
        #expect(word.start >= last && word.end <= bytes.count && !word.isEmpty)
        last = word.end
      }
      for offset in -1...bytes.count + 1 {
        _ = isWordStart(at: offset, in: bytes.span)
        _ = isWordEnd(at: offset, in: bytes.span)
      }
    }
  }
}
