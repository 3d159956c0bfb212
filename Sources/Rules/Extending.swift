internal import Diagnostics
internal import Documents
internal import Posts

/// What `words+:` and `words-:` of a rule do to the phrases of the rule that it extends.
package struct WordChange: Sendable {
  /// Where it is written: the phrases themselves stand in another file.
  let file: SourceFile
  let added: WrittenPhrases?
  let removed: WrittenPhrases?
}

extension Scope {
  /// The rule in this file; of one that extends another, with all that it takes over from there. What is wrong is written
  /// down.
  ///
  /// `path` are the rules that brought us here, of which none may come again.
  mutating func writtenRule(id: String, path: [String] = []) -> WrittenRule? {
    // With whoever reads the file. Held here too, they would be copied whenever one is added.
    var notes = notes
    self.notes.diagnostics = []
    defer { self.notes = notes }
    // Examples have their say where packs are read and tested, and none about posts.
    let range = isKnownSound ? notes.file.beforeExamples : nil
    return notes.document(at: range) { (node, notes) throws(Rejected) in
      let mistakes = notes.diagnostics.count
      let base = try self.base(of: node, id: id, path: path, &notes)
      let keys = base == nil ? Grammar<WrittenRule>.wholeRule : Grammar<WrittenRule>.extendingRule
      let written = try node.settings(keys, &notes) { settings throws(Rejected) in
        try Grammar<WrittenRule>.rule(extending: base, &settings)
      }
      // What could not be understood would be missing from the rule.
      if notes.diagnostics.dropFirst(mistakes).contains(where: { $0.severity == .error }) { throw Rejected() }
      return written
    }
  }

  /// The rule that this one extends, as its author wrote it; nil where there is none.
  private func base(
    of node: Node, id: String, path: [String], _ notes: inout Notes
  ) throws(Rejected) -> WrittenRule? {
    guard let name = node["extends"]?.scalar?.text else { return nil }
    let pack = id.prefix { $0 != "/" }
    guard let base = [name.string, "\(pack)/\(name.string)"].first(where: { ruleFiles[$0] != nil }),
      let file = ruleFiles[base]
    else {
      throw notes.reject(
        .unknownRule,
        Bilingual(
          "There is no rule `\(name.string)` that could be extended.",
          fr: "Il n’y a pas de règle « \(name.string) » à étendre."),
        at: name.place,
        help: didYouMean(name.string, among: Array(ruleFiles.keys))
          ?? Bilingual(
            "Only rules of this pack and of those behind `builds-on:` can be extended.",
            fr: "Seules les règles de ce module et de ceux sous « builds-on: » peuvent être étendues."))
    }
    if base == id || path.contains(base) {
      let first = path.first ?? id
      throw notes.reject(
        .circularExtends,
        Bilingual(
          "`\(first)` extends itself: \((path + [id, base]).joined(separator: " → ")).",
          fr: "« \(first) » s’étend elle-même : \((path + [id, base]).joined(separator: " → "))."),
        at: name.place)
    }
    // Its own mistakes are told where it is read for itself.
    var scope = self
    scope.notes = Notes(file: file, isKnownSound: isKnownSound)
    if var written = scope.writtenRule(id: base, path: path + [id]) {
      written.id = base
      return written
    }
    if let circle = scope.notes.diagnostics.first(where: { $0.code == .circularExtends }) {
      throw notes.reject(.circularExtends, circle.message, at: name.place)
    }
    throw notes.reject(
      .unknownRule,
      Bilingual(
        "The rule `\(base)`, which this one extends, cannot be used as it is.",
        fr: "La règle « \(base) », que celle-ci étend, est inutilisable telle quelle."),
      at: name.place,
      help: Bilingual("Correct that rule first.", fr: "Corrigez d’abord cette règle."))
  }

  /// Makes ready what stands in another file: what is wrong with it is told there.
  mutating func reading<Value>(
    in file: SourceFile?, _ make: (inout Scope) throws(Rejected) -> Value
  ) throws(Rejected) -> Value {
    guard let file else { return try make(&self) }
    let outer = notes
    notes = Notes(file: file, isKnownSound: isKnownSound)
    defer {
      let told = notes.diagnostics
      notes = outer
      notes.diagnostics += told
    }
    return try make(&self)
  }
}

extension WrittenRule.Verb {
  /// With the phrases of its one condition about words changed; nil where it has none, or several.
  func changing(_ change: WordChange) -> WrittenRule.Verb? {
    var count = 0
    let changed: WrittenRule.Verb
    switch self {
    case .forbid(let condition, let range): changed = .forbid(condition.changingWords(change, &count), range)
    case .require(let condition): changed = .require(condition.changingWords(change, &count))
    case .prefer, .limit, .ask, .pair: return nil
    }
    return count == 1 ? changed : nil
  }
}

extension Words {
  /// The phrases that are looked for, each list with the file that it stands in where that is another one.
  func lists(in scope: inout Scope) throws(Rejected) -> [(file: SourceFile?, list: PhraseList)] {
    var lists: [(file: SourceFile?, list: PhraseList)] = []
    for list in try scope.phraseLists(phrases) { lists.append((nil, list)) }
    for change in changes {
      try scope.reading(in: change.file) { scope throws(Rejected) in
        for list in try change.removed.map({ written throws(Rejected) in try scope.phraseLists(written) }) ?? [] {
          for phrase in list.phrases { remove(phrase, list, from: &lists, &scope.notes) }
        }
        for list in try change.added.map({ written throws(Rejected) in try scope.phraseLists(written) }) ?? [] {
          lists.append((change.file, list))
        }
      }
    }
    return lists
  }

  private func remove(
    _ phrase: SourceText, _ removed: PhraseList, from lists: inout [(file: SourceFile?, list: PhraseList)],
    _ notes: inout Notes
  ) {
    let key = Register.key(phrase.string)
    var isThere = false
    for index in lists.indices where removed.language == nil || lists[index].list.language == removed.language {
      let kept = lists[index].list.phrases.filter { Register.key($0.string) != key }
      isThere = isThere || kept.count < lists[index].list.phrases.count
      lists[index].list.phrases = kept
    }
    if isThere { return }
    notes.add(
      .cannotChange,
      Bilingual(
        "“\(phrase.string)” is not among the phrases of the rule that is extended, so it cannot be taken away.",
        fr: "« \(phrase.string) » n’est pas parmi les expressions de la règle étendue; on ne peut pas l’enlever."),
      at: removed.mention ?? phrase.place,
      help: didYouMean(phrase.string, among: lists.flatMap { $0.list.phrases.map(\.string) }))
  }
}

extension SourceFile {
  /// All that comes before the examples of a rule, where nothing comes behind them: every further line is indented. Nil
  /// otherwise.
  fileprivate var beforeExamples: ByteRange? {
    let name = Array("examples:".utf8)
    guard let first = lines.starts.firstIndex(where: { bytes[$0...].starts(with: name) }), first > 0 else { return nil }
    let areIndented = lines.starts[(first + 1)...].allSatisfy { start in
      start == bytes.count || [0x20, 0x0A, UInt8(ascii: "#")].contains(bytes[start])
    }
    return areIndented ? ByteRange(0, lines.starts[first]) : nil
  }
}
