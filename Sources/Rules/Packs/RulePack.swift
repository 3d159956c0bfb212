package import Diagnostics
internal import Posts

/// A versioned folder of rules, with the instruments and clauses that they cite.
package struct RulePack: Sendable {
  package var name: String
  package var title: Bilingual
  package var version: String
  package var digest: PackDigest
  package var folder: String
  package var languages: [Language]
  package var buildsOn: [String]
  package var locked: [String]
  package var instruments: [Instrument]
  /// Sorted by name.
  package var rules: [Rule]
  package var contents: PackContents
  /// The names of rules that could not be used, which has been told.
  package var refused: [String] = []
}
