internal import Diagnostics
internal import Documents
internal import Patterns
internal import Posts
internal import TextAnalysis

/// Reads one pack’s folder: first what its rules can name, then, in a scope that also holds the packs it builds on, the
/// rules themselves.
struct PackReader {
  let source: PackSource
  let manifest: PackManifest
  private(set) var contents = PackContents()
  private(set) var instruments: [Instrument] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var ruleFileNames: [RuleFileName] = []

  /// A file that may hold a rule, and what the rule is called.
  private struct RuleFileName {
    let path: String
    let rule: String
    let file: SourceFile
  }

  /// Nil where there is no usable `pack.yml`; what is wrong has been written down.
  init?(_ source: PackSource, diagnostics: inout [Diagnostic]) {
    self.source = source
    guard let file = source.manifestFile else {
      diagnostics.append(
        Diagnostic(
          .packNotFound,
          Bilingual("`\(source.folder)` has no pack.yml.", fr: "« \(source.folder) » n’a pas de pack.yml."),
          path: source.folder,
          help: Bilingual("Name the folder that holds pack.yml.", fr: "Indiquez le dossier qui contient pack.yml.")))
      return nil
    }
    var notes = source.notes(on: file)
    guard let manifest = source.manifest(&notes) else {
      diagnostics += notes.diagnostics
      return nil
    }
    self.manifest = manifest
    manifest.title.check(manifest.languages, what: Bilingual("pack’s title", fr: "Le titre du module"), &notes)
    if let engine = manifest.engine { notes.check(engine: engine) }
    self.diagnostics = notes.diagnostics
    readFiles()
    readInstruments(file)
    checkLocked(file)
  }

  /// Without the `.yml` or `.yaml` at the end.
  private func id(ofRuleAt path: String) -> String {
    manifest.name + "/" + String(Substring(path.utf8.dropLast(path.hasSuffix(".yml") ? 4 : 5)))
  }

  /// By the names of the rules in them.
  var ruleFiles: [String: SourceFile] {
    var files: [String: SourceFile] = [:]
    files.reserveCapacity(ruleFileNames.count)
    for name in ruleFileNames where files[name.rule] == nil { files[name.rule] = name.file }
    return files
  }

  /// The names of the rules that are not among these; none where they sleep, since then all were found in order.
  func refused(besides rules: [Rule]) -> [String] {
    if source.asleep != nil || rules.count == ruleFileNames.count { return [] }
    let known = Set(rules.map(\.id))
    return ruleFiles.keys.filter { !known.contains($0) }.sorted()
  }

  /// A lock on a rule that is not there would hold nothing, and nobody would know.
  private mutating func checkLocked(_ manifestFile: SourceFile) {
    guard source.asleep == nil, !manifest.locked.isEmpty else { return }
    let names = ruleFileNames.map { String($0.rule.dropFirst(manifest.name.count + 1)) }
    var notes = Notes(file: manifestFile)
    for name in manifest.locked where !names.contains(name.string) {
      notes.add(
        .unknownRule,
        Bilingual("The pack has no rule `\(name.string)`.", fr: "Le module n’a pas de règle « \(name.string) »."),
        at: name.place, help: didYouMean(name.string, among: names))
    }
    diagnostics += notes.diagnostics
  }

  private mutating func readFiles() {
    for (path, data) in source.data.sorted(by: { $0.key < $1.key }) { contents.data[path.lastName] = data }
    for (path, file) in source.files.all {
      let slash = UInt8(ascii: "/")
      let folder = path.utf8.firstIndex(of: slash).map { String(path[..<$0]) } ?? ""
      let name = path.lastName
      switch folder {
      case _ where path == "pack.yml" || path == "pack.yaml" || name.hasPrefix(".") || name.hasPrefix("README"): break
      case "lists": readList(name, file)
      case "registers" where PackData.isData(path): contents.data[name] = PackData { file.bytes }
      case "registers": readRegister(name, file)
      case "records": readPlatform(file)
      case "clauses" where manifest.instruments.contains { $0.clauses?.string == path }: break
      case "clauses" where name.isYAML: diagnostics.append(.unreadClauses(file))
      case "calendars" where name.isYAML: readCalendar(name, file)
      case _ where name.isYAML: ruleFileNames.append(RuleFileName(path: path, rule: id(ofRuleAt: path), file: file))
      default:
        diagnostics.append(
          Diagnostic(
            .unreadPackFile,
            Bilingual(
              "`\(file.path)` is nothing that a pack has.", fr: "« \(file.path) » ne fait pas partie d’un module."),
            path: file.path,
            help: Bilingual(
              "Move it out of the pack, or give it the extension .yml.",
              fr: "Sortez-le du module, ou donnez-lui l’extension .yml.")))
      }
    }
  }

  private mutating func readPlatform(_ file: SourceFile) {
    var notes = source.notes(on: file)
    let platform: Platform? = notes.document { (node, notes) throws(Rejected) in
      try Grammar<Platform>.platformRecord.read(node, &notes)
    }
    diagnostics += notes.diagnostics
    if let platform { contents.platforms.append(platform) }
  }

  private mutating func readCalendar(_ name: String, _ file: SourceFile) {
    var notes = source.notes(on: file)
    let calendar: PeriodCalendar? = notes.document { (node, notes) throws(Rejected) in
      try Grammar<PeriodCalendar>.calendar.read(node, &notes)
    }
    diagnostics += notes.diagnostics
    if let calendar { contents.calendars[String(name.prefix { $0 != "." })] = calendar }
  }

  /// `partisan.fr.txt`: a phrase a line; what begins with `# ` is a comment.
  private mutating func readList(_ name: String, _ file: SourceFile) {
    let parts = name.split(separator: ".").map(String.init)
    guard parts.last == "txt", parts.count == 2 || parts.count == 3 && Language(rawValue: parts[1]) != nil else {
      diagnostics.append(
        Diagnostic(
          .unreadPackFile,
          Bilingual("`\(name)` is not the name of a list.", fr: "« \(name) » n’est pas un nom de liste."),
          path: file.path,
          help: Bilingual(
            "Lists are called NAME.txt, NAME.en.txt or NAME.fr.txt.",
            fr: "Les listes s’appellent NOM.txt, NOM.en.txt ou NOM.fr.txt.")))
      return
    }
    let list = PhraseList(
      language: parts.count == 3 ? Language(rawValue: parts[1]) : nil, phrases: file.phrases, file: file)
    contents.lists[parts[0], default: []].append(list)
  }

  private mutating func readRegister(_ name: String, _ file: SourceFile) {
    let register = Register(name: String(name.dropLast(4)), file: file)
    contents.registers[register.name] = register
    // What is remembered was found to be in order.
    if source.asleep != nil { return }
    diagnostics += register.diagnostics
    if register.columns.isEmpty {
      diagnostics.append(
        Diagnostic(
          .unknownRegister,
          Bilingual("The register `\(register.name)` is empty.", fr: "Le registre « \(register.name) » est vide."),
          path: file.path,
          help: Bilingual("Its first row names the columns.", fr: "Sa première ligne nomme les colonnes.")))
      contents.registers[register.name] = nil
    }
  }

  private mutating func readInstruments(_ manifestFile: SourceFile) {
    for written in manifest.instruments {
      var instrument = Instrument(
        id: written.id, title: written.title.bilingual, url: written.url?.bilingual, version: written.version,
        clauses: [])
      if let path = written.clauses, source.asleep == nil {
        if let file = source.files[path.string] {
          var notes = Notes(file: file)
          let list: Instrument.ClauseList? = notes.document { (node, notes) throws(Rejected) in
            try Grammar<Instrument.ClauseList>.clauseList.read(node, &notes)
          }
          diagnostics += notes.diagnostics
          instrument.clauses = list?.clauses ?? []
          instrument.isUnread = list == nil
        } else {
          instrument.isUnread = true
          var notes = Notes(file: manifestFile)
          notes.add(
            .missingPackFile,
            Bilingual("The pack has no file `\(path.string)`.", fr: "Le module n’a pas de fichier « \(path.string) »."),
            at: path.place,
            help: didYouMean(path.string, among: source.files.paths))
          diagnostics += notes.diagnostics
        }
      }
      instruments.append(instrument)
    }
  }

  /// The rules, with `visible` being what they can name and cite.
  mutating func rules(
    visible: PackContents, instruments: [Instrument], ruleFiles: [String: SourceFile], lexicon: inout LexiconBuilder,
    patterns: inout [String: Pattern], isTraced: Bool, posts: Glimpse?
  ) -> [Rule] {
    var rules: [Rule] = []
    rules.reserveCapacity(ruleFileNames.count)
    var places: [String: Int] = [:]
    // Two files give one rule only where they end differently, or where an accent stands behind its letter in one of them.
    let mayRepeat = ruleFileNames.contains { $0.path.hasSuffix(".yaml") || !$0.path.utf8.span.isASCII }
    for name in ruleFileNames where !(source.asleep?.contains(name.path) ?? false) {
      let (id, file) = (name.rule, name.file)
      if mayRepeat, let other = places[id] {
        diagnostics.append(
          Diagnostic(
            .duplicateRule,
            Bilingual("Two files give the rule `\(id)`.", fr: "Deux fichiers donnent la règle « \(id) »."),
            path: file.path,
            labels: [Diagnostic.Label(Bilingual("the other one", fr: "l’autre"), at: rules[other].place)]))
        continue
      }
      var scope = Scope(
        notes: source.notes(on: file), contents: visible, lexicon: lexicon,
        patterns: patterns, ruleFiles: ruleFiles)
      // They are with the scope now. Held here too, they would be copied for every rule.
      lexicon = LexiconBuilder()
      patterns = [:]
      scope.isTraced = isTraced
      scope.posts = posts
      let rule: Rule? = scope.rule(
        id: id, languages: manifest.languages, instruments: source.asleep == nil ? instruments : nil)
      diagnostics += scope.notes.diagnostics
      // A refused rule leaves its phrases behind; they wake nobody.
      lexicon = scope.lexicon
      patterns = scope.patterns
      if let rule {
        if mayRepeat { places[id] = rules.count }
        rules.append(rule)
      }
    }
    return rules
  }
}

extension PackSource {
  /// For reading one of its files: where rules sleep, all was read before and found in order.
  func notes(on file: SourceFile) -> Notes { Notes(file: file, isKnownSound: asleep != nil) }

  var manifestFile: SourceFile? { files["pack.yml"] ?? files["pack.yaml"] }

  func manifest(_ notes: inout Notes) -> PackManifest? {
    notes.document { (node, notes) throws(Rejected) in try Grammar<PackManifest>.manifest.read(node, &notes) }
  }

  /// The names behind `builds-on:`, so that those packs can be fetched, too; none where `pack.yml` cannot be read.
  package var bases: [String] {
    guard let manifestFile else { return [] }
    var notes = Notes(file: manifestFile)
    return manifest(&notes)?.buildsOn.map(\.string) ?? []
  }
}

extension Scope {
  fileprivate mutating func rule(id: String, languages: [Language], instruments: [Instrument]?) -> Rule? {
    guard let written = writtenRule(id: id) else { return nil }
    do throws(Rejected) {
      let citations = try reading(in: written.inherited["cites"]) { scope throws(Rejected) in
        scope.citations(of: written, among: instruments)
      }
      return try written.rule(id: id, languages: languages, citations: citations, in: &self)
    } catch {
      return nil
    }
  }

  private mutating func citations(of written: WrittenRule, among instruments: [Instrument]?) -> [Citation] {
    guard let instruments else { return [] }
    return written.cites.compactMap { cite in
      let (name, number) = (cite.instrument.string, cite.clause.string)
      guard let place = instruments.firstIndex(where: { $0.id == name }) else {
        notes.add(
          .unknownInstrument,
          Bilingual(
            "The pack names no instrument `\(name)`.", fr: "Le module ne nomme aucun instrument « \(name) »."),
          at: cite.instrument.place, help: didYouMean(name, among: instruments.map(\.id)))
        return nil
      }
      guard let clause = instruments[place].clauses.firstIndex(where: { $0.number == number }) else {
        let instrument = instruments[place]
        if instrument.isUnread { return nil }
        notes.add(
          .unknownClause,
          Bilingual(
            "`\(instrument.id)` lists no clause \(number).",
            fr: "« \(instrument.id) » n’énumère pas de disposition \(number)."),
          at: cite.clause.place, help: didYouMean(number, among: instrument.clauses.map(\.number)))
        return nil
      }
      return instruments[place].citation(of: clause, covers: cite.covers)
    }
  }
}

extension Instrument {
  /// Of the clause at that place.
  fileprivate func citation(of clause: Int, covers: Citation.Coverage) -> Citation {
    Citation(
      instrument: id, instrumentTitle: title, clause: clauses[clause].number, clauseTitle: clauses[clause].title,
      covers: covers, url: url)
  }
}

extension Notes {
  /// The file’s one YAML document, or what of it stands at `range`, as `read` understands it; nil where it is empty or wrong,
  /// which is written down.
  mutating func document<Value>(
    at range: ByteRange? = nil, _ read: (Node, inout Notes) throws(Rejected) -> Value
  ) -> Value? {
    let mistakes = diagnostics.count
    guard let node = YAMLReader.read(file, range: range, notes: &self) else {
      if diagnostics.count == mistakes {
        add(.missingKey, Bilingual("The file is empty.", fr: "Le fichier est vide."), at: ByteRange(0, 0))
      }
      return nil
    }
    do throws(Rejected) { return try read(node, &self) } catch { return nil }
  }
}

extension Diagnostic {
  fileprivate static func unreadClauses(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      .unreadPackFile,
      Bilingual(
        "No instrument of the pack names `\(file.path)`, so it was not read.",
        fr: "Aucun instrument du module ne nomme « \(file.path) », qui n’a donc pas été lu."),
      path: file.path,
      help: Bilingual(
        "Name it in pack.yml, behind `clauses:` of its instrument.",
        fr: "Nommez-le dans pack.yml, sous « clauses: » de son instrument."))
  }
}

extension String {
  fileprivate var isYAML: Bool { hasSuffix(".yml") || hasSuffix(".yaml") }

  /// Of a path inside a pack, what follows its last folder.
  fileprivate var lastName: String {
    let bytes = utf8.span
    var start = bytes.count
    while start > 0, bytes[start - 1] != UInt8(ascii: "/") { start -= 1 }
    return start == 0 ? self : String(Substring(utf8.dropFirst(start)))
  }
}

extension SourceFile {
  /// The phrases of a list, a line each, without comments.
  fileprivate var phrases: [SourceText] {
    var phrases: [SourceText] = []
    for line in lines.starts.indices {
      var range = lines.starts[line]..<(line + 1 < lines.starts.count ? lines.starts[line + 1] : bytes.count)
      while let last = range.last, bytes[last] <= 0x20 { range = range.dropLast() }
      while let first = range.first, bytes[first] <= 0x20 { range = range.dropFirst() }
      let isComment = bytes[range] == [UInt8(ascii: "#")] || bytes[range].starts(with: Array("# ".utf8))
      if range.isEmpty || isComment { continue }
      phrases.append(
        SourceText(utf8: Array(bytes[range]), map: OffsetMap(verbatim: ByteRange(range.lowerBound, range.upperBound))))
    }
    return phrases
  }
}
