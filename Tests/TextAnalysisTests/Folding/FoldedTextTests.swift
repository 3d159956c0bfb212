import Diagnostics
import Testing

@testable import TextAnalysis

private func folded(_ text: String) -> String { String(decoding: FoldedText(text.utf8.span).utf8, as: UTF8.self) }
private func foldedText(_ bytes: [UInt8]) -> FoldedText { FoldedText(bytes.span) }

@Suite struct FoldedTextTests {
  @Test(arguments: [
    ("", ""),
    ("Hello  World", "hello world"),
    ("  À  bientôt \n", " à bientôt "),
    ("CAFÉ", "café"), ("cafe\u{301}", "café"), ("CAFE\u{301}", "café"),
    ("L’ÉTÉ, l‘été, lʼété, l＇été", "l'été, l'été, l'été, l'été"),
    ("mi\u{AD}ra\u{200B}cle", "miracle"),
    ("1\u{A0}500\u{202F}$", "1 500 $"),
    ("a \u{200B} b", "a b"),
    ("👩‍⚕️", "👩⚕"),
    ("\u{212A}elvin, \u{17F}mall, \u{212B}ngström", "kelvin, small, ångström"),
    ("ΣΊΣΥΦΟΣ ς", "σίσυφοσ σ"), ("\u{B5} \u{3BC}", "μ μ"), ("ẞ ß", "ß ß"),
    ("ᐃᓄᒃᑎᑐᑦ", "ᐃᓄᒃᑎᑐᑦ"), ("שלום", "שלום"),
    ("S\u{323}\u{307} S\u{307}\u{323}", "ṩ ṩ"), ("İ I\u{307}", "i i"), ("H\u{331}", "ẖ"),
    ("e\u{AD}\u{301}", "é"),
  ])
  func `case, white space, apostrophes and what cannot be seen make no difference`(text: String, expected: String) {
    #expect(Array(folded(text).utf8) == Array(expected.utf8))
  }

  @Test func `each scalar folds like its lowercase, uppercase and titlecase`() {
    func single(_ mapping: String) -> String? { mapping.unicodeScalars.count == 1 ? mapping : nil }
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let properties = scalar.properties
      for other in [properties.lowercaseMapping, properties.uppercaseMapping, properties.titlecaseMapping] {
        guard let other = single(other), other != String(scalar) else { continue }
        #expect(folded(other) == folded(String(scalar)), "U+\(String(value, radix: 16)) and \(other)")
      }
    }
  }

  @Test func `each scalar folded twice is the same, and canonical equivalents are one`() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      if value > 0x3200, value % 16 != 0 { continue }
      let text = "\(scalar) e\(scalar) \(scalar)\u{301}"
      let once = foldedText(Array(text.utf8)).utf8
      if foldedText(once).utf8 != once { Issue.record("U+\(String(value, radix: 16)) folds further") }
    }
    for index in Composition.composing {
      let pair = Composition.pairs[Int(index)]
      let scalars = [pair >> 42, pair >> 21 & 0x1F_FFFF, pair & 0x1F_FFFF].map {
        String(Unicode.Scalar(UInt32($0)) ?? " ")
      }
      let (composed, apart) = (scalars[0], scalars[1] + scalars[2])
      // Greek iota below becomes a letter beside, unless it is part of the letter.
      if scalars[2] == "\u{345}" { continue }
      #expect(Array(folded(composed).utf8) == Array(folded(apart).utf8), "\(composed)")
      #expect(Composition.composed(apart.unicodeScalars.map(\.value)) == composed.unicodeScalars.map(\.value))
    }
  }

  @Test(arguments: [
    ("CAFE\u{301} noir", "café", "CAFE\u{301}"),
    ("un  \u{A0} deux", "un deux", "un  \u{A0} deux"),
    ("mi\u{AD}racle!", "miracle", "mi\u{AD}racle"),
    ("100 \u{212A}!", "k", "\u{212A}"),
    ("l’Été", "été", "Été"), ("x\u{1E9E}y", "ß", "\u{1E9E}"),
  ])
  func `a place in the folded text is a place in the text`(text: String, phrase: String, expected: String) throws {
    let folded = foldedText(Array(text.utf8))
    let start = try #require(folded.utf8.indices.first { folded.utf8[$0...].starts(with: phrase.utf8) })
    let range = folded.map.original(of: ByteRange(start, start + phrase.utf8.count))
    #expect(Array(Array(text.utf8)[range.indices]) == Array(expected.utf8))
  }

  @Test func `only a mark that joined its letter is told`() {
    #expect(FoldedText("cafe\u{301}".utf8.span).recomposed)
    #expect(!FoldedText("café, שלום, 👩‍⚕️, x\u{320}".utf8.span).recomposed)
  }

  @Test func `any text folds once, to well-formed text whose places lie inside the original`() throws {
    var random = SplitMix(state: 1)
    for round in 0..<4000 {
      let bytes = round % 2 == 0 ? Array(random.text(of: hardPieces, upTo: 12).utf8) : random.bytes(upTo: 20)
      let folded = foldedText(bytes)
      #expect(String(validating: folded.utf8, as: UTF8.self) != nil)
      #expect(foldedText(folded.utf8).utf8 == folded.utf8, "\(bytes)")
      #expect(folded.map.count == folded.utf8.count)
      var last = 0
      for offset in folded.utf8.indices {
        let place = folded.map.original(of: ByteRange(offset, offset + 1))
        #expect(place.start >= last && place.end <= bytes.count && !place.isEmpty)
        last = place.start
      }
      let whole = folded.map.original(of: ByteRange(0, folded.utf8.count))
      #expect(whole.end <= bytes.count)
    }
  }

  @Test func `ten megabytes of marks and of spaces fold in linear time`() {
    let marks: [UInt8] = [0x65] + Array(repeatElement([0xCC, 0x81], count: 500_000).joined())
    #expect(FoldedText(marks.span).utf8.count == marks.count - 1)
    #expect(FoldedText([UInt8](repeating: 0x20, count: 10_000_000).span).utf8 == [0x20])
  }
}
