internal import Diagnostics
internal import Documents

/// What `pack.yml` says.
struct PackManifest: Sendable {
  var name: String
  var title: WrittenBilingual
  var version: String
  var engine: SourceText?
  var languages: [Language]
  var buildsOn: [SourceText]
  var locked: [SourceText]
  var instruments: [WrittenInstrument]
  var range: ByteRange
}

struct WrittenInstrument: Sendable {
  var id: String
  var title: WrittenBilingual
  var url: WrittenBilingual?
  var version: String
  var clauses: SourceText?
}

extension Grammar<PackManifest> {
  private static let name = Key("pack", Grammar<String>.string, Bilingual("the pack’s name", fr: "le nom du module"))
  private static let title = Key("title", Grammar<WrittenBilingual>.bilingual, Bilingual("its title", fr: "son titre"))
  private static let version = Key("version", Grammar<String>.string, Bilingual("its version", fr: "sa version"))
  private static let engine = Key(
    optional: "engine", Grammar<SourceText>.text.matching("^>= *[0-9]+(?:[.][0-9]+)*$"),
    Bilingual(
      "the oldest postlint that can run it, `>=0.1`", fr: "le plus ancien postlint qui peut l’appliquer, « >=0.1 »"))
  private static let languages = Key(
    "languages", .list(of: Grammar<Language>.word()), absent: [.english, .french],
    Bilingual(
      "the languages in which title, message and help must exist",
      fr: "les langues dans lesquelles titre, message et aide doivent exister"))
  private static let buildsOn = Key(
    "builds-on", .list(of: Grammar<SourceText>.text), absent: [],
    Bilingual(
      "packs whose lists and registers it uses, and that run with it",
      fr: "les modules dont il emploie les listes et registres, et qui s’appliquent avec lui"))
  private static let locked = Key(
    "locked", .list(of: Grammar<SourceText>.text), absent: [],
    Bilingual(
      "rules that a project may raise but never lower", fr: "les règles qu’un projet peut renforcer, jamais affaiblir"))
  private static let instruments = Key(
    "instruments", Grammar<[WrittenInstrument]>.instruments, absent: [],
    Bilingual("what its rules cite", fr: "ce que citent ses règles"))

  static let manifest = Grammar.settings([name, title, version, engine, languages, buildsOn, locked, instruments]) {
    settings throws(Rejected) in
    PackManifest(
      name: try settings(name), title: try settings(title), version: try settings(version),
      engine: try settings(engine),
      languages: try settings(languages), buildsOn: try settings(buildsOn), locked: try settings(locked),
      instruments: try settings(instruments), range: settings.node.range)
  }
}

extension Grammar<[WrittenInstrument]> {
  private static let title = Key(
    "title", Grammar<WrittenBilingual>.bilingual, Bilingual("its official title", fr: "son titre officiel"))
  private static let url = Key(
    optional: "url", Grammar<WrittenBilingual>.bilingual, Bilingual("where it is published", fr: "où il est publié"))
  private static let version = Key(
    "version", Grammar<String>.string, Bilingual("the date of the text that was read", fr: "la date du texte consulté"))
  private static let clauses = Key(
    optional: "clauses", Grammar<SourceText>.text,
    Bilingual("the file that lists its clauses", fr: "le fichier qui énumère ses dispositions"))

  static let instruments = Grammar(schema: .dictionary(of: .object(keys: [title, url, version, clauses]))) {
    (node, notes) throws(Rejected) in
    guard let members = node.mapping else {
      throw notes.reject(
        .wrongType,
        Bilingual(
          "Instruments by their short names belong here.", fr: "Il faut ici des instruments, par leur nom court."),
        at: node.range)
    }
    var instruments: [WrittenInstrument] = []
    for member in members {
      instruments.append(
        try member.value.settings([title, url, version, clauses], &notes) { settings throws(Rejected) in
          WrittenInstrument(
            id: member.key.string, title: try settings(title), url: try settings(url), version: try settings(version),
            clauses: try settings(clauses))
        })
    }
    return instruments
  }
}
