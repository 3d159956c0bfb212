package import Diagnostics
package import Documents

/// Phrases as an author names them: in the rule itself, for each language, or as a list of the pack.
package struct WrittenPhrases: Sendable {
  package struct Variant: Sendable {
    /// Nil: in any language.
    var language: Language?
    var source: Source
    var range: ByteRange
  }

  package enum Source: Sendable {
    case written([SourceText])
    case list(SourceText)
  }

  package var variants: [Variant]
  /// All of it in its file.
  var range: ByteRange
}

/// Phrases that hold in one language, or in any, found and ready.
package struct PhraseList: Sendable {
  package var language: Language?
  package var phrases: [SourceText]
  /// Where the rule names the list; nil where the phrases stand in the rule itself.
  package var mention: ByteRange?
  /// The list’s own file; nil where the phrases stand in the rule itself.
  package var file: SourceFile?
}

extension Grammar<WrittenPhrases> {
  /// `[a, b]`, `{en: [a], fr: [b]}`, `{list: name}`, or a list for each language, `{en: {list: name}}`.
  package static let phrases = Grammar(
    schema: .either([
      .phrase, .array(of: .phrase).where(.leastItems(1)), namedList,
      .bySomeLanguages(.either([.phrase, .array(of: .phrase), namedList])),
    ])
  ) { (node, notes) throws(Rejected) in
    guard node.mapping != nil, node["list"] == nil else {
      return WrittenPhrases(
        variants: [try variant(node, &notes)], range: node.range)
    }
    return WrittenPhrases(
      variants: try node.byLanguage(&notes) { (node, notes) throws(Rejected) in try variant(node, &notes) }
        .map { language, variant in
          var variant = variant
          variant.language = language
          return variant
        }, range: node.range)
  }

  private static func variant(_ node: Node, _ notes: inout Notes) throws(Rejected) -> WrittenPhrases.Variant {
    WrittenPhrases.Variant(language: nil, source: try source(node, &notes), range: node.range)
  }

  private static func source(_ node: Node, _ notes: inout Notes) throws(Rejected) -> WrittenPhrases.Source {
    if node.mapping != nil {
      return .list(try node.settings([list], &notes) { settings throws(Rejected) in try settings(list) })
    }
    return .written(try texts.read(node, &notes))
  }

  private static let texts = Grammar<[SourceText]>.list(of: .text)

  private static let namedList = JSONSchema.dictionary(of: .scalar).where(.leastKeys(1), .keysAmong([list.name]))

  private static let list = Key(
    "list", Grammar<SourceText>.text, Bilingual("the name of a list of the pack", fr: "le nom d’une liste du module"))
}

extension JSONSchema {
  /// With a `*` at its end at most, on a word.
  static let phrase = JSONSchema.either([.matching(phrasePattern), .number, .boolean])
  static let phrasePattern = "^(?:[^*]*|[^*]*[^*\\s][*])$"
  /// Without the control characters that double quotation marks make of `\b` and the like.
  static let pattern = JSONSchema.either([.matching(patternPattern), .number, .boolean])
  static let patternPattern = "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
}

extension Grammar<[(language: Language?, text: SourceText)]> {
  /// The same for patterns.
  static let patternByLanguage = Grammar(
    schema: .either([.pattern, .bySomeLanguages(.pattern)]), read: textByLanguage.read)

  /// One text for any language, or one for each: `{en: …, fr: …}`.
  package static let textByLanguage = Grammar(schema: .either([.scalar, .bySomeLanguages(.scalar)])) {
    (node, notes) throws(Rejected) in
    guard node.mapping != nil else { return [(nil, try Grammar<SourceText>.text.read(node, &notes))] }
    return try node.byLanguage(&notes) { (node, notes) throws(Rejected) in
      try Grammar<SourceText>.text.read(node, &notes)
    }
  }
}

extension Node {
  /// The values behind `en:` and `fr:`; other keys are written down.
  package func byLanguage<Value>(
    _ notes: inout Notes, _ read: (Node, inout Notes) throws(Rejected) -> Value
  ) throws(Rejected) -> [(Language?, Value)] {
    guard let members = mapping else { return [] }
    var values: [(Language?, Value)] = []
    values.reserveCapacity(members.count)
    for index in members.indices {
      guard let language = Language(rawValue: members.span[index].key.string) else {
        notes.addUnknownKey(members[index], among: Language.allCases.map(\.rawValue))
        continue
      }
      values.append((language, try read(members.span[index].value, &notes)))
    }
    return values
  }
}
