internal import Diagnostics
internal import Engine
internal import Rules

// How what was seen is told, a line each: `+` before what is so (a condition holds, a limit is kept), `-` before what is
// not so, `?` before what could not be decided. The word behind the colon says the same.

extension Trace.Step {
  /// `line` is where it stands in the rule’s file.
  func line(_ language: Language, _ line: Int) -> String {
    let isEnglish = language == .english
    // A fact of the post stands in no part of it.
    let stretch = fact == nil ? "\(part.rawValue), " : ""
    let look = "\(name) (\(stretch)\(isEnglish ? "line" : "ligne") \(line))" + (isEnglish ? ":" : " :")
    let saw = fact.map { "; \($0.name)" + (isEnglish ? ": " : " : ") + $0.values.quoted(language) } ?? ""
    switch outcome {
    case .undecided: return "? \(look) " + (isEnglish ? "could not be decided" : "n’a pas pu être décidée")
    case .absent: return "- \(look) " + (isEnglish ? "does not hold" : "n’est pas remplie") + saw
    case .present(let words):
      let shown = words.isEmpty ? "" : ", \(words.quoted(language))"
      return "+ \(look) " + (isEnglish ? "holds" : "est remplie") + (fact == nil ? shown : saw)
    case .measured(let measured):
      guard let isKept = measured.isKept else { return "? \(look) \(measured.words(language))" }
      return "\(isKept.kept(look, language)), \(measured.words(language))"
    case .preferred(let found):
      let isKept = found.allSatisfy(\.suggestions.isEmpty)
      let shown =
        found.isEmpty
        ? (isEnglish ? "none of its phrases" : "aucune de ses expressions")
        : found.prefix(4).map { $0.words(language) }.joined(separator: ", ")
      return "\(isKept.kept(look, language)), \(shown)"
    case .answered(let answer, let by, let passes):
      guard let answer else { return "? \(look) " + (isEnglish ? "nobody has answered" : "personne n’a répondu") }
      let who = by.map { isEnglish ? ", by \($0)" : ", par \($0)" } ?? (isEnglish ? ", by nobody" : ", par personne")
      let said = [answer].quoted(language) + who
      guard let passes else { return "? \(look) \(said)" + (isEnglish ? "; settles nothing" : "; ne règle rien") }
      return "\(passes.kept(look, language)), \(said)"
    }
  }
}

extension Bool {
  /// Of a verb: whether the post keeps it.
  fileprivate func kept(_ look: String, _ language: Language) -> String {
    switch (self, language) {
    case (true, .english): "+ \(look) kept"
    case (false, .english): "- \(look) not kept"
    case (true, .french): "+ \(look) respecté"
    case (false, .french): "- \(look) non respecté"
    }
  }
}

extension Trace.Measured {
  fileprivate func words(_ language: Language) -> String {
    let isEnglish = language == .english
    var words = [value.map { "\($0)" } ?? (isEnglish ? "too short to tell" : "trop court pour le dire")]
    if let most { words.append(isEnglish ? "at most \(most)" : "au plus \(most)") }
    if let least { words.append(isEnglish ? "at least \(least)" : "au moins \(least)") }
    if let of, !of.isEmpty { words.append([of].quoted(language)) }
    return words.joined(separator: ", ")
  }
}

extension Trace.Preferred {
  fileprivate func words(_ language: Language) -> String {
    let standing = [standing].quoted(language)
    if suggestions.isEmpty { return standing + (language == .english ? ", excused" : ", excusé") }
    return standing + " → " + suggestions.quoted(language)
  }
}

extension ComparedPair {
  /// Both sides and, for each thing that was asked, what stood in either and what is wrong.
  func tree(line: Int, _ language: Language) -> String {
    let isEnglish = language == .english
    var tree = "\(earlier.post) (\(earlier.language.rawValue)) ↔ "
    tree += later.map { "\($0.post) (\($0.language.rawValue))" } ?? (isEnglish ? "nothing" : "rien")
    let platforms = platforms.compactMap(\.self)
    if !platforms.isEmpty { tree += "  \(platforms.joined(separator: ", "))" }
    tree += "\n"
    if !isHeld {
      tree +=
        isEnglish
        ? "  The rule is not about both, or one is excused.\n"
        : "  La règle ne porte pas sur les deux, ou l’un est excusé.\n"
    }
    if questions.isEmpty {
      return tree + (isEnglish ? "  Nothing is asked of it.\n" : "  Rien ne lui est demandé.\n")
    }
    let isAlike = questions.allSatisfy(\.differences.isEmpty)
    tree +=
      isAlike
      ? (isEnglish ? "  It passes.\n" : "  La paire est acceptée.\n")
      : (isEnglish ? "  The rule flags it.\n" : "  La règle la signale.\n")
    tree += "  pair (\(isEnglish ? "line" : "ligne") \(line))\n"
    for question in questions {
      tree += "    \(question.differences.isEmpty ? "+" : "-") \(question.name)"
      if let later, !(question.there.isEmpty && question.here.isEmpty && question.differences.isEmpty) {
        tree += "\(isEnglish ? "" : " "): \(earlier.language.rawValue) \(question.there.quoted(language))"
        tree += " | \(later.language.rawValue) \(question.here.quoted(language))"
      }
      tree += "\n"
      for difference in question.differences { tree += "        \(difference[language])\n" }
    }
    return tree
  }
}

extension [String] {
  /// The first of them, each as much as fits on a line; a dash for none.
  fileprivate func quoted(_ language: Language) -> String {
    if isEmpty { return "—" }
    let quoted = prefix(4).map { language == .english ? "“\($0.visibleStart)”" : "« \($0.visibleStart) »" }
    return quoted.joined(separator: ", ") + (count > 4 ? ", …" : "")
  }
}

extension String {
  /// As much as fits on a line.
  fileprivate var visibleStart: String {
    let line = replacing("\n", with: " ")
    return line.count > 50 ? line.prefix(49) + "…" : line
  }
}
