/// What a person reads, in each language that postlint speaks.
///
///     let title = Bilingual("Alt text is missing", fr: "Le texte de remplacement manque")
///     title[.french]   // "Le texte de remplacement manque"
package struct Bilingual: Hashable, Sendable {
  package var english: String
  package var french: String

  package init(_ english: String, fr french: String) {
    self.english = english
    self.french = french
  }

  /// The same in both: a name, a number.
  package init(both text: String) { self.init(text, fr: text) }

  package subscript(language: Language) -> String {
    switch language {
    case .english: english
    case .french: french
    }
  }

  package func map(_ transform: (String) -> String) -> Bilingual {
    Bilingual(transform(english), fr: transform(french))
  }
}
