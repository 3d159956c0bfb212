import Diagnostics
import Testing

@testable import TextAnalysis

/// Puts ⟦ ⟧ around the ranges that a check finds in a text from which ⟦ ⟧ were taken.
private func marked(_ marked: String, _ check: (Span<UInt8>) -> [ByteRange]) -> String {
  // By scalars: ⟦ may join what cannot be seen into one character.
  var text: [UInt8] = []
  for scalar in marked.unicodeScalars where scalar != "⟦" && scalar != "⟧" { text += Array(String(scalar).utf8) }
  var result: [UInt8] = []
  var last = 0
  for range in check(text.span) {
    result += text[last..<range.start] + Array("⟦".utf8) + text[range.indices] + Array("⟧".utf8)
    last = range.end
  }
  return String(decoding: result + text[last...], as: UTF8.self)
}

@Suite struct ShapesTests {
  @Test(arguments: [
    "", "The CRA and the RCMP", "⟦READ THIS NOW⟧: please", "⟦LISEZ CET AVIS À L’ÉTÉ⟧ bientôt",
    "⟦PANCANADIENNE ET FÉDÉRALE ICI⟧", "CRA, RCMP and ISED",
    "⟦FREE 2027 TICKETS TODAY⟧", "STOP here STOP", "ᐃᓄᒃ ᐃᓄᒃ ᐃᓄᒃ", "⟦STOP! WAIT! LOOK⟧! now", "A B C D",
  ])
  func `words in capitals are found in a run`(text: String) {
    #expect(marked(text) { capitals(in: $0, words: 3, letters: 3) } == text)
  }

  @Test(arguments: ["S⟦oooo⟧ good", "W⟦oOoO⟧w", "book", "1000000", "caf⟦éééé⟧", "www.x.ca", "⟦aaaa⟧"])
  func `a letter that stands four times is found`(text: String) {
    #expect(marked(text) { repeatedLetters(in: $0) } == text)
  }

  @Test(arguments: [
    "Now⟦!!!⟧", "Now!!", "Wait...", "Wait⟦....⟧", "⟦🔥🔥🔥⟧ hot", "⟦❤️❤️❤️⟧", "⟦-----⟧", "a   b", "?!?!", "⟦$$$⟧",
  ])
  func `a mark that stands three times is found`(text: String) {
    #expect(marked(text) { repeatedMarks(in: $0) } == text)
  }

  @Test(arguments: [
    "in ⟦the the⟧ park", "⟦The the⟧", "⟦the\nthe⟧", "nous nous voyons", "he had had it", "the, the", "10 10",
    "⟦de de de⟧ l’eau",
    "⟦été ÉTÉ⟧", "no-no no", "",
  ])
  func `a doubled word is found`(text: String) {
    #expect(marked(text) { doubledWords(in: $0) } == text)
  }

  @Test(arguments: [
    "Call ⟦613-555-0199⟧ now", "⟦613 555 0199⟧", "⟦6135550199⟧", "613--555-0199", "A6135550199", "61355501990",
    "⟦613\u{A0}555.0199⟧", "é6135550199",
  ])
  func `a run of ten digits is found`(text: String) {
    #expect(marked(text) { digits(in: $0, length: 10...10, separators: " -.") } == text)
  }

  @Test(arguments: [
    "⟦𝐇𝐞𝐥𝐥𝐨 𝐭𝐡𝐞𝐫𝐞⟧ you", "⟦ＨＥＬＬＯ⟧", "le 1ᵉʳ mai, Mᵐᵉˢ Roy", "⟦ᴀɴɴᴏᴜɴᴄᴇ⟧", "in ℝ and ℂ", "🅰️ blood", "⟦ⓐⓑⓒ⟧", "Ⓜ️ metro",
    "⟦🅆🄴⟧", "ᐃᓄᒃ", "⟦𝑎⟧b",
    "ℹ️ info ™", "🇨🇦",
  ])
  func `letters that only look like letters are found`(text: String) {
    #expect(marked(text) { styledLetters(in: $0) } == text)
  }

  @Test(arguments: [
    "👩‍⚕️ 👨‍👩‍👧‍👦 ❤️‍🔥 1️⃣ #️⃣ ©️ 🏳️‍🌈 👍🏽", "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F} flag", "pass⟦\u{200B}⟧word",
    "a⟦\u{200D}⟧b", "⟦\u{202E}⟧evil⟦\u{202C}⟧", "a⟦\u{E0061}\u{E0062}⟧", "שלום\u{200F}!", "می\u{200C}خواهم",
    "co⟦\u{AD}⟧op", "⟦\u{FEFF}⟧x", "a⟦\u{FE0F}⟧", "a\tb\r\n",
  ])
  func `what cannot be seen is found, outside of emoji`(text: String) {
    #expect(Array(marked(text) { invisibles(in: $0) }.utf8) == Array(text.utf8))
  }

  @Test(arguments: [
    ("#AccessibilityWeek", true), ("#accessibilityweek", false), ("#accessibilityWeek", false), ("#GCDigital", true),
    ("#COVID19", true), ("#SemaineDeLAccessibilité", true), ("#ÉtéÀLaPlage", true), ("#étéÀLaPlage", false),
    ("#ACCESSIBILITYWEEK", false), ("#2027Budget", true), ("#Budget2027", true), ("#ᐃᓄᒃᑎᑐᑦ", true),
    ("#Snake_case", false),
    ("#", true), ("#Canada", true),
  ])
  func `a tag has a capital for each word, or not`(tag: String, expected: Bool) {
    #expect(isCamelCase(tag.utf8.span) == expected)
  }

  @Test func `the words of a tag are told apart`() {
    let tag = Array("#GCDigital2027EtÉtéÀMidi".utf8)
    let words = tagWords(in: tag.span).map { String(decoding: tag[$0.indices], as: UTF8.self) }
    #expect(words == ["GC", "Digital", "2027", "Et", "Été", "À", "Midi"])
  }

  @Test(arguments: [
    "Shrug ⟦¯\\_(ツ)_/¯⟧ ok", "⟦/\\_/\\\n( o.o )\n > ^ <⟧\nhi", "Call (613) 555-0199", "a\n-----\nb", "⟦(╯°□°)╯︵⟧ no",
    "⟦█████░⟧", "(ᐃᓄᒃ)", "« (oui) »",
    "- one\n- two\n- three", "⟦████░░░░⟧ 50 %", "⟦┌──┐⟧ box", "#a #b\n#c #d", "(📷: PCH)", "",
  ])
  func `pictures drawn with signs are found`(text: String) {
    #expect(marked(text) { asciiArt(in: $0) } == text)
  }

  @Test func `any bytes have shapes in order, inside the text, on whole characters`() {
    var random = SplitMix(state: 4)
    let pieces = hardPieces + ["𝐚𝐛", "!!!", "(", ")", "╯", "°", "AAA", "BBBB", "the", "█", "_", "/", "\\"]
    for round in 0..<2000 {
      let isText = round % 3 > 0
      let bytes = isText ? Array(random.text(of: pieces, upTo: 20).utf8) : random.bytes(upTo: 30)
      for found in [
        capitals(in: bytes.span, words: 1), repeatedLetters(in: bytes.span), repeatedMarks(in: bytes.span),
        doubledWords(in: bytes.span), digits(in: bytes.span, length: 1...9, separators: " ,"),
        styledLetters(in: bytes.span),
        invisibles(in: bytes.span), asciiArt(in: bytes.span), tagWords(in: bytes.span),
      ] {
        var last = 0
        for range in found {
          #expect(range.start >= last && range.end <= bytes.count && !range.isEmpty)
          last = range.end
          if isText {
            #expect(bytes[range.start] & 0xC0 != 0x80 && (range.end == bytes.count || bytes[range.end] & 0xC0 != 0x80))
          }
        }
      }
      _ = isCamelCase(bytes.span)
    }
  }
}
