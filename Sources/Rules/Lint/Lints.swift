package import Diagnostics

/// One thing that can be said of rules that work and could be better.
package protocol Lint: Sendable {
  static func complaints(about rules: [LintedRule], in ruleset: Ruleset) -> [Diagnostic]
}

/// All that is said of rules without running them. A new one is a file beside this one, and a line here.
package let lints: [any Lint.Type] = [
  PatternLint.self, CitationLint.self, MissingHelp.self, SimilarMessages.self, FrenchTypography.self,
  UnlikelyLanguage.self, TemplateText.self,
]
