package import Diagnostics
package import Engine
internal import Posts
package import Rules

/// A rule on trial: written as its author would, held against posts written as theirs would.
///
///     let trial = try Trial("forbid: {words: [click here]}")
///     try trial.marked("Please click here.")        // "Please ⟦click here⟧."
///     try trial.marked("{text: Hi, title: click here}", as: "yaml")
///
/// What the rule does not say itself is filled in: title, severity, message. It is in preview, so that it needs neither a
/// clause nor examples.
package struct Trial {
  package let ruleset: Ruleset
  package let linter: Linter

  /// `files` stand in the pack beside the rule: `lists/partisan.fr.txt`, `registers/accounts.csv`.
  package init(_ rule: String, files: [String: String] = [:], day: String = "2026-11-24") throws {
    try self.init(rules: ["rule": rule], files: files, day: day)
  }

  package init(rules: [String: String], files: [String: String] = [:], day: String = "2026-11-24") throws {
    var diagnostics: [Diagnostic] = []
    ruleset = Ruleset(reading: [Trial.pack(rules: rules, files: files)], diagnostics: &diagnostics)
    if !diagnostics.isEmpty { throw Refused(diagnostics: diagnostics) }
    guard let day = Day(day) else { throw Refused(diagnostics: []) }
    linter = Linter(ruleset, rules: ruleset.rules, day: day)
  }

  /// What came of reading the rule, for rules that are refused.
  package static func refusal(
    of rule: String, files: [String: String] = [:]
  ) -> [Diagnostic] {
    do {
      _ = try Trial(rule, files: files)
      return []
    } catch let refused as Refused {
      return refused.diagnostics
    } catch {
      return []
    }
  }

  /// A pack in memory, with the platforms that trials know.
  package static func pack(rules: [String: String], files: [String: String] = [:], name: String = "trial") -> PackSource
  {
    var written = Trial.platforms.merging(files) { $1 }
    if written["pack.yml"] == nil {
      written["pack.yml"] = "pack: \(name)\ntitle: {en: Trial, fr: Essai}\nversion: '1'\n"
    }
    for (name, rule) in rules { written["\(name).yml"] = Trial.completed(rule) }
    return PackSource(
      folder: name,
      files: written.reduce(into: PackFiles()) { files, file in
        files[file.key] = SourceFile(path: "\(name)/\(file.key)", bytes: Array(file.value.utf8))
      }, digest: PackDigest { "sha256:0" })
  }

  private static func completed(_ rule: String) -> String {
    let written = Set(rule.split(separator: "\n").compactMap { $0.split(separator: ":").first.map(String.init) })
    let absent = [
      ("title", "{en: Title, fr: Titre}"), ("severity", "warning"), ("status", "preview"),
      ("message", "{en: Mind this, fr: Attention}"),
    ].filter { !written.contains($0.0) }
    // Behind the rule, so that its own lines keep their numbers.
    return rule + "\n" + absent.map { "\($0): \($1)\n" }.joined()
  }

  private static let platforms = [
    "records/x.yml": record("x", "x", "{of: text, max: 280, unit: weighted, SEEN}, {of: images, max: 4, SEEN}"),
    "records/bluesky.yml": record("bluesky", "bluesky", "{of: text, max: 300, unit: graphemes, SEEN}"),
    "records/mastodon.yml": record("mastodon", "mastodon", "{of: text, max: 500, unit: mastodon, SEEN}"),
    "records/facebook.yml": record(
      "facebook", "meta", "{of: text, max: 63206, unit: utf16, SEEN}, {of: preview, max: 20, unit: graphemes, SEEN}"),
    "records/instagram.yml": record(
      "instagram", "meta",
      "{of: text, max: 2200, unit: utf16, SEEN}, {of: preview, max: 10, unit: graphemes, SEEN}, {of: hashtags, max: 5, SEEN}"
    ),
  ]

  private static func record(_ name: String, _ tokens: String, _ limits: String) -> String {
    let seen = "source: 'https://example.org', checked: 2026-11-01, confidence: A"
    return """
      platform: \(name)
      title: {en: \(name), fr: \(name)}
      tokens: \(tokens)
      limits: [\(limits.split(separator: "SEEN", omittingEmptySubsequences: false).joined(separator: seen))]
      """
  }
}

/// Why there is nothing to hold against a post.
package struct Refused: Error, CustomStringConvertible {
  package let diagnostics: [Diagnostic]

  package var description: String {
    diagnostics.map { "\($0.code.name): \($0.message.english)" }.joined(separator: "\n")
  }
}
