package import Diagnostics

/// A number for each language, and one for any other.
///
///     max: {en: 140, fr: 170}    # numbers[.english] 140, numbers[.french] 170, numbers[nil] nil
///     max: 3                     # numbers[nil] 3
package struct NumbersByLanguage: Hashable, Sendable {
  private var english: Int?
  private var french: Int?
  private var other: Int?

  package init(_ number: Int? = nil) { other = number }

  package subscript(language: Language?) -> Int? {
    get {
      switch language {
      case .english: english
      case .french: french
      case nil: other
      }
    }
    set {
      switch language {
      case .english: english = newValue
      case .french: french = newValue
      case nil: other = newValue
      }
    }
  }

  var isEmpty: Bool { english == nil && french == nil && other == nil }

  /// The number for these languages; of two the stricter one, else that for any other.
  func strictest(for languages: [Language], by isStricter: (Int, Int) -> Bool) -> Int? {
    var strictest: Int?
    for language in languages {
      guard let number = self[language] else { continue }
      strictest = strictest.map { isStricter(number, $0) ? number : $0 } ?? number
    }
    return strictest ?? other
  }
}
