package import Documents
package import Posts
package import Rules

extension Example {
  /// The posts that the example is; only those before it where one cannot be read. A rule about platforms is tried on all of
  /// them where its example names none; for a rule about pairs, posts that name no campaign are of one.
  package func posts(for rule: Rule, platforms: [Platform], _ notes: inout Notes) -> [Post] {
    var posts: [Post] = []
    for record in [record] + others {
      guard let post = try? Post(from: record, in: file, &notes) else { return posts }
      posts.append(
        post.with {
          if $0.platforms.isEmpty, rule.dependsOnPlatform { $0.platforms = platforms.map(\.name) }
          if case .pair = rule.verb, $0.campaign == nil { $0.campaign = "example" }
        })
    }
    return posts
  }
}
