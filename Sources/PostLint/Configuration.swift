package import Diagnostics
internal import Documents
internal import Posts
internal import Rules

/// What `postlint.yml` says. The nearest one counts, from the working folder upwards.
///
///     packs: [gc]
///     fail-level: warning
///     lang: fr
///     columns: {"Message (English)": text}
///     rules:
///       gc/accessibility/hashtag-case: {severity: error}
///       gc/writing/sentence-length: {off: true}
///     platforms:
///       mastodon: {text: 1000}
package struct Configuration: Sendable {
  package var path: String?
  package var packs: [String] = []
  package var failLevel: Severity?
  package var language: Language?
  package var columns: [String: String] = [:]
  var rules: [RuleSetting] = []
  var platforms: [PlatformSetting] = []

  /// What a project says of one rule, or of all whose names match.
  struct RuleSetting: Sendable {
    var pattern: String
    var severity: Severity?
    var isOff: Bool
    var place: Place
  }

  package init() {}

  /// Looks in the folder and in those above it.
  package static func nearest(to folder: String, diagnostics: inout [Diagnostic]) throws(FileError) -> Configuration {
    var folder = folder
    while true {
      let path = folder.appendingName("postlint.yml")
      if Files.kind(of: path) == .file { return try Configuration(reading: path, diagnostics: &diagnostics) }
      guard folder != "/", folder != "." else { return Configuration() }
      folder = folder.parentFolder
    }
  }

  package init(reading path: String, diagnostics: inout [Diagnostic]) throws(FileError) {
    self.path = path
    var notes = Notes(file: SourceFile(path: path, bytes: try Files.read(path)))
    if let node = YAMLReader.read(notes.file, notes: &notes) {
      if let read = try? Grammar<Configuration>.configuration.read(node, &notes) {
        self = read
        self.path = path
        packs = packs.map { seen(from: path.parentFolder, $0) }
      }
    }
    diagnostics += notes.diagnostics
  }

  /// A folder beside the file is meant from there, wherever the command is typed.
  private func seen(from home: String, _ pack: String) -> String {
    let beside = home.appendingName(pack)
    return Files.kind(of: pack) == nil && Files.kind(of: beside) == .folder ? beside : pack
  }
}

extension Grammar<Configuration> {
  private static let packs = Key(
    "packs", .list(of: .string), absent: [],
    Bilingual("the packs, by name or folder", fr: "les modules, par nom ou par dossier"))
  private static let failLevel = Key(
    optional: "fail-level", Grammar<Severity>.word(),
    Bilingual("findings from here on end a run with 1", fr: "à partir de ce niveau, la vérification se termine par 1"))
  private static let lang = Key(
    optional: "lang", Grammar<Language>.word(), Bilingual("the language of messages", fr: "la langue des messages"))
  private static let columns = Key(
    "columns", Grammar<[String: String]>.columns, absent: [:],
    Bilingual("what the headings of a calendar mean", fr: "ce que signifient les en-têtes d’un calendrier"))
  private static let rules = Key(
    "rules", Grammar<[Configuration.RuleSetting]>.ruleSettings, absent: [],
    Bilingual("what the project says of single rules", fr: "ce que le projet dit de certaines règles"))

  private static let platforms = Key(
    "platforms", Grammar<[PlatformSetting]>.platformSettings, absent: [],
    Bilingual("other limits than the platforms’ own", fr: "d’autres limites que celles des plateformes"))

  static let configuration = Grammar.settings([packs, failLevel, lang, columns, rules, platforms]) {
    settings throws(Rejected) in
    var configuration = Configuration()
    configuration.packs = try settings(packs)
    configuration.failLevel = try settings(failLevel)
    configuration.language = try settings(lang)
    configuration.columns = try settings(columns)
    configuration.rules = try settings(rules)
    configuration.platforms = try settings(platforms)
    return configuration
  }
}

extension Grammar<[String: String]> {
  static let columns = Grammar(schema: .dictionary(of: .scalar)) { (node, notes) throws(Rejected) in
    guard let members = node.mapping else {
      throw notes.reject(
        .wrongType,
        Bilingual("Headings and keys of a post belong here.", fr: "Il faut ici des en-têtes et des clés de message."),
        at: node.range)
    }
    var columns: [String: String] = [:]
    for member in members { columns[member.key.string] = try Grammar<String>.string.read(member.value, &notes) }
    return columns
  }
}

extension Grammar<[Configuration.RuleSetting]> {
  private static let severity = Key(
    optional: "severity", Grammar<Severity>.word(), Bilingual("another severity", fr: "une autre gravité"))
  private static let off = Key("off", .boolean, absent: false, Bilingual("does not run", fr: "ne s’applique pas"))

  static let ruleSettings = Grammar(schema: .dictionary(of: .object(keys: [severity, off]))) {
    (node, notes) throws(Rejected) in
    guard let members = node.mapping else {
      throw notes.reject(
        .wrongType, Bilingual("Rules by their names belong here.", fr: "Il faut ici des règles, par leur nom."),
        at: node.range)
    }
    var settings: [Configuration.RuleSetting] = []
    for member in members {
      let place = notes.place(of: member.keyRange)
      settings.append(
        try member.value.settings([severity, off], &notes) { values throws(Rejected) in
          Configuration.RuleSetting(
            pattern: member.key.string, severity: try values(severity), isOff: try values(off), place: place)
        })
    }
    return settings
  }
}
