/// What a platform counts.
package enum LengthUnit: String, Hashable, Sendable, CaseIterable {
  /// X: most letters 1, others 2, an emoji 2, a link 23, after NFC.
  case weighted
  /// What a reader sees as one character: extended grapheme clusters.
  case graphemes
  /// Mastodon: graphemes; a link 23; of a remote mention only the name.
  case mastodon
  /// Threads: characters, an emoji as its bytes.
  case threads
  case scalars
  case utf16
  case bytes
  /// Things, not letters: pictures, hashtags.
  case items
}
