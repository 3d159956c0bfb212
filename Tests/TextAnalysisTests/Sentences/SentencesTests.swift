import Diagnostics
import Testing

@testable import TextAnalysis

@Suite struct SentencesTests {
  /// `|` stands where one sentence ends and the next starts.
  @Test(arguments: [
    "", "One sentence", "One.| Two!| Three?| Four…", "Is it?! |Yes.", "Wait... |What?", "so... no",
    "Dr. Roy met Mrs. O’Neil.| They spoke.", "M. Tremblay et Mme Roy arrivent.| Bienvenue !",
    "Le taux est de 2.5 p. 100.| Merci.", "See No. 5 and art. 12.| Thanks.", "The answer is no.| We go on.",
    "Open at 9 a.m. to 5 p.m. daily.| See you.", "It ends at 5 p.m.| Then we leave.", "Fruits, légumes, etc.| Voilà.",
    "Fruits, p. ex. des pommes.", "J. Smith and J.-P. Roy.| Yes.", "So do I.| And you?",
    "Go to https://canada.ca/a.b?c=d. |Now.", "Version 2.5 is out.| Get it.", "Pourquoi ? |Parce que !| Ah bon.",
    "« Vraiment ? » |Oui.", "« Vraiment ? » demande-t-elle.", "He said “go.” |She went.", "(Really.) |Yes.",
    "line one\nline two", "line one\n|Line two", "one\n\n|two", "Done\n|👍 yes", "Steps:\n|- one\n|- two",
    "Do:\n|1. Open it\n|2. Close it",
    "Hi! |👋 You", "Thanks.| #GCDigital", "Thanks.| @CanadaGC helped.", "The U.S. Government agrees.",
    "Le 3 mai. |« Bon. »",
    "ᐃᓄᒃᑎᑐᑦ. |ᐅᖃᐅᓯᖅ", "Inc. is short. |Yes", "Il y en a 3 500. |Oui", "\r\n\r\nHi\r\n\r\n|you\r\n",
  ])
  func `sentences end where a reader would end them`(marked: String) {
    let expected = marked.split(separator: "|").map { trimmed($0) }.filter { !$0.isEmpty }
    let text = Array(marked.utf8.filter { $0 != UInt8(ascii: "|") })
    #expect(sentences(in: text.span).map { String(decoding: text[$0.indices], as: UTF8.self) } == expected)
  }

  private func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  @Test func `any bytes have sentences in order, that hold all that is no white space`() {
    var random = SplitMix(state: 3)
    for round in 0..<3000 {
      let bytes = round % 2 == 0 ? Array(random.text(of: hardPieces, upTo: 20).utf8) : random.bytes(upTo: 30)
      var last = 0
      var rest: [UInt8] = []
      for sentence in sentences(in: bytes.span) {
        #expect(sentence.start >= last && sentence.end <= bytes.count && !sentence.isEmpty)
        rest += bytes[last..<sentence.start]
        last = sentence.end
      }
      rest += bytes[last...]
      #expect(FoldedText(rest.span).utf8.allSatisfy { $0 == 0x20 })
    }
  }

  @Test(arguments: [") ", "( ", ". ", "« ", "a.", "\n", "1. "])
  func `hard text is split in linear time`(piece: String) {
    let text = Array(repeatElement(Array(piece.utf8), count: 200_000).joined())
    #expect(sentences(in: text.span).count <= 200_000)
  }
}
