internal import Diagnostics
internal import Rules

extension PackIndex {
  /// What nearly all rules can be passed over by comes first, and what is said of them last: see `RememberedPacks`.
  var bytes: [UInt8] {
    var writer = RecordWriter()
    // Where each rule’s file is written, in the record of the files of its source.
    var places: [Int: (source: Int, place: Int)] = [:]
    writer.add(Array(sources.enumerated())) { writer, source in
      let (number, source) = source
      writer.add(source.folder)
      writer.add(source.digest)
      writer.add(source.isAsked ? 1 : 0)
      var files = RecordWriter()
      // Where those begin that are no rules: nobody looks through all of them for these.
      var others: [Int] = []
      for file in source.files {
        if file.rule == nil { others.append(files.bytes.count) }
        if let rule = file.rule { places[rule] = (number, files.bytes.count) }
        let slash = file.name.utf8.lastIndex(of: UInt8(ascii: "/"))
        files.add((slash.map { Array(file.name.utf8[..<$0]) } ?? Array(".".utf8)) + [0])
        files.add(Array(file.name.utf8[(slash.map(file.name.utf8.index(after:)) ?? file.name.startIndex)...]) + [0])
        files.add(file.stamp)
        files.add(RememberedPacks.Use(of: file).rawValue)
        files.add(file.platform) { $0.add($1) }
      }
      writer.add(source.files.count)
      writer.add(others) { $0.add($1) }
      writer.add(files)
    }
    writer.add(packs) { writer, pack in
      for text in [pack.name, pack.version, pack.digest] { writer.add(text) }
      writer.add(pack.source)
      writer.add(pack.locked) { $0.add($1) }
    }
    writer.add(kinds) { $0.add($1) }
    writer.add(absent) { $0.add($1) }
    // Many rules cite one clause, which is written once.
    var citations: [Citation] = []
    var numbers: [Citation: Int] = [:]
    for citation in rules.flatMap(\.description.cites) where numbers[citation] == nil {
      numbers[citation] = citations.count
      citations.append(citation)
    }
    writer.add(Array(rules.enumerated())) { writer, rule in
      let (number, rule) = rule
      writer.add(rule.description.id)
      writer.add(Rule.Status.allCases.firstIndex(of: rule.status) ?? 0)
      writer.add(Severity.allCases.firstIndex(of: rule.description.severity) ?? 0)
      writer.add(rule.extends) { $0.add($1) }
      writer.add(places[number]?.source ?? 0)
      writer.add(places[number]?.place ?? 0)
      writer.add(rule.needs)
      writer.add(rule.description.words(citations: numbers))
    }
    writer.add(citations) { writer, citation in
      var record = RecordWriter()
      record.add(citation)
      writer.add(record)
    }
    return writer.bytes
  }
}

extension RuleOutline {
  fileprivate var needs: RecordWriter {
    var writer = RecordWriter()
    writer.add(occasions) { $0.add(UInt64($1.rawValue)) }
    writer.add(sought) { $0.add($1) }
    writer.add(gate) { $0.add($1) }
    return writer
  }
}

extension RuleDescription {
  /// All but its name and severity.
  fileprivate func words(citations: [Citation: Int]) -> RecordWriter {
    var writer = RecordWriter()
    writer.add(title)
    writer.add(help) { $0.add($1) }
    writer.add(cites) { $0.add(citations[$1] ?? 0) }
    return writer
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
}
