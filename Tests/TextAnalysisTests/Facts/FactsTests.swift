import Diagnostics
import Testing

@testable import TextAnalysis

private func values(_ text: String, _ language: Language?) -> [Fact.Value] {
  facts(in: FoldedText(text.utf8.span), language: language).map(\.value)
}

private func day(_ year: Int?, _ month: Int, _ day: Int?) -> Fact.Value {
  CalendarDate(year: year, month: month, day: day).map { .date($0) } ?? .ordinal(-1)
}

private func time(_ hour: Int, _ minute: Int = 0) -> Fact.Value {
  ClockTime(hour: hour, minute: minute).map { .time($0) } ?? .ordinal(-1)
}

private func dollars(_ significand: Int, _ exponent: Int = 0) -> Fact.Value {
  .amount(ExactNumber(significand, exponent: exponent), currency: "CAD")
}

private func number(_ significand: Int, _ exponent: Int = 0) -> Fact.Value {
  .number(ExactNumber(significand, exponent: exponent))
}

@Suite struct FactsTests {
  @Test(arguments: [
    ("On May 3, 2027", "Le 3 mai 2027", [day(2027, 5, 3)]), ("3 May 2027", "2027-05-03", [day(2027, 5, 3)]),
    ("May 3", "le 3 mai", [day(nil, 5, 3)]), ("May 1st", "le 1er mai", [day(nil, 5, 1)]),
    ("the 1st of May", "1ᵉʳ mai", [day(nil, 5, 1)]),
    ("Monday, Feb. 15", "lundi 15 févr.", [day(nil, 2, 15)]), ("in May 2027", "en mai 2027", [day(2027, 5, nil)]),
    ("May 3 to 5, 2027", "du 3 au 5 mai 2027", [day(2027, 5, 3), day(2027, 5, 5)]),
    ("May 3–5", "3 et 5 mai", [day(nil, 5, 3), day(nil, 5, 5)]), ("AUGUST 15", "15 AOÛT", [day(nil, 8, 15)]),
    ("April 30 to May 2, 2027", "du 30 avril au 2 mai 2027", [day(nil, 4, 30), day(2027, 5, 2)]),
    ("on May 3, at 2 p.m.", "le 3 mai, à 14 h", [day(nil, 5, 3), time(14)]),
    ("2:30 p.m.", "14 h 30", [time(14, 30)]), ("2:30 pm", "14:30", [time(14, 30)]),
    ("9 a.m. today", "9 h aujourd’hui", [time(9)]),
    ("2PM ET", "14h (HE)", [time(14)]), ("12 a.m.", "0 h", [time(0)]), ("at noon", "à midi", [time(12)]),
    ("midnight", "minuit", [time(0)]),
    ("2 to 4 p.m.", "de 14 h à 16 h", [time(14), time(16)]), ("9 to 11 a.m.", "de 9 à 11 h", [time(9), time(11)]),
    ("11 to 1 p.m.", "de 11 h à 13 h", [time(11), time(13)]),
    ("11:30–1 pm", "11 h 30 à 13 h", [time(11, 30), time(13)]),
    ("10 to 12 p.m.", "10 h à 12 h", [time(10), time(12)]),
    ("$1,500.50", "1 500,50 $", [dollars(15005, -1)]), ("$1,500.50", "1\u{A0}500,50\u{202F}$", [dollars(15005, -1)]),
    ("$5 million", "5 millions de dollars", [dollars(5, 6)]), ("$5M", "5 M$", [dollars(5, 6)]),
    ("$1.5B", "1,5 G$", [dollars(15, 8)]),
    ("$1.5 billion", "1,5 milliard de dollars", [dollars(15, 8)]), ("CA$5", "5 $ CA", [dollars(5)]),
    ("5 dollars", "5 $", [dollars(5)]),
    ("US$5", "5 $ US", [.amount(ExactNumber(5), currency: "USD")]),
    ("€5", "5 €", [.amount(ExactNumber(5), currency: "EUR")]),
    ("50 cents", "0,50 $", [dollars(5, -1)]), ("$100,000", "100 000 $", [dollars(1, 5)]), ("$0", "0 $", [dollars(0)]),
    ("5.5%", "5,5 %", [.percentage(ExactNumber(55, exponent: -1))]),
    ("20 per cent", "20 p. 100", [.percentage(ExactNumber(20))]),
    ("10 percent", "10 pour cent", [.percentage(ExactNumber(10))]),
    ("5 million people", "5 millions de personnes", [number(5, 6)]), ("3 billion", "3 milliards", [number(3, 9)]),
    ("1,234,567 trees", "1 234 567 arbres", [number(1_234_567)]), ("12,500", "12 500", [number(12_500)]),
    ("3.14", "3,14", [number(314, -2)]),
    ("In 2027, 500 people", "En 2027, 500 personnes", [number(2027), number(500)]),
    ("it is -5 °C", "il fait −5 °C", [number(-5)]),
    ("the 1st and 2nd", "le 1er et la 2e", [.ordinal(1), .ordinal(2)]), ("3rd", "3e", [.ordinal(3)]),
    ("Call 613-555-0199", "Composez le 613 555-0199", [.phone(PhoneNumber(digits: "6135550199"))]),
    ("1-800-555-0199", "1 800 555-0199", [.phone(PhoneNumber(digits: "8005550199"))]),
    (
      "(613) 555-0199, ext. 12", "+1 613 555-0199, poste 12",
      [.phone(PhoneNumber(digits: "6135550199", extensionDigits: "12"))]
    ),
    ("call or text 9-8-8", "appelez le 9-8-8", [.phone(PhoneNumber(digits: "988"))]),
    ("5 km, 20mg", "5 km, 20 mg", [number(5), number(20)]), ("24/7", "24/7", [number(24), number(7)]),
    ("", "", []), ("COVID-19, H1N1, 4x4", "COVID-19, H1N1, 4x4", []), ("#Budget2027 @user22", "#2027Budget", []),
    ("see https://x.ca/2027/05?a=3", "www.x.ca/1,5", []), ("ᐃᓄᒃ 5", "👩‍⚕️ 5", [number(5)]), ("(5)", "« 5 »", [number(5)]),
    ("1-2 days", "1 ou 2 jours", [number(1), number(2)]), ("only 1 may apply", "1 seul peut", [number(1)]),
  ])
  func `a fact is the same in both languages`(english: String, french: String, expected: [Fact.Value]) {
    #expect(values(english, .english) == expected)
    #expect(values(french, .french) == expected)
  }

  @Test(arguments: [
    ("1,500", Language.english, number(1500)), ("1,500", .french, number(15, -1)), ("1,500", nil, number(1500)),
    ("1,5", nil, number(15, -1)),
    ("1 500", nil, number(1500)), ("3 billion", .english, number(3, 9)), ("3 billions", .french, number(3, 12)),
  ])
  func `the language decides where conventions differ`(text: String, language: Language?, expected: Fact.Value) {
    #expect(values(text, language) == [expected])
  }

  @Test(arguments: [
    ("Due ⟦May 3, 2027⟧: ⟦$1,500.50⟧.", Language.english), ("Le ⟦3 mai 2027⟧, ⟦1\u{A0}500,50\u{A0}$⟧.", .french),
    ("From ⟦2⟧ to ⟦4 p.m.⟧ call ⟦(613) 555-0199⟧", .english), ("É ⟦14\u{202F}h\u{A0}30⟧ à", .french),
  ])
  func `a fact stands where it is written`(marked: String, language: Language) {
    let text = Array(marked.filter { $0 != "⟦" && $0 != "⟧" }.utf8)
    var result = ""
    var last = 0
    for fact in facts(in: FoldedText(text.span), language: language) {
      result += String(decoding: text[last..<fact.range.start], as: UTF8.self) + "⟦"
      result += String(decoding: text[fact.range.indices], as: UTF8.self) + "⟧"
      last = fact.range.end
    }
    #expect(result + String(decoding: text[last...], as: UTF8.self) == marked)
  }

  @Test func `numbers are written without rounding`() {
    #expect(ExactNumber(150_050, exponent: -2).description == "1500.5")
    #expect(ExactNumber(-5, exponent: -3).description == "-0.005")
    #expect(ExactNumber(5, exponent: 6).description == "5000000")
    #expect(values(String(repeating: "9", count: 40), .english).isEmpty)
  }

  @Test func `a year that is not written is any year`() throws {
    let open = try #require(CalendarDate(year: nil, month: 5, day: 3))
    let dated = try #require(CalendarDate(year: 2027, month: 5, day: 3))
    #expect(open.agrees(with: dated) && dated.agrees(with: open) && open != dated)
    #expect(CalendarDate(year: 2027, month: 2, day: 30) == nil)
  }

  @Test func `any bytes have facts in order, inside the text`() {
    var random = SplitMix(state: 6)
    let pieces =
      hardPieces + [
        " ", "613", "-", "555", "0199", "p.m.", ":", "30", " to ", " à ", "(", ")", "+1", "million", "st", "er", ",",
        "mai", "9",
      ]
    for round in 0..<1000 {
      let isText = round % 4 > 0
      let bytes = isText ? Array(random.text(of: pieces, upTo: 20).utf8) : random.bytes(upTo: 30)
      for language in [nil, Language.english, .french] {
        var last = 0
        for fact in facts(in: FoldedText(bytes.span), language: language) {
          #expect(fact.range.start >= last && fact.range.end <= bytes.count && !fact.range.isEmpty)
          last = fact.range.end
          if isText {
            #expect(bytes[fact.range.start] & 0xC0 != 0x80 && (last == bytes.count || bytes[last] & 0xC0 != 0x80))
          }
        }
      }
    }
  }

  @Test(arguments: ["1,", "1 ", "1 000 ", "may 3 to ", "(", "+1 ", "613-", "2 to ", "$", "5 million ", "1-1-", "a1"])
  func `hard text is read in linear time`(piece: String) {
    let text = Array(repeatElement(Array(piece.utf8), count: 4_000).joined())
    for language in [nil, Language.french] { _ = facts(in: FoldedText(text.span), language: language) }
  }
}
