package import Diagnostics
package import Documents
package import Patterns
internal import Posts
internal import TextAnalysis

/// What is around a rule while it is made ready: the pack’s contents, the phrases and patterns collected so far, and where
/// mistakes are written down.
package struct Scope: Sendable {
  package var notes: Notes
  package let contents: PackContents
  package var lexicon: LexiconBuilder
  /// Equal patterns are one pattern.
  package var patterns: [String: Pattern]
  /// The files of all rules that can be named: the pack’s own and those of the packs that it builds on.
  package let ruleFiles: [String: SourceFile]
  /// What `in:` says, for conditions that can hold in some parts only.
  package var parts = [Part.text]
  /// Whether the rule looks at each picture by itself, so that `field:` speaks of the picture.
  package var looksAtMedia = false
  /// Under `when`, where conditions speak of the post rather than of what stands in a part.
  package var speaksOfPost = false

  /// What can be so of the posts to which the rule applies; nil where nobody looks for mistakes.
  var cases: Cases?

  /// Whether conditions write down what they see.
  package var isTraced = false
  /// Where that is so, every phrase that the rule looks for.
  package var phrases: [TracedPhrase] = []
  /// What stands in the posts, where these are so few that to know what patterns cannot match without takes longer than to try
  /// them.
  var posts: Glimpse?
  /// Whether all of the pack was read before, and nothing was wrong with it: then nothing is looked for.
  var isKnownSound: Bool { notes.isKnownSound }

  package init(
    notes: Notes, contents: PackContents, lexicon: LexiconBuilder, patterns: [String: Pattern],
    ruleFiles: [String: SourceFile] = [:]
  ) {
    self.notes = notes
    self.contents = contents
    self.lexicon = lexicon
    self.patterns = patterns
    self.ruleFiles = ruleFiles
  }

  /// All of them; what is wrong in any is written down before the whole is rejected.
  mutating func conditions(_ written: [any WrittenCondition]) throws(Rejected) -> [any Condition] {
    var ready: [any Condition] = []
    var rejected: Rejected?
    for part in written {
      do throws(Rejected) { ready.append(try part.condition(in: &self)) } catch { rejected = error }
    }
    if let rejected { throw rejected }
    return ready
  }

  // MARK: Phrases

  func list(_ name: SourceText, _ notes: inout Notes) throws(Rejected) -> [PhraseList] {
    if let variants = contents.lists[name.string] { return variants }
    throw notes.reject(
      .unknownList,
      Bilingual("The pack has no list `\(name.string)`.", fr: "Le module n’a pas de liste « \(name.string) »."),
      at: name.place,
      help: didYouMean(name.string, among: Array(contents.lists.keys))
        ?? Bilingual(
          "Add the file `lists/\(name.string).txt` to the pack, a phrase a line; or `lists/\(name.string).en.txt` and `lists/\(name.string).fr.txt`.",
          fr:
            "Ajoutez au module le fichier « lists/\(name.string).txt », une expression par ligne; ou « lists/\(name.string).en.txt » et « lists/\(name.string).fr.txt »."
        ))
  }

  mutating func phraseLists(_ written: WrittenPhrases) throws(Rejected) -> [PhraseList] {
    var lists: [PhraseList] = []
    for variant in written.variants {
      checkLanguage(variant.language, at: variant.range)
      switch variant.source {
      case .written(let phrases): lists.append(PhraseList(language: variant.language, phrases: phrases))
      case .list(let name):
        for list in try list(name, &notes) {
          // A list for each language named for one language gives that language’s.
          if let wanted = variant.language, let language = list.language, wanted != language { continue }
          lists.append(
            PhraseList(
              language: variant.language ?? list.language, phrases: list.phrases, mention: name.place, file: list.file))
        }
      }
    }
    if lists.allSatisfy(\.phrases.isEmpty) { notes.addEmptyList(at: written.range) }
    return lists
  }

  /// Phrases as the lexicon takes them, and as they are written; those that can never stand in the part are written down.
  mutating func folded(_ list: PhraseList) -> (phrases: [LexiconBuilder.Phrase], written: [String]) {
    var ready: [LexiconBuilder.Phrase] = []
    var written: [String] = []
    for phrase in list.phrases {
      let place = list.mention ?? phrase.place
      var text = phrase.utf8[...]
      let isOpenEnded = text.last == UInt8(ascii: "*")
      if isOpenEnded { text.removeLast() }
      let unended = FoldedText(Array(text).span).utf8
      let folded = unended.trimmed
      guard !folded.isEmpty else {
        notes.add(
          .cannotHold,
          Bilingual("This phrase has nothing to look for.", fr: "Cette expression ne contient rien à chercher."),
          at: place)
        continue
      }
      let stray =
        isOpenEnded && unended.last == UInt8(ascii: " ") ? text.endIndex : text.firstIndex(of: UInt8(ascii: "*"))
      if let stray {
        notes.addStrayStar(at: stray, in: phrase, of: list)
        continue
      }
      if parts == [.text], let first = folded.first, first == UInt8(ascii: "#") || first == UInt8(ascii: "@") {
        notes.addOutsideText(phrase.string, at: place)
      }
      if folded.contains(UInt8(ascii: " ")), parts.allSatisfy(\.hasNoSpaces) {
        notes.addSpaces(phrase.string, at: place)
      }
      ready.append(
        LexiconBuilder.Phrase(
          folded: folded, isOpenEnded: isOpenEnded))
      written.append(String(decoding: text, as: UTF8.self))
    }
    return (ready, written)
  }

  /// What waits for the phrases of a list, in the posts that may be in its language.
  mutating func variant(_ list: PhraseList) -> WordsCondition.Variant {
    let (ready, written) = folded(list)
    var variant = WordsCondition.Variant(
      language: list.language, watch: lexicon.watch(phrases: ready), written: written)
    if isTraced, ready.count == list.phrases.count { variant.traced = traced(list) }
    return variant
  }

  /// The phrases with their places, for who wants to know which of them stood in a post.
  mutating func traced(_ list: PhraseList) -> [TracedPhrase] {
    let traced = list.phrases.map { TracedPhrase(text: $0.string, range: $0.place, file: list.file ?? notes.file) }
    phrases += traced
    return traced
  }

  // MARK: Patterns

  mutating func pattern(_ text: SourceText) throws(Rejected) -> Pattern {
    if let known = patterns[text.string] { return known }
    let utf8 = text.utf8
    if let control = utf8.firstIndex(where: \.isUnmeantControl) {
      throw notes.rejectControl(at: control, in: text)
    }
    // Matched on composed text, so composed itself.
    let composed = ComposedText(utf8)
    do throws(PatternError) {
      let pattern = try Pattern(composed.map { String(decoding: $0.utf8, as: UTF8.self) } ?? text.string)
      patterns[text.string] = pattern
      return pattern
    } catch {
      let offset = min(
        composed?.original(of: ByteRange(error.offset, error.offset)).start ?? error.offset, utf8.count)
      throw notes.reject(
        .invalidPattern,
        Bilingual(
          "The pattern is not valid: \(error.message).",
          fr: "Le motif n’est pas valide : \(error.message) (message de PCRE2)."),
        at: text.map.original(of: ByteRange(offset, min(offset + 1, utf8.count))))
    }
  }

  /// Whether it is known, before the pattern is compiled, that it is sound and matches in none of the posts.
  func isAbsent(_ pattern: SourceText, capture: Int) -> Bool {
    guard let posts else { return false }
    let utf8 = pattern.utf8
    let composed = ComposedText(utf8)?.utf8 ?? utf8
    guard let plain = PlainPattern(composed.span), (0...plain.captureCount).contains(capture), !plain.needed.isEmpty
    else {
      return false
    }
    return !posts.shows(oneOf: plain.needed, of: composed.span)
  }

  /// The watch for a pattern: for the literals that it cannot match without and, where none is known or one is common, for the
  /// texts that a sieve lets through.
  mutating func watch(for pattern: Pattern, _ needs: PatternNeeds) -> Trigger.Watch {
    if needs.gate.asksForRepetitions { lexicon.asksForRepetitions = true }
    var watch = Trigger.Watch(phrases: self.watch(for: needs))
    if watch.phrases == nil || needs.hasCommonLiteral {
      watch.pattern = lexicon.watch(
        for: SoughtPatterns.Sought(
          pattern: pattern.source, isWhole: parts.allSatisfy { $0 == .text || $0.isWholeText },
          looksAtSource: parts != [.text], looksAtCovered: parts.contains(.text)))
    }
    return watch
  }

  private mutating func watch(for needs: PatternNeeds) -> Int? {
    guard let required = needs.literals else { return nil }
    // At the ends of an item, and beside what is covered, a word ends in the part that does not in the text.
    let areWholeTexts = parts.allSatisfy(\.isWholeText)
    var literals: [LexiconBuilder.Literal] = []
    for literal in required {
      let folded = FoldedText(Array(literal.text.utf8).span).utf8
      // A literal that folding empties stands in every text.
      if folded.isEmpty { return nil }
      literals.append(
        LexiconBuilder.Literal(
          folded: folded, startsWord: areWholeTexts && literal.startsWord, endsWord: areWholeTexts && literal.endsWord))
    }
    return lexicon.watch(literals: literals, tellsPlaces: needs.beginsWithLiteral)
  }

  /// A pattern that begins with what the part never contains would never match.
  mutating func checkCanMatch(_ pattern: SourceText) {
    if isKnownSound { return }
    if let accent = SplitAccent(in: pattern) { notes.addSplitAccent(accent, at: pattern.place) }
    guard parts == [.text], let first = pattern.utf8.first, "^#@h".utf8.contains(first) else { return }
    let source = pattern.string
    for start in ["^#", "^@", "#", "@", "^http", "http"] where source.hasPrefix(start) {
      let rest = source.dropFirst(start.count).first
      // `#?` and the like may be absent.
      if let rest, "?*{".contains(rest) { return }
      if start.hasSuffix("http") || rest != nil { notes.addOutsideText(source, at: pattern.place) }
      return
    }
  }

  // MARK: Registers and fields

  mutating func register(_ name: SourceText) throws(Rejected) -> Register {
    if let register = contents.registers[name.string] { return register }
    throw notes.reject(
      .unknownRegister,
      Bilingual("The pack has no register `\(name.string)`.", fr: "Le module n’a pas de registre « \(name.string) »."),
      at: name.place,
      help: didYouMean(name.string, among: Array(contents.registers.keys))
        ?? Bilingual(
          "Add the file `registers/\(name.string).csv` to the pack; its first row names the columns.",
          fr:
            "Ajoutez au module le fichier « registers/\(name.string).csv »; sa première ligne nomme les colonnes."))
  }

  mutating func column(_ name: SourceText, of register: Register) throws(Rejected) -> Int {
    if let column = register.columns.firstIndex(of: name.string) { return column }
    throw notes.reject(
      .unknownRegister,
      Bilingual(
        "The register `\(register.name)` has no column `\(name.string)`.",
        fr: "Le registre « \(register.name) » n’a pas de colonne « \(name.string) »."),
      at: name.place,
      help: Bilingual(
        "Its columns are \(register.columns.quotedList(.english)).",
        fr: "Ses colonnes sont \(register.columns.quotedList(.french))."))
  }

  /// A field that no post can have would never be present.
  mutating func checkField(_ name: SourceText) throws(Rejected) {
    let path = name.string.split(separator: ".").map(String.init)
    let known = looksAtMedia ? Media.keys.map(\.name) + Post.keys.map(\.name) : Post.keys.map(\.name)
    guard let first = path.first, known.contains(first) else {
      throw notes.reject(
        .unknownValue,
        Bilingual("A post has no field `\(name.string)`.", fr: "Un message n’a pas de champ « \(name.string) »."),
        at: name.place,
        help: didYouMean(path.first ?? "", among: known)
          ?? Bilingual(
            "What a department records for itself is `fields.\(name.string)`.",
            fr: "Ce qu’un ministère consigne pour lui-même est « fields.\(name.string) »."))
    }
  }
}

/// “Did you mean …?”, where a name is near.
package func didYouMean(_ word: String, among names: [String]) -> Bilingual? {
  suggestion(for: word, among: names.sorted()).map {
    Bilingual("Did you mean `\($0)`?", fr: "Vouliez-vous dire « \($0) »?")
  }
}

extension Notes {
  mutating func addOutsideText(_ sought: String, at range: ByteRange) {
    add(
      .cannotHold,
      Bilingual(
        "`\(sought)` never stands in `text`, which has no hashtags, mentions or links.",
        fr: "« \(sought) » ne figure jamais dans « text », qui n’a ni mots-clics, ni mentions, ni liens."),
      at: range,
      help: Bilingual(
        "Look in `hashtags`, `mentions`, `links` or `all-text`: write `in:` beside it.",
        fr: "Cherchez dans « hashtags », « mentions », « links » ou « all-text » : ajoutez « in: »."))
  }

  mutating func addSplitAccent(_ accent: SplitAccent, at range: ByteRange) {
    add(
      .cannotHold,
      Bilingual(
        "`\(accent.written)` never matches: patterns see each accent on its letter, as `\(accent.composed)`.",
        fr:
          "« \(accent.written) » ne correspond jamais : un motif voit chaque accent sur sa lettre, « \(accent.composed) »."
      ),
      at: range,
      help: Bilingual("Write `\(accent.composed)`.", fr: "Écrivez « \(accent.composed) »."))
  }

  /// A `*` that leaves no word open: at that byte of a phrase.
  mutating func addStrayStar(at star: Int, in phrase: SourceText, of list: PhraseList) {
    let place = phrase.map.original(of: ByteRange(star, star + 1))
    let shown = phrase.shown
    add(
      .cannotHold,
      Bilingual(
        "In “\(shown)” a `*` stands where it opens no word: `*` stands only at the end of a phrase, on its last word.",
        fr:
          "Dans « \(shown) », un « * » n’ouvre aucun mot : « * » ne figure qu’à la fin d’une expression, sur son dernier mot."
      ),
      at: list.mention ?? place,
      help: Bilingual(
        "Write out each form of the word, or look for it with `regex`.",
        fr: "Écrivez chaque forme du mot, ou cherchez-le avec « regex »."))
    if let file = list.file, list.mention != nil {
      diagnostics[diagnostics.count - 1].labels.append(
        Diagnostic.Label(Bilingual("here in the list", fr: "ici dans la liste"), at: file.place(of: place)))
    }
  }

  mutating func addSpaces(_ phrase: String, at range: ByteRange) {
    add(
      .cannotHold,
      Bilingual(
        "“\(phrase)” has a space, which a hashtag, mention or link never has.",
        fr: "« \(phrase) » contient une espace, ce que n’a jamais un mot-clic, une mention ou un lien."),
      at: range,
      help: Bilingual(
        "Write it as one word, or look in `text`.", fr: "Écrivez-le en un mot, ou cherchez dans « text »."))
  }

  mutating func addEmptyList(at range: ByteRange) {
    add(
      .cannotHold,
      Bilingual(
        "Nothing stands in this list, so the condition can never hold.",
        fr: "Cette liste ne contient rien; la condition ne peut jamais être remplie."),
      at: range,
      help: Bilingual(
        "Write at least one value, or leave the condition out.",
        fr: "Inscrivez au moins une valeur, ou supprimez la condition."))
  }
}

extension Notes {
  /// What double quotation marks make of `\b` before the pattern is read.
  fileprivate mutating func rejectControl(at index: Int, in pattern: SourceText) -> Rejected {
    let digits = String(pattern.utf8[index], radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: 4 - digits.count) + digits
    return reject(
      .invalidPattern,
      Bilingual(
        "The control character \(name) stands in the pattern, so it matches no post.",
        fr: "Le caractère de commande \(name) figure dans le motif, qui ne correspond donc à aucun message."),
      at: pattern.map.original(of: ByteRange(index, index + 1)),
      help: Bilingual(
        "Write the pattern in single quotation marks: in double ones YAML makes one character of `\\b` and the like.",
        fr:
          "Écrivez le motif entre apostrophes droites, '…' : entre guillemets doubles, YAML fait un seul caractère de « \\b » et autres."
      ))
  }
}

extension UInt8 {
  /// A control character, but for those that part words and lines.
  fileprivate var isUnmeantControl: Bool { self < 0x20 && self != 0x09 && self != 0x0A && self != 0x0D }
}

extension [UInt8] {
  /// Without spaces at its ends.
  var trimmed: [UInt8] {
    var slice = self[...]
    while slice.first == UInt8(ascii: " ") { slice.removeFirst() }
    while slice.last == UInt8(ascii: " ") { slice.removeLast() }
    return Array(slice)
  }
}
