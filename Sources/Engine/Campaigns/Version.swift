package import Diagnostics
package import TextAnalysis

/// What is kept of one language of a message, to compare it with the other: its facts with their places, and not its text.
package struct Version: Sendable {
  package let language: Language
  /// In the order of the text.
  package let items: [Item]

  /// One thing that the other version must have, too.
  package struct Item: Sendable {
    package let matter: Matter
    /// Equal in both languages: `May 3` and `3 mai`.
    package let value: Value
    /// As it stands there, shortened.
    package let shown: String
    package let part: String
    package let place: Place
    package let range: TextRange
  }

  package enum Matter: Hashable, Sendable {
    case number, date, time, amount, phone, emoji, link, mention, hashtag
  }

  package enum Value: Hashable, Sendable {
    case fact(Fact.Value)
    /// A key: of an emoji itself, of a handle or tag as registers have it.
    case key(String)
    /// The address as registers have it, its host, and the language that the address names.
    case link(String, host: String, Language?)
  }
}

extension Fact.Value {
  var matter: Version.Matter {
    switch self {
    case .number, .ordinal, .percentage: .number
    case .amount: .amount
    case .date: .date
    case .time: .time
    case .phone: .phone
    }
  }
}
