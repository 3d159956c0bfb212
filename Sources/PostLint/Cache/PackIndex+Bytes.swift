internal import Diagnostics
internal import Rules

extension PackIndex {
  var bytes: [UInt8] {
    var writer = RecordWriter()
    writer.add(sources) { writer, source in
      writer.add(source.folder)
      writer.add(source.digest)
      writer.add(source.isAsked ? 1 : 0)
      writer.add(source.files) { writer, file in
        writer.add(file.name)
        writer.add(file.stamp.size)
        writer.add(file.stamp.modified)
        writer.add(file.stamp.changed)
        writer.add(file.stamp.number)
        writer.add(file.rule.map { $0 + 1 } ?? 0)
      }
    }
    writer.add(packs) { writer, pack in
      for text in [pack.name, pack.version, pack.digest] { writer.add(text) }
      writer.add(pack.source)
      writer.add(pack.locked) { $0.add($1) }
    }
    // Many rules cite one clause, which is written once.
    var citations: [Citation] = []
    var places: [Citation: Int] = [:]
    for citation in rules.flatMap(\.description.cites) where places[citation] == nil {
      places[citation] = citations.count
      citations.append(citation)
    }
    writer.add(citations) { $0.add($1) }
    writer.add(rules) { writer, rule in
      writer.add(rule)
      writer.add(rule.description.cites) { $0.add(places[$1] ?? 0) }
    }
    writer.add(absent) { $0.add($1) }
    return writer.bytes
  }

  init(_ reader: inout RecordReader) throws(RecordReader.Malformed) {
    sources = try reader.array { reader throws(RecordReader.Malformed) in
      Source(
        folder: try reader.string(), digest: try reader.string(), isAsked: try reader.number() == 1,
        files: try reader.array { reader throws(RecordReader.Malformed) in
          File(
            name: try reader.string(),
            stamp: FileStamp(
              size: Int(clamping: try reader.number()), modified: Int(clamping: try reader.number()),
              changed: Int(clamping: try reader.number()), number: try reader.number()),
            rule: try reader.index())
        })
    }
    packs = try reader.array { reader throws(RecordReader.Malformed) in
      Pack(
        name: try reader.string(), version: try reader.string(), digest: try reader.string(),
        source: Int(clamping: try reader.number()),
        locked: try reader.array { reader throws(RecordReader.Malformed) in try reader.string() })
    }
    let citations = try reader.array { reader throws(RecordReader.Malformed) in try reader.citation() }
    rules = try reader.array { reader throws(RecordReader.Malformed) in try reader.outline(citations) }
    absent = try reader.array { reader throws(RecordReader.Malformed) in try reader.string() }
    guard reader.isAtEnd, packs.allSatisfy({ sources.indices.contains($0.source) }),
      sources.allSatisfy({ $0.files.allSatisfy { $0.rule.map(rules.indices.contains) ?? true } })
    else {
      throw RecordReader.Malformed()
    }
  }
}

extension RecordWriter {
  fileprivate mutating func add(_ text: Bilingual) {
    add(text.english)
    add(text.french)
  }

  fileprivate mutating func add(_ citation: Citation) {
    add(citation.instrument)
    add(citation.instrumentTitle)
    add(citation.clause)
    add(citation.clauseTitle)
    add(citation.covers.rawValue)
    add(citation.url) { $0.add($1) }
  }

  /// All but what it cites.
  fileprivate mutating func add(_ rule: RuleOutline) {
    add(rule.id)
    add(rule.description.title)
    add(rule.description.severity.rawValue)
    add(rule.description.help) { $0.add($1) }
    add(rule.status.rawValue)
    add(rule.extends) { $0.add($1) }
    add(rule.occasions) { $0.add($1) { $0.add($1.rawValue) } }
    add(rule.sought) { $0.add($1) }
    add(rule.gateNumbers) { $0.add($1) }
  }
}

extension RecordReader {
  fileprivate mutating func bilingual() throws(Malformed) -> Bilingual {
    Bilingual(try string(), fr: try string())
  }

  fileprivate mutating func word<Word: RawRepresentable<String>>() throws(Malformed) -> Word {
    guard let word = Word(rawValue: try string()) else { throw Malformed() }
    return word
  }

  /// One less than the number that is written; nil for none.
  fileprivate mutating func index() throws(Malformed) -> Int? {
    let number = Int(clamping: try number())
    return number == 0 ? nil : number - 1
  }

  fileprivate mutating func citation() throws(Malformed) -> Citation {
    Citation(
      instrument: try string(), instrumentTitle: try bilingual(), clause: try string(), clauseTitle: try bilingual(),
      covers: try word(), url: try optional { reader throws(Malformed) in try reader.bilingual() })
  }

  fileprivate mutating func outline(_ citations: [Citation]) throws(Malformed) -> RuleOutline {
    let description = RuleDescription(
      id: try string(), title: try bilingual(), severity: try word(),
      help: try optional { reader throws(Malformed) in try reader.bilingual() }, cites: [])
    let outline = RuleOutline(
      description: description, status: try word(),
      extends: try optional { reader throws(Malformed) in try reader.string() },
      occasions: try optional { reader throws(Malformed) in
        try reader.array { reader throws(Malformed) in try reader.word() }
      },
      sought: try optional { reader throws(Malformed) in try reader.utf8() },
      gateNumbers: try array { reader throws(Malformed) in try reader.number() })
    guard var outline else { throw Malformed() }
    outline.description.cites = try array { reader throws(Malformed) in
      let place = Int(clamping: try reader.number())
      guard citations.indices.contains(place) else { throw Malformed() }
      return citations[place]
    }
    return outline
  }
}
