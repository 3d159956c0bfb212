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

extension Media {
  static let kind = Key(
    optional: "kind", .word() as Grammar<Kind>,
    Bilingual(
      "what it is; where it is not said, the name of the file tells",
      fr: "ce que c’est; à défaut, le nom du fichier le dit"))
  static let file = Key(optional: "file", .string, Bilingual("the name of the file", fr: "le nom du fichier"))
  static let alt = Key(
    optional: "alt", .prose,
    Bilingual("what it shows, for people who do not see it", fr: "ce qu’on y voit, pour qui ne le voit pas"))
  static let decorative = Key(
    "decorative", .boolean, absent: false,
    Bilingual("whether it says nothing that the text does not say", fr: "si elle ne dit rien de plus que le texte"))
  static let text = Key(
    optional: "text", .prose, Bilingual("the words that can be read in it", fr: "les mots qu’on peut y lire"))
  static let captions = Key(
    optional: "captions", .prose, Bilingual("the file of captions", fr: "le fichier des sous-titres"))
  static let transcript = Key(
    optional: "transcript", .prose, Bilingual("what is said in it", fr: "la transcription de ce qui s’y dit"))

  static let fields: [RecordField<Media>] = [
    RecordField(kind) { media, kind in if let kind { media.kind = kind } },
    RecordField(file) { $0.file = $1 },
    RecordField(alt) { $0.alt = $1 },
    RecordField(decorative) { $0.isDecorative = $1 },
    RecordField(text) { $0.text = $1 },
    RecordField(captions) { $0.captions = $1 },
    RecordField(transcript) { $0.transcript = $1 },
  ]

  package static let keys: [any AnyKey] = fields.map(\.key)

  static let grammar = Grammar<Media>(schema: .object(keys: keys)) { (node, notes) throws(Rejected) in
    var media = Media(kind: .image, record: node)
    try node.read(into: &media, by: fields, &notes)
    if node[kind.name]?.isNull != false, let kind = media.file.flatMap(Kind.init(of:)) { media.kind = kind }
    return media
  }
}

extension Media.Kind {
  /// What the extension of a file tells; nil where it tells nothing.
  ///
  ///     Media.Kind(of: "flu.MP4")   // video
  init?(of file: String) {
    guard let dot = file.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    switch file[file.index(after: dot)...].lowercased() {
    case "jpg", "jpeg", "png", "webp", "heic", "avif", "svg", "bmp", "tif", "tiff": self = .image
    case "mp4", "m4v", "mov", "webm", "avi", "mkv", "mpg", "mpeg", "wmv": self = .video
    case "mp3", "m4a", "wav", "ogg", "oga", "aac", "flac": self = .audio
    case "gif": self = .gif
    case "pdf", "doc", "docx", "ppt", "pptx", "xls", "xlsx", "odt": self = .document
    default: return nil
    }
  }
}
