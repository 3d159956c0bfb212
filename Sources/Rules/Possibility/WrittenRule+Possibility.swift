internal import Diagnostics
internal import Documents
internal import Posts

extension WrittenRule {
  /// Writes down each condition that can never hold, for what it says itself or because of `when`. What comes back is what
  /// can be so of the posts that the rule looks at.
  func checkPossible(_ scope: inout Scope) -> Cases {
    guard let when else {
      checkVerb(Surroundings(mayBePicture: looksAtMedia), &scope)
      return .all
    }
    let sight = Surroundings(speaksOfPost: true, mayBePicture: looksAtMedia)
    let file = inherited["when"] ?? scope.notes.file
    let mistakes = scope.notes.diagnostics.count
    scope.notes(in: inherited["when"]) { when.checkPossible(in: sight, &$0) }
    let cases = when.cases(where: true, in: sight).ofPost
    // One that no post meets has been told, and would make everything else look wrong.
    if cases.isImpossible || scope.notes.diagnostics.count > mistakes { return .all }
    var surroundings = Surroundings(mayBePicture: looksAtMedia)
    surroundings = surroundings.with(cases) {
      when.requirements.compactMap { part in
        part.place.map { place in
          Surroundings.Neighbour(cases: part.cases(where: true, in: sight).ofPost, place: file.place(of: place))
        }
      }
    }
    checkVerb(surroundings, &scope)
    return cases
  }

  private func checkVerb(_ surroundings: Surroundings, _ scope: inout Scope) {
    switch verb {
    case .forbid(let condition, _), .require(let condition):
      scope.notes(in: inherited["verb"]) { condition.checkPossible(in: surroundings, &$0) }
    case .prefer, .limit, .ask, .pair: break
    }
    scope.notes(in: inherited["except"]) { except?.checkPossible(in: surroundings, &$0) }
  }
}

extension Scope {
  /// Writes in the notes of another file, where what is looked at stands there.
  fileprivate mutating func notes(in file: SourceFile?, _ write: (inout Notes) -> Void) {
    guard let file else { return write(&notes) }
    var others = Notes(file: file)
    write(&others)
    notes.diagnostics += others.diagnostics
  }

  /// Phrases, patterns and numbers for a language that `when` rules out would never be looked at.
  mutating func checkLanguage(_ language: Language?, at range: ByteRange) {
    guard let language, let cases, cases.excludes(language) else { return }
    notes.add(
      .cannotHold,
      Bilingual(
        "`when` leaves no post in \(language == .english ? "English" : "French"), so nothing here is ever looked for.",
        fr:
          "« when » ne laisse aucun message en \(language == .english ? "anglais" : "français"); rien ici n’est jamais cherché."
      ),
      at: range,
      help: Bilingual(
        "Take it away, or let `when` take in that language.",
        fr: "Supprimez-le, ou admettez cette langue dans « when »."))
  }

  /// A part that none of the platforms has which `when` leaves.
  mutating func checkHas(_ part: Part, at range: ByteRange) {
    guard let names = cases?.values(of: .platform) else { return }
    let platforms = contents.platforms.filter { names.contains($0.name) }.sorted { $0.name < $1.name }
    guard !platforms.isEmpty, platforms.count == names.count, !platforms.contains(where: { $0.has(part) }) else {
      return
    }
    notes.add(
      .cannotHold,
      Bilingual(
        "No platform that `when` leaves has `\(part.rawValue)`: \(platforms.map(\.title.english).joined(separator: ", ")).",
        fr:
          "Aucune plateforme admise par « when » n’a « \(part.rawValue) » : \(platforms.map(\.title.french).joined(separator: ", "))."
      ),
      at: range,
      help: Bilingual(
        "Look in another part, or let `when` take in a platform that has it.",
        fr: "Cherchez dans une autre partie, ou admettez dans « when » une plateforme qui l’a."))
  }
}

extension Platform {
  fileprivate func has(_ part: Part) -> Bool {
    if part == .cashtags { return family.knowsCashtags }
    return !lacks.contains { $0.part == Lack.Part(part) }
  }
}

extension Platform.Lack.Part {
  fileprivate init?(_ part: Part) {
    switch part {
    case .title: self = .title
    case .thread: self = .thread
    case .alt: self = .alt
    case .captions: self = .captions
    default: return nil
    }
  }
}
