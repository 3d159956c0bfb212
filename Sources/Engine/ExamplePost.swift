package import Documents
package import Posts
package import Rules

extension Example {
  /// The post that the example is; nil where it cannot be read. A rule about platforms is tried on all of them where its
  /// example names none.
  package func post(for rule: Rule, platforms: [Platform], _ notes: inout Notes) -> Post? {
    guard var post = try? Post(from: record, in: file, &notes) else { return nil }
    if post.platforms.isEmpty, rule.dependsOnPlatform { post.platforms = platforms.map(\.name) }
    return post
  }
}
