/// Platforms that agree on what a hashtag, a mention and a link are.
package enum TokenFamily: String, Hashable, Sendable, CaseIterable {
  case x, bluesky, mastodon, meta, linkedin, youtube, tiktok

  /// Whether `$ABC` is more than text there.
  package var knowsCashtags: Bool { self == .x || self == .bluesky }
}
