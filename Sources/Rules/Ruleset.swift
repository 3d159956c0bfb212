package import Diagnostics
internal import Documents
internal import Patterns
package import Posts

/// All packs of a run, read and ready: what the engine works with.
package struct Ruleset: Sendable {
  package private(set) var packs: [RulePack] = []
  package private(set) var lexicon = Lexicon.empty
  package var platforms: [Platform] = []
  /// The kinds of posts that rules ask for by name, and what a post is that names none.
  package var kinds: Set<String> = []
  /// Data that the program itself reads, by the name of its file.
  package private(set) var data: [String: PackData] = [:]
  private var patterns: [Pattern] = []

  /// Every rule of every pack, sorted by name.
  package var rules: [Rule] { packs.flatMap(\.rules) }

  /// The post with its platforms as their records call them.
  package func namingPlatforms(of post: Post) -> Post { post.with { $0.platforms = names(of: $0.platforms) } }

  /// The platforms as their records call them, each once: *Twitter* is `x`. What no record describes stays as it is written.
  package func names(of written: [String]) -> [String] {
    if written.allSatisfy(describes) { return written }
    return written.reduce(into: []) { names, name in
      let small = name.lowercased()
      let known = platforms.first { $0.name == small } ?? platforms.first { $0.aliases.contains(small) }
      if !names.contains(known?.name ?? name) { names.append(known?.name ?? name) }
    }
  }

  /// Whether a record has this very name.
  package func describes(_ platform: String) -> Bool { platforms.contains { $0.name == platform } }

  package init() {}

  /// Reads packs, those first that others build on. A mistake costs the rule or pack that it is in, never another one; the
  /// run that uses such a ruleset is not clean.
  ///
  /// With `isTraced`, conditions write down what they see, which takes time: to explain, not to check. Where the
  /// posts are few, and known, it is not worked out what patterns cannot match without: they are tried; but one that is seen at
  /// a glance to match in none of the posts is not even compiled.
  package init(
    reading sources: [PackSource], isTraced: Bool = false, for posts: Glimpse? = nil, diagnostics: inout [Diagnostic]
  ) {
    var readers: [PackReader] = []
    for source in sources {
      guard let reader = PackReader(source, diagnostics: &diagnostics) else { continue }
      if let other = readers.first(where: { $0.manifest.name == reader.manifest.name }) {
        diagnostics.append(
          Diagnostic(
            .duplicatePack,
            Bilingual(
              "`\(other.source.folder)` and `\(source.folder)` are both the pack `\(reader.manifest.name)`.",
              fr:
                "« \(other.source.folder) » et « \(source.folder) » sont tous deux le module « \(reader.manifest.name) »."
            ),
            path: source.folder))
        continue
      }
      readers.append(reader)
    }

    let everywhere = readers.reduce(into: PackContents()) { all, reader in
      all.add(PackContents(platforms: reader.contents.platforms, data: reader.contents.data))
    }
    platforms = everywhere.platforms.sorted { $0.name < $1.name }
    data = everywhere.data

    var lexicon = LexiconBuilder()
    var patterns: [String: Pattern] = [:]
    for index in readers.indices {
      let base = readers.bases(of: index, diagnostics: &diagnostics)
      var visible = readers[index].contents
      for other in base { visible.add(readers[other].contents) }
      visible.add(everywhere)
      let rules = readers[index].rules(
        visible: visible, instruments: readers[index].instruments + base.flatMap { readers[$0].instruments },
        ruleFiles: base.reduce(into: readers[index].ruleFiles) { $0.merge(readers[$1].ruleFiles) { own, _ in own } },
        lexicon: &lexicon, patterns: &patterns, isTraced: isTraced, posts: posts)
      packs.append(RulePack(readers[index], rules: rules.sorted { $0.id < $1.id }))
      diagnostics += readers[index].diagnostics
    }
    packs.sort { $0.name < $1.name }
    kinds = packs.reduce(into: [Post.usualKind]) { kinds, pack in for rule in pack.rules { kinds.formUnion(rule.kinds) }
    }
    self.lexicon = lexicon.lexicon()
    self.patterns = Array(patterns.values)
  }

  /// Makes machine code of every pattern, and a sieve of those that no word wakes, once. It pays from some hundred posts on; for
  /// one post it would cost more than it saves.
  package func prepareForBulk() {
    for pattern in patterns { pattern.prepareForBulk() }
    lexicon.patterns.prepare()
  }
}

extension Bilingual {
  /// Which platform may be meant, or which there are.
  package static func known(_ name: String, among platforms: [Platform]) -> Bilingual {
    let names = platforms.map(\.name).sorted()
    if let meant = didYouMean(name.lowercased(), among: names + platforms.flatMap(\.aliases).sorted()) { return meant }
    if names.isEmpty {
      return Bilingual("No pack has records of platforms.", fr: "Aucun module n’a de fiche de plateforme.")
    }
    return Bilingual(
      "The platforms are \(names.quotedList(.english)).", fr: "Les plateformes sont \(names.quotedList(.french)).")
  }
}

extension [PackReader] {
  /// The packs that one builds on, directly or not, each once.
  fileprivate func bases(of index: Int, diagnostics: inout [Diagnostic]) -> [Int] {
    var found: [Int] = []
    var waiting = self[index].manifest.buildsOn.map { ($0.string, index) }
    while !waiting.isEmpty {
      let (name, asker) = waiting.removeFirst()
      guard let base = firstIndex(where: { $0.manifest.name == name }) else {
        if asker == index {
          diagnostics.append(
            Diagnostic(
              .packNotFound,
              Bilingual(
                "`\(self[index].manifest.name)` builds on `\(name)`, which is not loaded.",
                fr: "« \(self[index].manifest.name) » s’appuie sur « \(name) », qui n’est pas chargé."),
              path: self[index].source.folder, help: didYouMean(name, among: map(\.manifest.name))))
        }
        continue
      }
      if base == index || found.contains(base) { continue }
      found.append(base)
      waiting += self[base].manifest.buildsOn.map { ($0.string, base) }
    }
    return found
  }
}

extension RulePack {
  fileprivate init(_ reader: PackReader, rules: [Rule]) {
    self.init(
      name: reader.manifest.name, title: reader.manifest.title.bilingual, version: reader.manifest.version,
      digest: reader.source.digest, folder: reader.source.folder, languages: reader.manifest.languages,
      buildsOn: reader.manifest.buildsOn.map(\.string), locked: reader.manifest.locked.map(\.string),
      instruments: reader.instruments,
      rules: rules, contents: reader.contents, refused: reader.refused(besides: rules))
  }
}
