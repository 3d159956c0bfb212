internal import Diagnostics
internal import Rules

/// What is remembered of packs, read where it stands in the bytes of an index: of most rules no more than tells that they have
/// nothing to say of the posts at hand.
struct RememberedPacks: Sendable {
  private let bytes: [UInt8]
  private let sources: [Source]
  let packs: [Pack]
  /// Sorted by name.
  private let rules: [RememberedRule]
  /// Where each clause that is cited begins.
  private let citations: [Int]
  /// The kinds of posts that the rules ask for by name.
  let kinds: [String]
  /// Files that would have changed which packs are read, had they been there.
  private let absent: [String]

  struct Source {
    /// Absolute.
    let folder: String
    let digest: String
    let isAsked: Bool
    let countOfFiles: Int
    /// Where among its files those are written that are no rules.
    let others: [Int]
    /// Where its files are written.
    let files: Range<Int>
  }

  struct Pack {
    let name: String
    let version: String
    let digest: String
    /// The place of its source.
    let source: Int
    let locked: [String]
  }

  /// A file as it was.
  private struct File {
    /// The folder that it is in, from the pack’s own on, which is `.`; and its name there. A zero byte ends each.
    let folder: Range<Int>
    let name: Range<Int>
    let stamp: FileStamp
    let use: Use
    /// What the platform is called that is described there.
    let platform: [String]

    init(_ reader: inout RecordReader) throws(RecordReader.Malformed) {
      folder = try reader.range()
      name = try reader.range()
      stamp = try FileStamp(&reader)
      guard let use = Use(rawValue: try reader.number()) else { throw RecordReader.Malformed() }
      self.use = use
      platform = try reader.array { reader throws(RecordReader.Malformed) in try reader.string() }
    }
  }

  /// When a file is read again.
  enum Use: UInt64 {
    case always
    /// Where the rule may concern the posts, or is extended by one that may.
    case rule
    /// Where the posts name the platform.
    case platform
    /// When somebody asks.
    case data
    case never

    init(of file: PackIndex.File) {
      self =
        if file.rule != nil {
          .rule
        } else if !file.platform.isEmpty {
          .platform
        } else if PackData.isData(file.name) {
          .data
        } else if PackSource.listsClauses(file.name) { .never } else { .always }
    }
  }

  /// - Parameter start: where in the bytes the index begins.
  init(_ bytes: [UInt8], from start: Int) throws(RecordReader.Malformed) {
    self.bytes = bytes
    var reader = RecordReader(bytes, from: start)
    sources = try reader.array { reader throws(RecordReader.Malformed) in
      Source(
        folder: try reader.string(), digest: try reader.string(), isAsked: try reader.number() == 1,
        countOfFiles: Int(clamping: try reader.number()),
        others: try reader.array { reader throws(RecordReader.Malformed) in Int(clamping: try reader.number()) },
        files: try reader.range())
    }
    packs = try reader.array { reader throws(RecordReader.Malformed) in
      Pack(
        name: try reader.string(), version: try reader.string(), digest: try reader.string(),
        source: Int(clamping: try reader.number()),
        locked: try reader.array { reader throws(RecordReader.Malformed) in try reader.string() })
    }
    kinds = try reader.array { reader throws(RecordReader.Malformed) in try reader.string() }
    absent = try reader.array { reader throws(RecordReader.Malformed) in try reader.string() }
    rules = try reader.array { reader throws(RecordReader.Malformed) in try RememberedRule(&reader) }
    citations = try reader.array { reader throws(RecordReader.Malformed) in try reader.range().lowerBound }
    guard reader.isAtEnd, packs.allSatisfy({ sources.indices.contains($0.source) }),
      rules.allSatisfy({ sources.indices.contains($0.source) })
    else {
      throw RecordReader.Malformed()
    }
  }

  /// Whether the packs’ files are, all and alone, the ones that were read.
  var areCurrent: Bool {
    for source in sources {
      // As many as there were, and each of those that were.
      guard let folder = OpenFolder(source.folder), folder.countOfFiles == source.countOfFiles,
        areCurrent(source, in: folder)
      else { return false }
    }
    return absent.allSatisfy { Files.kind(of: $0) == nil }
  }

  /// Whether each file is as it was. Those of one folder stand together: they are asked for by their names in it.
  private func areCurrent(_ source: Source, in folder: borrowing OpenFolder) -> Bool {
    var reader = RecordReader(bytes, in: source.files)
    var next = try? File(&reader)
    while let first = next {
      guard let inside = folder.folder(at: bytes.span.extracting(first.folder)) else { return false }
      while let file = next, bytes[file.folder] == bytes[first.folder] {
        guard let status = inside.status(of: bytes.span.extracting(file.name)), FileStamp(status) == file.stamp else {
          return false
        }
        next = try? File(&reader)
      }
    }
    return reader.isAtEnd
  }

  /// The rules that take part, as they were when all was read.
  func chosen(_ choice: RuleChoice, _ configuration: Configuration, diagnostics: inout [Diagnostic]) -> [RememberedRule]
  {
    let locked = packs.flatMap { pack in pack.locked.map { "\(pack.name)/\($0)" } }
    let asked = sources.allSatisfy(\.isAsked) ? rules : rules.filter { sources[$0.source].isAsked }
    return choice.rules(among: asked, locked: Set(locked), configuration, diagnostics: &diagnostics)
  }

  /// Whether the rule may have something to say of the posts. In doubt it may.
  func mayConcern(_ posts: Glimpse, _ rule: RememberedRule) -> Bool {
    do throws(RecordReader.Malformed) {
      var needs = RecordReader(bytes, in: rule.needs)
      let occasions = try needs.optional { needs throws(RecordReader.Malformed) in try needs.number() }
      if let occasions, !posts.has(Occasions(rawValue: UInt16(truncatingIfNeeded: occasions))) { return false }
      let sought = try needs.optional { needs throws(RecordReader.Malformed) in try needs.range() }
      if let sought, !posts.shows(oneOf: bytes.span.extracting(sought)) { return false }
      return posts.passes(
        gate: try needs.array { needs throws(RecordReader.Malformed) in try needs.number() })
    } catch {
      return true
    }
  }

  /// What reports say of the rule, with the weight that it has in this run.
  func description(of rule: RememberedRule) throws(RecordReader.Malformed) -> RuleDescription {
    var words = RecordReader(bytes, in: rule.words)
    return RuleDescription(
      id: rule.id, title: try words.bilingual(), severity: rule.severity,
      help: try words.optional { words throws(RecordReader.Malformed) in try words.bilingual() },
      cites: try words.array { words throws(RecordReader.Malformed) in
        let number = Int(clamping: try words.number())
        guard citations.indices.contains(number) else { throw RecordReader.Malformed() }
        var citation = RecordReader(bytes, from: citations[number])
        return try citation.citation()
      })
  }

  /// The packs with all but these rules asleep, of which only those are read that an awake one extends; nil where a file is
  /// not what it was.
  ///
  /// - Parameter platforms: what posts call theirs. Where this is nil, or one of them is nowhere described, all are read.
  func sources(awake: [RememberedRule], platforms: [String]?) -> [PackSource]? {
    let workingFolder = Files.workingFolder
    let wanted = platforms.flatMap(described)
    var all: [PackSource] = []
    for source in sources {
      var pack = PackSource(
        folder: source.folder.relative(to: workingFolder), files: PackFiles(), digest: PackDigest { source.digest })
      pack.asleep = []
      all.append(pack)
    }
    func read(_ file: File, of source: Int) -> String? {
      let name = path(of: file)
      let path = sources[source].folder.appendingName(name)
      if file.use == .data {
        // It was looked at just now; whoever changes it meanwhile changes it under a run that has begun.
        all[source].data[name] = PackData { (try? Files.read(path)) ?? [] }
        return name
      }
      guard let read = try? Files.readWithStatus(path), FileStamp(read.status) == file.stamp else { return nil }
      all[source].files[name] = SourceFile(path: path.relative(to: workingFolder), bytes: read.bytes)
      return name
    }
    func read(_ rule: RememberedRule) -> String? {
      file(rule.file, of: sources[rule.source]).flatMap { read($0, of: rule.source) }
    }
    for (number, source) in sources.enumerated() {
      for place in source.others {
        guard let file = file(place, of: source) else { return nil }
        let isWanted =
          switch file.use {
          case .always, .data: true
          case .platform: wanted.map { $0.contains(where: file.platform.contains) } ?? true
          case .rule, .never: false
          }
        if isWanted, read(file, of: number) == nil { return nil }
      }
    }
    for rule in awake where read(rule) == nil { return nil }
    for rule in bases(of: awake) {
      guard let name = read(rule) else { return nil }
      all[rule.source].asleep?.insert(name)
    }
    return all
  }

  private func file(_ place: Int, of source: Source) -> File? {
    let files = source.files
    var reader = RecordReader(bytes, in: files.lowerBound + min(place, files.count)..<files.upperBound)
    return try? File(&reader)
  }

  /// From the pack’s own folder on.
  private func path(of file: File) -> String {
    let name = String(decoding: bytes[file.name].dropLast(), as: UTF8.self)
    let folder = String(decoding: bytes[file.folder].dropLast(), as: UTF8.self)
    return folder == "." ? name : folder.appendingName(name)
  }

  /// The names of platforms as records have them, in small letters, too; nil where one of them stands in no record.
  private func described(_ names: [String]) -> [String]? {
    let known = sources.flatMap { source in source.others.compactMap { file($0, of: source)?.platform }.joined() }
    var wanted: [String] = []
    for name in names {
      let spellings = [name, name.lowercased()]
      guard spellings.contains(where: known.contains) else { return nil }
      wanted += spellings
    }
    return wanted
  }

  /// The rules that these take over, which stand in files of their own and are not among them.
  private func bases(of awake: [RememberedRule]) -> [RememberedRule] {
    var found: [RememberedRule] = []
    var names = awake.compactMap(\.extends)
    while let name = names.popLast() {
      guard let base = rules.first(where: { $0.id == name }), !awake.contains(where: { $0.id == name }),
        !found.contains(where: { $0.id == name })
      else { continue }
      found.append(base)
      if let next = base.extends { names.append(next) }
    }
    return found
  }
}

extension RecordReader {
  fileprivate mutating func bilingual() throws(Malformed) -> Bilingual {
    Bilingual(try string(), fr: try string())
  }

  fileprivate mutating func citation() throws(Malformed) -> Citation {
    let (instrument, instrumentTitle, clause, clauseTitle) = (
      try string(), try bilingual(), try string(), try bilingual()
    )
    guard let covers = Citation.Coverage(rawValue: try string()) else { throw Malformed() }
    return Citation(
      instrument: instrument, instrumentTitle: instrumentTitle, clause: clause, clauseTitle: clauseTitle,
      covers: covers,
      url: try optional { reader throws(Malformed) in try reader.bilingual() })
  }
}
