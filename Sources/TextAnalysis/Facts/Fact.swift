package import Diagnostics

/// Something that a post states and that its translation must state too.
///
///     facts(in: FoldedText("On May 3, 2027, $1,500.50".utf8.span), language: .english)
///     facts(in: FoldedText("Le 3 mai 2027, 1 500,50 $".utf8.span), language: .french)
///     // the same values: 2027-05-03 and 1500.5 CAD
package struct Fact: Hashable, Sendable {
  package let value: Value
  /// In the text, unfolded.
  package let range: ByteRange

  package enum Value: Hashable, Sendable {
    case number(ExactNumber)
    /// `1st`, `1er`
    case ordinal(Int)
    case percentage(ExactNumber)
    /// With the code of ISO 4217. A dollar is a Canadian one where nothing else is said.
    case amount(ExactNumber, currency: String)
    case date(CalendarDate)
    case time(ClockTime)
    case phone(PhoneNumber)
  }

  /// The same, in a text that has so many bytes more before it.
  package func shifted(by bytes: Int) -> Fact { Fact(value: value, range: range.shifted(by: bytes)) }
}

/// All facts of a text, in order, without overlap. Links, mentions and hashtags with letters are left out.
///
/// The language decides where the conventions differ: `1,500` is a thousand and a half in English and one and a half in
/// French, a `billion` a thousand millions or a million. Where it is not known, a comma before three digits is English.
package func facts(in text: FoldedText, language: Language?) -> [Fact] {
  var reader = FactReader(text.utf8, language: language)
  reader.read()
  return reader.facts.map { Fact(value: $0.value, range: text.map.original(of: $0.range)) }
}
