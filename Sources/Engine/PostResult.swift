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
  /// Whether it adds to what was said of the post before, as when all posts have been seen: the post is not counted again.
  package var isSupplement: Bool
  /// What is kept of the post to compare it with the other language; taken away when it has been handed to `Campaigns`.
  package var member: CampaignMember? {
    get { members.first }
    set { members = newValue.map { [$0] } ?? [] }
  }
  /// One or none: a member is large, and most posts have none.
  private var members: [CampaignMember]
  /// The language of a post that names no campaign, where a rule about pairs would be asked of it if it did.
  package var loneLanguage: Language?

  package init(
    post: String, path: String, findings: [Finding], diagnostics: [Diagnostic] = [], isSupplement: Bool = false,
    member: CampaignMember? = nil
  ) {
    self.post = post
    self.path = path
    self.findings = findings
    self.diagnostics = diagnostics
    self.isSupplement = isSupplement
    members = member.map { [$0] } ?? []
  }
}
