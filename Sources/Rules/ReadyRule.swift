internal import Diagnostics
internal import Documents

extension WrittenRule {
  /// Ready to look at posts. What is wrong is written down in the scope’s notes; the rule is refused where it could not
  /// do what it says.
  func rule(id: String, languages: [Language], citations: [Citation], in scope: inout Scope) throws(Rejected) -> Rule {
    let mistakes = scope.notes.diagnostics.count
    if !scope.isKnownSound {
      checkWords(languages, &scope)
      checkNames(&scope)
    }
    scope.looksAtMedia = looksAtMedia
    let cases = scope.isKnownSound ? nil : checkPossible(&scope)

    // Each is made ready even where another is refused, so that all mistakes are seen at once.
    scope.parts = looksAtMedia ? [.alt] : [.text]
    scope.speaksOfPost = true
    let when = optional { () throws(Rejected) in
      try scope.reading(in: inherited["when"]) { scope throws(Rejected) in try self.when?.condition(in: &scope) }
    }
    scope.speaksOfPost = false
    scope.parts = looksAtMedia ? [.alt] : parts
    scope.cases = cases
    if let partsRange, !looksAtMedia { for part in parts { scope.checkHas(part, at: partsRange) } }
    let verb = optional { () throws(Rejected) in
      try scope.reading(in: inherited["verb"]) { scope throws(Rejected) in try ready(self.verb, in: &scope) }
    }
    if let excusedPart, !looksAtMedia { scope.parts = [excusedPart] }
    let except = optional { () throws(Rejected) in
      try scope.reading(in: inherited["except"]) { scope throws(Rejected) in try self.except?.condition(in: &scope) }
    }
    let fix = optional { () throws(Rejected) in
      try scope.reading(in: inherited["fix"]) { scope throws(Rejected) in try self.fix?.recipe(in: &scope) }
    }
    let message = optional { () throws(Rejected) in
      try scope.reading(in: inherited["message"]) { scope throws(Rejected) in self.message(&scope.notes) }
    }
    if !scope.isKnownSound {
      if verb != nil, self.except != nil { checkExcepted(in: scope, &scope.notes) }
      checkExamples(&scope.notes)
    }
    let isSound = !scope.notes.diagnostics.dropFirst(mistakes).contains { $0.severity == .error }
    guard let verb, let message, isSound else { throw Rejected() }

    let titlePlace =
      inherited["title"] == nil ? [title.english, title.french].compactMap { $0?.place }.min() ?? range : ownPlace
    return Rule(
      description: RuleDescription(
        id: id, title: title.bilingual, severity: severity, help: help?.bilingual, cites: citations),
      status: status, message: message, effective: effective ?? .all, when: when ?? nil, view: view,
      verb: verb,
      except: except ?? nil, fix: fix ?? nil, examples: examples, supersedes: supersedes.map(\.string),
      extends: extends, phrases: scope.phrases,
      file: scope.notes.file, titleRange: titlePlace)
  }

  /// What `except` looks at where that is not what `in:` says: what is measured, and of posts that are compared the text.
  private var excusedPart: Part? {
    switch verb {
    case .limit(let limit, _): limit.part ?? limit.countedPart
    case .pair: .text
    case .forbid, .require, .prefer, .ask: nil
    }
  }

  private var view: Rule.View { looksAtMedia ? .media : .parts(parts) }

  private func ready(_ verb: Verb, in scope: inout Scope) throws(Rejected) -> Rule.Verb {
    switch verb {
    case .forbid(let condition, let range):
      let ready = try condition.condition(in: &scope)
      if !ready.hasPlace {
        throw scope.notes.reject(
          .noPlace,
          Bilingual("`not` by itself has no place to point at.", fr: "« not » seul ne désigne aucun endroit."),
          at: range,
          help: Bilingual(
            "Use `require:`, or put a condition beside it in `all:`.",
            fr: "Employez « require: », ou ajoutez une condition dans « all: »."))
      }
      return .forbid(ready)
    case .require(let condition): return .require(try condition.condition(in: &scope))
    case .prefer(let preference): return .prefer(try preference.preference(in: &scope))
    case .limit(let limit, let range):
      if let part = limit.limitedPart { scope.checkHas(part, at: range) }
      for (language, place) in limit.languages { scope.checkLanguage(language, at: place) }
      return .limit(limit)
    case .ask(let ask): return .ask(ask.ask)
    case .pair(let pair): return .pair(try pair.pair(in: &scope))
    }
  }

  /// What stands for the rule in its own file: its title, or where that is another rule’s, its beginning.
  private var ownPlace: ByteRange {
    inherited["title"] == nil ? title.range : ByteRange(range.start, range.start)
  }

  private func checkNames(_ scope: inout Scope) {
    for name in supersedes where scope.ruleFiles[name.string] == nil {
      scope.notes.add(
        .unknownRule,
        Bilingual(
          "There is no rule `\(name.string)` that could give way.",
          fr: "Il n’y a pas de règle « \(name.string) » qui puisse céder le pas."),
        at: name.place,
        help: didYouMean(name.string, among: Array(scope.ruleFiles.keys))
          ?? Bilingual(
            "Rules are named with their pack: `gc/links/internal`.",
            fr: "Les règles se nomment avec leur module : « gc/links/internal »."))
    }
  }

  private func checkWords(_ languages: [Language], _ scope: inout Scope) {
    func check(_ key: String, _ text: WrittenBilingual, _ what: Bilingual) {
      if text.isWritten(in: languages) { return }
      _ = optional { () throws(Rejected) in
        try scope.reading(in: inherited[key]) { scope throws(Rejected) in
          text.check(languages, what: what, &scope.notes)
        }
      }
    }
    check("title", title, Bilingual("title", fr: "Le titre"))
    check("message", message, Bilingual("message", fr: "Le message"))
    if let help { check("help", help, Bilingual("help", fr: "L’aide")) }
    if case .ask(let ask) = verb { check("verb", ask.question, Bilingual("question", fr: "La question")) }
    if status == .active, cites.isEmpty {
      scope.notes.add(
        .missingCitation, Bilingual("An active rule cites a clause.", fr: "Une règle active cite une disposition."),
        at: ownPlace,
        help: Bilingual(
          "Add `cites: [{instrument: …, clause: …, covers: part}]`.",
          fr: "Ajoutez « cites: [{instrument: …, clause: …, covers: part}] »."))
    }
  }

  private func checkExamples(_ notes: inout Notes) {
    guard status == .active else { return }
    for (expectation, english, french) in [
      (Example.Expectation.flagged, "that it flags", "qu’elle signale"), (.passes, "that passes", "qu’elle accepte"),
    ]
    where !examples.contains(where: { $0.expectation == expectation }) {
      notes.add(
        .missingExamples,
        Bilingual("The rule has no example \(english).", fr: "La règle n’a pas d’exemple \(french)."), at: ownPlace,
        help: Bilingual(
          "Add one under `examples:`, `\(expectation.rawValue):`.",
          fr: "Ajoutez-en un sous « examples: », « \(expectation.rawValue): »."))
    }
  }

  private func message(_ notes: inout Notes) -> Message {
    var filled: [Message.Placeholder] = [.match, .platform]
    switch verb {
    case .limit: filled += [.value, .limit]
    case .ask: filled += [.question]
    case .pair: filled += [.difference]
    case .prefer: filled += [.suggestion]
    case .forbid, .require: if fix != nil { filled += [.suggestion] }
    }
    var english = message.english.map { Message.segments(of: $0, filled: filled, &notes) }
    var french = message.french.map { Message.segments(of: $0, filled: filled, &notes) }
    if case .ask = verb { (english, french) = (english?.withQuestion, french?.withQuestion) }
    return Message(english: english ?? french ?? [], french: french ?? english ?? [])
  }
}

/// Nil where it is rejected: what is wrong has been written down.
private func optional<Value>(_ make: () throws(Rejected) -> Value) -> Value? {
  do throws(Rejected) { return try make() } catch { return nil }
}
