package import Diagnostics
package import Documents

// The record of a post: the same names in every format.

extension Post {
  static let id = Key(
    optional: "id", .string,
    Bilingual("its name, unlike any other in a run", fr: "son nom, différent de tout autre dans une vérification"))
  static let campaign = Key(
    optional: "campaign", .string,
    Bilingual("the campaign that it belongs to", fr: "la campagne dont il fait partie"))
  static let platforms = Key(
    "platforms", .list(of: .string), absent: [],
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
  static let title = Key(optional: "title", .text, Bilingual("its title", fr: "son titre"))
  static let text = Key(optional: "text", .text, Bilingual("what it says", fr: "ce qu’il dit"))
  static let thread = Key(
    "thread", .list(of: .text), absent: [],
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
    "topics", .list(of: .string), absent: [], Bilingual("what it is about", fr: "de quoi il traite"))
  static let approvals = Key(
    "approvals", .list(of: Approval.grammar), absent: [], Bilingual("who has approved it", fr: "qui l’a approuvé"))
  static let answers = Key(
    "answers", Answer.all, absent: [],
    Bilingual("answers to rules that ask a person", fr: "réponses aux règles qui interrogent une personne"))
  static let fields = Key(
    optional: "fields", .mapping,
    Bilingual("whatever else a department records", fr: "tout ce qu’un ministère consigne d’autre"))

  package static let keys: [any AnyKey] = [
    id, campaign, platforms, account, language, kind, title, text, thread, media, links, repostOf, scheduled, paid, topics,
    approvals, answers, fields,
  ]

  /// What an editor needs to know to help somebody write a post.
  package static let schema = JSONSchema.object(keys: keys)
}

extension Post {
  /// Reads one record. Everything that is wrong in it is written down; one that cannot be used is rejected.
  package init(from record: Node, in file: SourceFile, id unnamed: String, _ notes: inout Notes) throws(Rejected) {
    self = try record.settings(Post.keys, &notes) { settings throws(Rejected) in
      guard Post.published.contains(where: { settings.node(of: $0) != nil }) else {
        throw settings.rejectEmptyPost()
      }
      let id = try settings(Post.id)
      let text = try settings(Post.text)
      _ = try settings(Post.fields)
      return Post(
        id: id.flatMap { $0.isEmpty ? nil : $0 } ?? unnamed, file: file, record: record,
        text: text ?? SourceText(utf8: [], map: OffsetMap(at: record.range.start)),
        campaign: try settings(Post.campaign), platforms: try settings(Post.platforms),
        account: try settings(Post.account), language: try settings(Post.language), kind: try settings(Post.kind),
        title: try settings(Post.title), thread: try settings(Post.thread), media: try settings(Post.media),
        links: try settings(Post.links), repostOf: try settings(Post.repostOf),
        scheduled: try settings(Post.scheduled), isPaid: try settings(Post.paid), topics: try settings(Post.topics),
        approvals: try settings(Post.approvals), answers: try settings(Post.answers))
    }
  }

  /// What a reader gets to see: where none of it is there, there is no post.
  static let published: [any AnyKey] = [text, title, thread, media, links, repostOf]
}

extension Settings {
  fileprivate mutating func rejectEmptyPost() -> Rejected {
    reject(
      .missingKey,
      Bilingual(
        "Nothing is to be published here: there is no text, picture or link.",
        fr: "Il n’y a rien à publier ici : ni texte, ni image, ni lien."),
      at: ByteRange(node.range.start, node.range.start),
      help: Bilingual("Write what the post says behind `text:`.", fr: "Écrivez ce que dit le message sous « text: »."))
  }
}
