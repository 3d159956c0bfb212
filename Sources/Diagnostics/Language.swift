/// The languages that postlint speaks, and in which Government of Canada posts come.
package enum Language: String, Hashable, Sendable, CaseIterable, Comparable {
  case english = "en"
  case french = "fr"

  package static func < (a: Language, b: Language) -> Bool { a.rawValue < b.rawValue }
}
