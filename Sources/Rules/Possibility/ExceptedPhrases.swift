internal import Diagnostics
internal import Documents
internal import TextAnalysis

/// The phrases of `except`, to tell which of the verb’s they excuse wherever those stand.
///
/// Known are only those that every occurrence settles: in any case of letters, and in a language that the verb’s phrase is
/// looked for in as well.
struct ExceptedPhrases {
  /// Whole phrases, and those behind which a word may go on, each with the language it is looked for in; nil is any.
  private var whole: [[UInt8]: [Language?]] = [:]
  private var open: [[UInt8]: [Language?]] = [:]
  private var lengths: Set<Int> = []

  var isEmpty: Bool { lengths.isEmpty }

  mutating func add(_ phrase: LexiconBuilder.Phrase, in language: Language?) {
    lengths.insert(phrase.folded.count)
    if phrase.isOpenEnded {
      open[phrase.folded, default: []].append(language)
    } else {
      whole[phrase.folded, default: []].append(language)
    }
  }

  /// Longer phrases are not looked into.
  private static let most = 200

  /// Whether one of them stands in the phrase, whatever stands around that.
  func cover(_ phrase: LexiconBuilder.Phrase, in language: Language?) -> Bool {
    cover(phrase.folded, in: language, from: 0, isOpenEnded: phrase.isOpenEnded)
  }

  /// Whether one of them stands in the text with something of it on both sides: what is around the text is not known.
  func cover(inside text: [UInt8], in language: Language?) -> Bool {
    cover(text, in: language, from: 1, isOpenEnded: true)
  }

  private func cover(_ text: [UInt8], in language: Language?, from first: Int, isOpenEnded: Bool) -> Bool {
    // An apostrophe can belong to what stands before the phrase.
    if text.count > ExceptedPhrases.most || text.count > 1 && text.contains(0x27) && whole[text] == nil { return false }
    func isMeant(_ languages: [Language?]?) -> Bool { languages?.contains { $0 == nil || $0 == language } ?? false }
    if first == 0, !isOpenEnded, isMeant(whole[text]) { return true }
    if text.contains(0x27) { return false }
    for start in first..<max(first, text.count) where isWordStart(at: start, in: text.span) {
      for length in lengths where start + length <= text.count {
        let end = start + length
        let piece = Array(text[start..<end])
        let endsHere = end == text.count ? !isOpenEnded : isWordEnd(at: end, in: text.span)
        if endsHere && isMeant(whole[piece]) || isMeant(open[piece]) { return true }
      }
    }
    return false
  }
}

extension WrittenRule {
  /// Writes down each phrase of the verb that `except` always excuses. Where one of the two is another rule’s, that is what
  /// it was written for.
  func checkExcepted(in scope: Scope, _ notes: inout Notes) {
    guard let except, inherited["verb"] == nil, inherited["except"] == nil else { return }
    var excepted = ExceptedPhrases()
    // What is wrong with its phrases is told where it is made ready.
    var scope = scope
    for case let words as Words in except.alternatives.map(\.core) where words.letterCase == .any {
      for list in (try? scope.phraseLists(words.phrases)) ?? [] {
        for phrase in scope.folded(list).phrases { excepted.add(phrase, in: list.language) }
      }
    }
    if excepted.isEmpty { return }
    var lists: [PhraseList] = []
    switch verb {
    case .forbid(let condition, _):
      for alternative in condition.alternatives.map(\.core) {
        if let words = alternative as? Words {
          lists += (try? scope.phraseLists(words.phrases)) ?? []
        } else if let regex = alternative as? Regex {
          for (language, pattern) in regex.patterns {
            guard let literal = pattern.plainLiteral, excepted.cover(inside: literal, in: language) else { continue }
            notes.addExcepted(pattern.string, at: pattern.place)
          }
        }
      }
    case .prefer(let preference):
      lists = preference.variants.map { PhraseList(language: $0.language, phrases: $0.pairs.map(\.from)) }
    case .require, .limit, .ask, .pair: return
    }
    // What stands in a list of the pack may serve other rules; but one of which nothing is left serves this one nothing.
    for (mention, lists) in Dictionary(grouping: lists, by: \.mention).sorted(by: {
      ($0.key?.start ?? -1) < ($1.key?.start ?? -1)
    }) {
      guard let mention else { continue }
      let isCovered = lists.allSatisfy { list in
        let phrases = scope.folded(list).phrases
        return phrases.count == list.phrases.count && phrases.allSatisfy { excepted.cover($0, in: list.language) }
      }
      if isCovered { notes.addAllExcepted(at: mention) }
    }
    for list in lists where list.mention == nil {
      let phrases = scope.folded(list).phrases
      guard phrases.count == list.phrases.count else { continue }
      for (phrase, written) in zip(phrases, list.phrases) where excepted.cover(phrase, in: list.language) {
        notes.addExcepted(written.string, at: written.place)
      }
    }
  }
}

extension SourceText {
  /// The folded text of a pattern that matches itself and nothing else; nil where it is more than that.
  fileprivate var plainLiteral: [UInt8]? {
    var pattern = string[...]
    if pattern.hasPrefix("(?i)") { pattern = pattern.dropFirst(4) }
    if pattern.hasPrefix("\\b") { pattern = pattern.dropFirst(2) }
    if pattern.hasSuffix("\\b") { pattern = pattern.dropLast(2) }
    guard !pattern.isEmpty, pattern.allSatisfy({ $0.isLetter || $0.isNumber || $0 == " " }) else { return nil }
    return FoldedText(Array(pattern.utf8).span).utf8
  }
}

extension Notes {
  fileprivate mutating func addAllExcepted(at mention: ByteRange) {
    add(
      .cannotHold,
      Bilingual(
        "`except` excuses every phrase of this list wherever it stands, so none is ever reported.",
        fr: "« except » excuse partout chaque expression de cette liste; rien n’est jamais signalé."),
      at: mention,
      help: Bilingual(
        "Take the list away here, or name other phrases in the exception.",
        fr: "Supprimez la liste ici, ou nommez d’autres expressions dans l’exception."))
  }

  fileprivate mutating func addExcepted(_ phrase: String, at range: ByteRange) {
    add(
      .cannotHold,
      Bilingual(
        "`except` excuses “\(phrase)” wherever it stands, so it is never reported.",
        fr: "« except » excuse « \(phrase) » partout; rien n’est jamais signalé."),
      at: range,
      help: Bilingual(
        "Take it away here, or make the exception longer than what it excuses.",
        fr: "Supprimez-le ici, ou rendez l’exception plus longue que ce qu’elle excuse."))
  }
}
