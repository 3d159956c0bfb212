package import Diagnostics

/// What examining one post came to.
package struct PostResult: Sendable {
  /// The post’s id.
  package var post: String
  package var path: String
  /// Sorted by place, then by rule.
  package var findings: [Finding]
  /// About the record of the post itself.
  package var diagnostics: [Diagnostic]

  package init(post: String, path: String, findings: [Finding], diagnostics: [Diagnostic] = []) {
    self.post = post
    self.path = path
    self.findings = findings
    self.diagnostics = diagnostics
  }
}
