package import Diagnostics

/// One thing that a condition looks at: a part as a whole, one item of it, or a picture.
package struct Subject: Hashable, Sendable {
  package var part: Part
  /// Which of the examination’s texts it stands in; nil for a part as a whole, which may stand in several, and for a
  /// picture without a text.
  package var text: Int?
  /// In that text; empty where there is none.
  package var range: ByteRange
  /// The picture or film that it belongs to or is, counted from 0.
  package var media: Int?

  package init(part: Part, text: Int?, range: ByteRange, media: Int? = nil) {
    self.part = part
    self.text = text
    self.range = range
    self.media = media
  }

  /// All of a part, in whatever texts it stands.
  package init(whole part: Part) { self.init(part: part, text: nil, range: ByteRange(0, 0)) }
}
