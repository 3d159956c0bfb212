package import Diagnostics

extension Preference {
  /// Each phrase with what to say instead, as a page shows them.
  package var pairs: [(language: Language?, phrase: String, suggestions: [String])] {
    zip(words.variants, suggestions).flatMap { variant, suggestions in
      zip(variant.written, suggestions).map { (variant.language, $0, $1) }
    }
  }
}
