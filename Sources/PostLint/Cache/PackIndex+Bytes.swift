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
      }
    }
    writer.add(packs) { writer, pack in
      for text in [pack.name, pack.version, pack.digest] { writer.add(text) }
      writer.add(pack.source)
      writer.add(pack.locked) { $0.add($1) }
    }
    writer.add(rules) { $0.add($1) }
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
              changed: Int(clamping: try reader.number()), number: try reader.number()))
        })
    }
    packs = try reader.array { reader throws(RecordReader.Malformed) in
      Pack(
        name: try reader.string(), version: try reader.string(), digest: try reader.string(),
        source: Int(clamping: try reader.number()),
        locked: try reader.array { reader throws(RecordReader.Malformed) in try reader.string() })
    }
    rules = try reader.array { reader throws(RecordReader.Malformed) in try reader.outline() }
    absent = try reader.array { reader throws(RecordReader.Malformed) in try reader.string() }
    guard reader.isAtEnd, packs.allSatisfy({ sources.indices.contains($0.source) }) else {
      throw RecordReader.Malformed()
    }
  }
}

extension RecordWriter {
  fileprivate mutating func add(_ text: Bilingual) {
    add(text.english)
    add(text.french)
  }

  fileprivate mutating func add(_ rule: RuleOutline) {
    add(rule.id)
    add(rule.description.title)
    add(rule.description.severity.rawValue)
    add(rule.description.help) { $0.add($1) }
    add(rule.description.cites) { writer, citation in
      writer.add(citation.instrument)
      writer.add(citation.instrumentTitle)
      writer.add(citation.clause)
      writer.add(citation.clauseTitle)
      writer.add(citation.covers.rawValue)
      writer.add(citation.url) { $0.add($1) }
    }
    add(rule.status.rawValue)
    add(rule.extends) { $0.add($1) }
    add(rule.occasions) { $0.add($1) { $0.add($1.rawValue) } }
    add(rule.sought) { $0.add($1) { $0.add($1) } }
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

  fileprivate mutating func outline() throws(Malformed) -> RuleOutline {
    let description = RuleDescription(
      id: try string(), title: try bilingual(), severity: try word(),
      help: try optional { reader throws(Malformed) in try reader.bilingual() },
      cites: try array { reader throws(Malformed) in
        Citation(
          instrument: try reader.string(), instrumentTitle: try reader.bilingual(), clause: try reader.string(),
          clauseTitle: try reader.bilingual(), covers: try reader.word(),
          url: try reader.optional { reader throws(Malformed) in try reader.bilingual() })
      })
    let outline = RuleOutline(
      description: description, status: try word(),
      extends: try optional { reader throws(Malformed) in try reader.string() },
      occasions: try optional { reader throws(Malformed) in
        try reader.array { reader throws(Malformed) in try reader.word() }
      },
      sought: try optional { reader throws(Malformed) in
        try reader.array { reader throws(Malformed) in try reader.utf8() }
      },
      gateNumbers: try array { reader throws(Malformed) in try reader.number() })
    guard let outline else { throw Malformed() }
    return outline
  }
}
