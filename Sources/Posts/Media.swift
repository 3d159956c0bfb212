package import Diagnostics
package import Documents

/// A picture, film, sound or document that goes with a post.
package struct Media: Sendable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case image, video, audio, gif, document
  }

  package var kind: Kind
  package var file: String?
  package var alt: SourceText?
  /// Says nothing that the text does not say: needs no alt text.
  package var isDecorative: Bool
  /// Words that can be read in the picture.
  package var text: SourceText?
  /// The file of captions.
  package var captions: SourceText?
  package var transcript: SourceText?
  /// All of it as written, for `field:` conditions.
  package var record: Node

  package init(
    kind: Kind, file: String? = nil, alt: SourceText? = nil, isDecorative: Bool = false, text: SourceText? = nil,
    captions: SourceText? = nil, transcript: SourceText? = nil, record: Node
  ) {
    self.kind = kind
    self.file = file
    self.alt = alt
    self.isDecorative = isDecorative
    self.text = text
    self.captions = captions
    self.transcript = transcript
    self.record = record
  }

  package var range: ByteRange { record.range }
}
