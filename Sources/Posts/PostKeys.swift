package import Diagnostics
package import Documents

// The record of a post: the same names in every format.

extension Post {
  static let id = Key(
    "id", .string, absent: "",
    Bilingual("its name, unlike any other in a run", fr: "son nom, différent de tout autre dans une vérification"))
  static let campaign = Key(
    optional: "campaign", .string,
    Bilingual("the campaign that it belongs to", fr: "la campagne dont il fait partie"))
  static let platforms = Key(
    "platforms", .strings, absent: [],
    Bilingual("where it is published; each is checked", fr: "où il est publié; chaque plateforme est vérifiée"))
  static let account = Key(
    optional: "account", .account, Bilingual("the account that publishes it", fr: "le compte qui le publie"))
  static let language = Key(
    optional: "language", .language,
    Bilingual(
      "its language, as BCP 47 has it; `mul` where it holds two",
      fr: "sa langue, selon BCP 47; « mul » s’il en contient deux"))
  static let kind = Key(
    optional: "kind", .string,
    Bilingual(
      "what kind of post it is: routine, emergency, announcement, consultation, reply, …",
      fr: "le genre de message : routine, emergency, announcement, consultation, reply, …"))
  static let title = Key(optional: "title", .prose, Bilingual("its title", fr: "son titre"))
  static let text = Key(
    "text", .prose, absent: SourceText(utf8: [], map: OffsetMap()), Bilingual("what it says", fr: "ce qu’il dit"))
  static let thread = Key(
    "thread", .list(of: .prose), absent: [],
    Bilingual("the posts that follow it in a thread", fr: "les messages qui le suivent dans un fil"))
  static let media = Key(
    "media", .list(of: Media.grammar), absent: [],
    Bilingual("pictures, films, sounds and documents", fr: "images, vidéos, sons et documents"))
  static let links = Key(
    "links", .list(of: .text), absent: [],
    Bilingual("link cards, beside the links in the text", fr: "liens joints, outre ceux du texte"))
  static let repostOf = Key(
    optional: "repost-of", .text, Bilingual("the post that it repeats", fr: "le message qu’il rediffuse"))
  static let scheduled = Key(
    optional: "scheduled", .moment, Bilingual("when it is published", fr: "quand il est publié"))
  static let paid = Key(
    "paid", .boolean, absent: false, Bilingual("whether it is an advertisement", fr: "si c’est une publicité"))
  static let topics = Key(
    "topics", .strings, absent: [], Bilingual("what it is about", fr: "de quoi il traite"))
  static let approvals = Key(
    "approvals", .list(of: Approval.grammar), absent: [], Bilingual("who has approved it", fr: "qui l’a approuvé"))
  static let answers = Key(
    "answers", Answer.all, absent: [],
    Bilingual("answers to rules that ask a person", fr: "réponses aux règles qui interrogent une personne"))
  static let freeFields = Key(
    optional: "fields", .mapping,
    Bilingual("whatever else a department records", fr: "tout ce qu’un ministère consigne d’autre"))

  static let fields: [RecordField<PostFields>] = [
    .string(id) { $0.id = $1 },
    .string(campaign) { $0.campaign = $1 },
    .strings(platforms) { $0.platforms = $1 },
    RecordField(account) { $0.account = $1 },
    // What nearly every post says.
    RecordField(language, shortcut: .word(["en", "fr"]) { $0.language = $1 }) { $0.language = $1 },
    .string(kind) { $0.kind = $1 },
    .text(title) { $0.title = $1 },
    .text(text) { $0.text = $1 },
    RecordField(thread) { $0.thread = $1 },
    RecordField(media) { $0.media = $1 },
    RecordField(links) { $0.links = $1 },
    RecordField(repostOf) { $0.repostOf = $1 },
    RecordField(scheduled) { $0.scheduled = $1 },
    RecordField(paid) { $0.isPaid = $1 },
    .strings(topics) { $0.topics = $1 },
    RecordField(approvals) { $0.approvals = $1 },
    RecordField(answers) { $0.answers = $1 },
    // They stay in the record, for conditions to look at.
    RecordField(freeFields) { _, _ in },
  ]

  /// Where each field stands among them, by its name.
  static let placesOfFields = Dictionary(uniqueKeysWithValues: zip(fields.map(\.key.name), fields.indices))

  package static let keys: [any AnyKey] = fields.map(\.key)

  /// What a reader gets to see: where none of it is there, there is no post.
  static let published: [any AnyKey] = [text, title, thread, media, links, repostOf]

  /// What an editor needs to know to help somebody write a post.
  package static let schema = JSONSchema.object(keys: keys)
}

extension Post {
  /// Reads one record. Everything that is wrong in it is written down; one that cannot be used is rejected.
  ///
  /// - Parameter id: what it is called where it does not say itself.
  package convenience init(
    from record: Node, in file: SourceFile, id: @autoclosure () -> String = "", _ notes: inout Notes
  ) throws(Rejected) {
    var fields = PostFields(text: SourceText(utf8: [], map: OffsetMap(at: record.range.start)))
    try record.read(into: &fields, by: Post.fields, &notes)
    if fields.text.isEmpty, !Post.published.contains(where: { record[$0.name].map(\.isNull) == false }) {
      throw notes.rejectEmptyPost(at: record.range.start)
    }
    self.init(fields, in: file, record: .tree(record), id: id())
  }
}

extension Notes {
  fileprivate mutating func rejectEmptyPost(at start: Int) -> Rejected {
    reject(
      .missingKey,
      Bilingual(
        "Nothing is to be published here: there is no text, picture or link.",
        fr: "Il n’y a rien à publier ici : ni texte, ni image, ni lien."),
      at: ByteRange(start, start),
      help: Bilingual("Write what the post says behind `text:`.", fr: "Écrivez ce que dit le message sous « text: »."))
  }
}
