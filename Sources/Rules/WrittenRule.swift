internal import Diagnostics
package import Documents
package import Posts

/// A rule as an author wrote it: its keys read, nothing of the pack looked up yet.
package struct WrittenRule: Sendable {
  var title: WrittenBilingual
  var severity: Severity
  var status: Rule.Status
  var message: WrittenBilingual
  var help: WrittenBilingual?
  var cites: [WrittenCitation]
  var effective: EffectiveDays?
  var when: (any WrittenCondition)?
  var parts: [Part]
  /// Of `in:` or `each:`; nil where neither is written, or in another file.
  var partsRange: ByteRange?
  var looksAtMedia: Bool
  var verb: Verb
  var except: (any WrittenCondition)?
  var fix: WrittenFix?
  var examples: [Example]
  var supersedes: [SourceText]
  /// Its name, where it is known; and that of the rule that it extends.
  var id: String?
  var extends: String?
  /// For each key that stands in the file of another rule, that file; the verb counts as one.
  var inherited: [String: SourceFile] = [:]
  var file: SourceFile
  /// All of it in its file.
  var range: ByteRange

  enum Verb: Sendable {
    /// With the place of the condition in its file.
    case forbid(any WrittenCondition, ByteRange)
    case require(any WrittenCondition)
    case prefer(WrittenPreference)
    case limit(Limit, ByteRange)
    case ask(WrittenAsk)
    case pair(WrittenPair)
  }
}

/// A text in one or more languages, as written.
package struct WrittenBilingual: Sendable {
  var english: SourceText?
  var french: SourceText?
  var range: ByteRange

  subscript(language: Language) -> SourceText? {
    get {
      switch language {
      case .english: english
      case .french: french
      }
    }
    set {
      switch language {
      case .english: english = newValue
      case .french: french = newValue
      }
    }
  }

  /// Where a language is missing, the other one stands in for it.
  var bilingual: Bilingual {
    Bilingual((english ?? french)?.string ?? "", fr: (french ?? english)?.string ?? "")
  }

  /// Whether something is written in every language that the pack promises.
  func isWritten(in languages: [Language]) -> Bool { languages.allSatisfy { !(self[$0]?.isEmpty ?? true) } }

  /// Every language that the pack promises.
  func check(_ languages: [Language], what: Bilingual, _ notes: inout Notes) {
    for language in languages where self[language]?.isEmpty ?? true {
      notes.add(
        .missingTranslation,
        Bilingual(
          "The \(what.english) is missing in \(language == .english ? "English" : "French").",
          fr: "\(what.french) n’existe pas en \(language == .english ? "anglais" : "français")."),
        at: range, help: Bilingual("Add `\(language.rawValue):`.", fr: "Ajoutez « \(language.rawValue): »."))
    }
  }
}

struct WrittenCitation: Sendable {
  var instrument: SourceText
  var clause: SourceText
  var covers: Citation.Coverage
}

extension JSONSchema {
  /// A text with something in it.
  static let written = JSONSchema.either([.matching("\\S"), .number, .boolean])
}

extension Grammar<WrittenBilingual> {
  package static let bilingual = Grammar(schema: .byLanguage(.written)) { (node, notes) throws(Rejected) in
    guard node.mapping != nil else {
      throw notes.reject(
        .missingTranslation,
        Bilingual(
          "A text in each language belongs here: {en: …, fr: …}.",
          fr: "Il faut ici un texte dans chaque langue : {en: …, fr: …}."),
        at: node.range,
        help: node.scalar == nil
          ? nil
          : Bilingual(
            "Write `{en: …, fr: …}`; where both are the same, as an address may be, write it twice.",
            fr:
              "Écrivez « {en: …, fr: …} »; si les deux sont identiques, comme peut l’être une adresse, écrivez-la deux fois."
          ))
    }
    var texts = WrittenBilingual(range: node.range)
    for (language, text) in try node.byLanguage(
      &notes, { (node, notes) throws(Rejected) in try Grammar<SourceText>.text.read(node, &notes) })
    {
      if let language { texts[language] = text }
    }
    return texts
  }
}

extension Grammar<WrittenBilingual> {
  /// The same, with places that a finding fills.
  static let message = Grammar(schema: .byLanguage(Message.schema), read: bilingual.read)
}

extension Grammar<WrittenCitation> {
  private static let instrument = Key(
    "instrument", Grammar<SourceText>.text,
    Bilingual("the instrument’s short name in pack.yml", fr: "le nom court de l’instrument dans pack.yml"))
  private static let clause = Key(
    "clause", Grammar<SourceText>.text, Bilingual("the clause’s number", fr: "le numéro de la disposition"))
  private static let coverage = Grammar<Citation.Coverage>.word()
  private static let covers = Key(
    "covers", coverage, absent: .part,
    Bilingual(
      "whether a post that passes has met the `whole` clause or a `part`",
      fr: "si un message accepté respecte toute la disposition (« whole ») ou une partie (« part »)"))

  static let citation = Grammar.settings([instrument, clause, covers]) { settings throws(Rejected) in
    WrittenCitation(instrument: try settings(instrument), clause: try settings(clause), covers: try settings(covers))
  }
}

extension Grammar<Day> {
  package static let day = Grammar(schema: .matching(Day.pattern)) { (node, notes) throws(Rejected) in
    if let text = node.scalar?.text.string, let day = Day(text) { return day }
    throw notes.reject(
      .invalidValue, Bilingual("A day belongs here: 2026-11-30.", fr: "Il faut ici un jour : 2026-11-30."),
      at: node.range)
  }
}
