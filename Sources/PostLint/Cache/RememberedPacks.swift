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
  /// Files that would have changed which packs are read, had they been there.
  private let absent: [String]

  struct Source {
    /// Absolute.
    let folder: String
    let digest: String
    let isAsked: Bool
    let countOfFiles: Int
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

  /// A file as it was, by its path inside its folder, which a zero byte ends.
  private struct File {
    let isRule: Bool
    let path: Range<Int>
    let stamp: FileStamp

    init(_ reader: inout RecordReader) throws(RecordReader.Malformed) {
      isRule = try reader.number() == 1
      path = try reader.range()
      stamp = try FileStamp(&reader)
    }
  }

  /// - Parameter start: where in the bytes the index begins.
  init(_ bytes: [UInt8], from start: Int) throws(RecordReader.Malformed) {
    self.bytes = bytes
    var reader = RecordReader(bytes, from: start)
    sources = try reader.array { reader throws(RecordReader.Malformed) in
      Source(
        folder: try reader.string(), digest: try reader.string(), isAsked: try reader.number() == 1,
        countOfFiles: Int(clamping: try reader.number()), files: try reader.range())
    }
    packs = try reader.array { reader throws(RecordReader.Malformed) in
      Pack(
        name: try reader.string(), version: try reader.string(), digest: try reader.string(),
        source: Int(clamping: try reader.number()),
        locked: try reader.array { reader throws(RecordReader.Malformed) in try reader.string() })
    }
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
      guard let folder = OpenFolder(source.folder), folder.countOfFiles == source.countOfFiles else { return false }
      var reader = RecordReader(bytes, in: source.files)
      while !reader.isAtEnd {
        guard let file = try? File(&reader), let status = folder.status(of: bytes.span.extracting(file.path)),
          FileStamp(status) == file.stamp
        else { return false }
      }
    }
    return absent.allSatisfy { Files.kind(of: $0) == nil }
  }

  /// The rules that take part, as they were when all was read.
  func chosen(_ choice: RuleChoice, _ configuration: Configuration, diagnostics: inout [Diagnostic]) -> [RememberedRule]
  {
    let serving = packs.filter { !sources[$0.source].isAsked }.map { $0.name + "/" }
    let locked = packs.flatMap { pack in pack.locked.map { "\(pack.name)/\($0)" } }
    let asked = serving.isEmpty ? rules : rules.filter { rule in !serving.contains { rule.id.hasPrefix($0) } }
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
  func sources(awake: [RememberedRule]) -> [PackSource]? {
    let workingFolder = Files.workingFolder
    var all: [PackSource] = []
    for source in sources {
      var pack = PackSource(
        folder: source.folder.relative(to: workingFolder), files: [:], digest: PackDigest { source.digest })
      pack.asleep = []
      all.append(pack)
    }
    func read(_ file: File, of source: Int) -> String? {
      let name = String(decoding: bytes[file.path].dropLast(), as: UTF8.self)
      let path = sources[source].folder.appendingName(name)
      guard let read = try? Files.readWithStatus(path), FileStamp(read.status) == file.stamp else { return nil }
      all[source].files[name] = SourceFile(path: path.relative(to: workingFolder), bytes: read.bytes)
      return name
    }
    func read(_ rule: RememberedRule) -> String? {
      let files = sources[rule.source].files
      var reader = RecordReader(bytes, in: files.lowerBound + min(rule.file, files.count)..<files.upperBound)
      return (try? File(&reader)).flatMap { read($0, of: rule.source) }
    }
    for (number, source) in sources.enumerated() {
      var reader = RecordReader(bytes, in: source.files)
      while !reader.isAtEnd {
        guard let file = try? File(&reader) else { return nil }
        if !file.isRule, read(file, of: number) == nil { return nil }
      }
    }
    for rule in awake where read(rule) == nil { return nil }
    for rule in bases(of: awake) {
      guard let name = read(rule) else { return nil }
      all[rule.source].asleep?.insert(name)
    }
    return all
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
