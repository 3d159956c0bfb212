package import Diagnostics
package import Rules

/// What is known of a run before its first post, and is needed to repeat it.
package struct Run: Sendable {
  package var toolVersion: String
  package var day: String
  package var packs: [Pack]
  private let described: @Sendable () -> [RuleDescription]
  /// The language of messages, where a report speaks only one.
  package var language: Language
  /// Findings at or above it end the run with 1; nil where none does.
  package var failLevel: Severity?

  package struct Pack: Sendable {
    package var name: String
    package var version: String
    private let named: PackDigest

    package init(name: String, version: String, digest: PackDigest) {
      self.name = name
      self.version = version
      named = digest
    }

    /// `sha256:` and 64 hexadecimal digits.
    package var digest: String { named.string }
  }

  /// Every rule that was loaded and takes part, sorted by id: found out when somebody asks, as few reports name them all.
  package var rules: [RuleDescription] { described() }

  package init(
    toolVersion: String, day: String, packs: [Pack], rules: @autoclosure @escaping @Sendable () -> [RuleDescription],
    language: Language, failLevel: Severity?
  ) {
    self.toolVersion = toolVersion
    self.day = day
    self.packs = packs
    described = rules
    self.language = language
    self.failLevel = failLevel
  }
}
