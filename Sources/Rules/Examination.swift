package import Diagnostics
internal import Documents
package import Patterns
package import Posts
package import TextAnalysis

/// One post while all rules look at it: its texts with their tokens, what was found in them, and the working memory for
/// more. One worker keeps one and begins it anew for each post.
///
///     var examination = Examination(lexicon: ruleset.lexicon, suffixes: suffixes)
///     examination.begin(post, family: .x, platform: x)
///     examination.subjects(of: .hashtags)
package struct Examination: ~Copyable {
  package let lexicon: Lexicon
  package let suffixes: PublicSuffixes
  private var matcher: Matcher

  package private(set) var post: Post
  /// All that is written about the post, once somebody has asked.
  private var knownRecord: Node?
  /// The platform that is being looked at; nil where the post names none.
  package private(set) var platform: Platform?
  /// What a post without a scheduled time is taken as published on; nil where nobody says.
  package var today: Day?
  /// The languages that the post may be in: one where it is known, both where it is not, none where it is another.
  package private(set) var languages: [Language] = []
  package private(set) var texts: [ExaminedText] = []
  /// Whether no rule is passed over for this post: by wish, or because the literal filter cannot be relied on, as text was
  /// recomposed while it was folded.
  package private(set) var seesEverything = false
  private let skipsNothing: Bool

  /// What can be seen of all its texts at a glance; nil where sieves tell more.
  private var traits: TextTraits?
  private var repetitions = Repetitions()
  private var isASCII = true
  private let sieve: Sieve?
  private var walk: SieveWalk?

  /// For each watch, whether it was seen in this post.
  private var seen: [Bool]
  package private(set) var seenWatches: [Int] = []
  /// By the ordinals of their parts; nil until somebody asks.
  private var subjectsOfPart: [[Subject]?]
  private var knownParts: [Int] = []
  private var family = TokenFamily.x
  /// Watches that the text at hand has touched.
  private var touched: [Int] = []
  /// By text: worked out when somebody asks, once.
  var factsOfText: [Int: [Fact]] = [:]
  var spansOfText: [Int: [LanguageSpan]] = [:]
  /// What conditions on a part as a whole have answered.
  var answers: [ObjectIdentifier: Evidence] = [:]

  /// What conditions saw, where somebody wants to know.
  package var trace: Trace?
  /// What rules cost, where somebody wants to know.
  package var costs: RuleCosts?

  /// How many places of one rule on one post are reported.
  package static let mostPlaces = 1000

  /// `skipsNothing` has every condition look for itself: the truth that the filter is held to.
  package init(lexicon: Lexicon, suffixes: PublicSuffixes, skipsNothing: Bool = false) {
    self.lexicon = lexicon
    self.suffixes = suffixes
    self.skipsNothing = skipsNothing
    matcher = Matcher()
    sieve = skipsNothing ? nil : lexicon.patterns.sieve
    walk = sieve?.walk()
    seen = Array(repeating: false, count: lexicon.watchCount)
    subjectsOfPart = Array(repeating: nil, count: Part.allCases.count)
    post = .empty
  }

  deinit {
    if let walk { sieve?.keep(walk) }
  }

  /// Forgets the last post, and takes in this one as platforms of this family read it.
  package mutating func begin(_ post: Post, family: TokenFamily, platform: Platform?) {
    trace?.turn(to: platform?.name)
    self.post = post
    knownRecord = nil
    self.platform = platform
    texts.removeAll(keepingCapacity: true)
    for part in knownParts { subjectsOfPart[part] = nil }
    knownParts.removeAll(keepingCapacity: true)
    self.family = family
    factsOfText.removeAll(keepingCapacity: true)
    spansOfText.removeAll(keepingCapacity: true)
    answers.removeAll(keepingCapacity: true)
    for watch in seenWatches { seen[watch] = false }
    seenWatches.removeAll(keepingCapacity: true)
    seesEverything = skipsNothing
    isASCII = true
    if let sieve {
      repetitions = Repetitions()
      for watch in sieve.untold { see(watch) }
    } else {
      traits = TextTraits()
      for watch in lexicon.patterns.watches { see(watch) }
    }

    post.forEachText { add($0, as: $1) }
    languages = Examination.languages(of: post)
  }

  /// Turns to another platform that reads the post’s text in the same way.
  package mutating func lookAt(_ platform: Platform?) {
    trace?.turn(to: platform?.name)
    self.platform = platform
    subjectsOfPart[Part.preview.ordinal] = nil
    answers.removeAll(keepingCapacity: true)
  }

  private mutating func add(_ source: SourceText, as role: ExaminedText.Role) {
    let text = ExaminedText(role: role, source: source, family: family, suffixes: suffixes)
    texts.append(text)
    let utf8 = text.utf8
    if traits != nil {
      traits?.add(utf8.span)
    } else if lexicon.asksForRepetitions {
      repetitions.add(utf8.span)
    }
    isASCII = isASCII && utf8.span.isASCII
    guard lexicon.watchCount > 0, !utf8.isEmpty else { return }
    lookForPhrases(in: texts.count - 1)
    if sieve != nil { sift(texts.count - 1) }
  }

  private mutating func see(_ watch: Int) {
    if seen[watch] { return }
    seen[watch] = true
    seenWatches.append(watch)
  }

  /// Tells which patterns may match the text, as they see it.
  private mutating func sift(_ text: Int) {
    let isCoveredElsewhere = lexicon.patterns.lookAtCovered && texts[text].hasCovered
    if lexicon.patterns.lookAtSource || !isCoveredElsewhere { sift(text, isCovered: false) }
    if isCoveredElsewhere { sift(text, isCovered: true) }
  }

  private mutating func sift(_ text: Int, isCovered: Bool) {
    let composed = isASCII ? nil : texts[text].composed(covered: isCovered)
    let bytes = composed?.utf8 ?? (isCovered ? texts[text].covered : texts[text].utf8)
    walk?.scan(bytes.span) { touched.append($0) }
    for watch in touched { see(watch) }
    touched.removeAll(keepingCapacity: true)
  }

  /// One pass over the folded text tells which phrases stand in it and which literals were seen.
  private mutating func lookForPhrases(in text: Int) {
    let utf8 = texts[text].utf8
    let folded = FoldedText(utf8.span)
    if folded.recomposed { seesEverything = true }
    var hits: [ExaminedText.Hit] = []
    let (watchers, firsts, lengths) = (lexicon.watchers, lexicon.firstWatchers, lexicon.lengths)
    // Where folding left something out, a word may start behind a letter.
    lexicon.trie.scan(folded.utf8.span, knowsWords: folded.map.isVerbatim) { phrase, end in
      for index in firsts[phrase]..<firsts[phrase + 1] {
        let watcher = watchers[index]
        let start = end - lengths[phrase]
        guard let number = watcher.phrase else {
          if watcher.startsWord || watcher.endsWord || watcher.tellsPlaces {
            let place = folded.map.original(of: ByteRange(start, end))
            if watcher.startsWord, place.start > 0, utf8[place.start - 1].isASCIIWord { continue }
            if watcher.endsWord, place.end < utf8.count, utf8[place.end].isASCIIWord { continue }
            if watcher.tellsPlaces { hits.append(ExaminedText.Hit(watch: watcher.watch, phrase: 0, range: place)) }
          }
          touched.append(watcher.watch)
          continue
        }
        guard isWordStart(at: start, in: folded.utf8.span) else { continue }
        var wordEnd = end
        while watcher.isOpenEnded, !isWordEnd(at: wordEnd, in: folded.utf8.span) {
          // Behind an apostrophe inside a word the word goes on.
          repeat {
            wordEnd += 1
          } while wordEnd < folded.utf8.count
            && (folded.utf8[wordEnd].continuesCharacter || folded.utf8[wordEnd - 1] == UInt8(ascii: "'"))
        }
        guard isWordEnd(at: wordEnd, in: folded.utf8.span) else { continue }
        let range = folded.map.original(of: ByteRange(start, wordEnd))
        hits.append(ExaminedText.Hit(watch: watcher.watch, phrase: number, range: range))
        touched.append(watcher.watch)
      }
    }
    if hits.count > 1 { hits.sort { ($0.watch, $0.range, $0.phrase) < ($1.watch, $1.range, $1.phrase) } }
    texts[text].hits = hits
    for watch in touched { see(watch) }
    touched.removeAll(keepingCapacity: true)
  }

  // MARK: Questions that conditions ask

  /// All that is written about the post.
  var record: Node {
    mutating get {
      if let knownRecord { return knownRecord }
      let record = post.record
      knownRecord = record
      return record
    }
  }

  /// Whether one of the watch’s phrases or literals stands in the post.
  package func hasSeen(_ watch: Int) -> Bool { seesEverything || seen[watch] }

  package func hasSeen(_ trigger: Trigger) -> Bool {
    switch trigger {
    case .always: true
    case .anyOf(let watches): watches.contains { hasSeen($0) }
    }
  }

  func hasSeen(_ watch: Trigger.Watch) -> Bool {
    seesEverything || watch.phrases.map { seen[$0] } ?? true && watch.pattern.map { seen[$0] } ?? true
  }

  /// Whether a pattern may match anywhere in the post, as far as its gate knows.
  func mayMatch(_ gate: PatternGate) -> Bool {
    if skipsNothing { return true }
    // Traits are much to copy, and in bulk there are none.
    switch traits {
    case nil: return gate.admits(repetitions)
    case let traits?: return gate.admits(traits)
    }
  }

  /// Whether the post may be in the language; of nil, which stands for any, always.
  package func mayBeIn(_ language: Language?) -> Bool { language.map(languages.contains) ?? true }

  /// The stretches of the post that a part is made of, in order.
  package mutating func subjects(of part: Part) -> [Subject] {
    if let known = subjectsOfPart[part.ordinal] { return known }
    let subjects = self.subjectsInOrder(of: part)
    subjectsOfPart[part.ordinal] = subjects
    knownParts.append(part.ordinal)
    return subjects
  }

  /// The subject itself where it is one text; of a part as a whole, the texts that it is made of.
  package mutating func stretches(of subject: Subject) -> [Subject] {
    if subject.text != nil { return [subject] }
    return subject.media == nil ? subjects(of: subject.part) : []
  }

  /// What a condition about words sees there: of `text`, hashtags, mentions and links are covered.
  func visibleBytes(on stretch: Subject, of text: Int) -> ArraySlice<UInt8> {
    (stretch.part == .text ? texts[text].covered : texts[text].utf8)[stretch.range.indices]
  }

  package func bytes(_ range: ByteRange, of text: Int) -> ArraySlice<UInt8> { texts[text].utf8[range.indices] }

  /// The hits of a watch on the subject, in order.
  package mutating func hits(of watch: Int, on subject: Subject) -> [(text: Int, range: ByteRange, phrase: Int)] {
    if !seen[watch] { return [] }
    var found: [(text: Int, range: ByteRange, phrase: Int)] = []
    for stretch in stretches(of: subject) {
      guard let text = stretch.text else { continue }
      for hit in texts[text].hits(of: watch, in: stretch.range)
      where stretch.range.contains(hit.range) && !(stretch.part == .text && texts[text].covers(hit.range)) {
        found.append((text, hit.range, hit.phrase))
      }
    }
    return found
  }

  /// Where the pattern matches on the subject, one place after the other.
  ///
  /// - Parameter beginnings: the watch of what it begins with, where that is told place by place.
  mutating func forEachPlace(
    of pattern: Pattern, from beginnings: Int?, capture: Int, on subject: Subject,
    _ body: (_ text: Int, _ range: ByteRange) -> Void
  ) throws(Inconclusive) {
    var count = 0
    try forEachMatch(of: pattern, from: beginnings, capture: capture, on: subject) { text, range in
      count += 1
      guard count <= Examination.mostPlaces else { return false }
      body(text, range)
      return true
    }
    if count > Examination.mostPlaces { throw .tooManyPlaces(Examination.mostPlaces) }
  }

  /// Whether the pattern matches anywhere on the subject.
  mutating func hasMatch(of pattern: Pattern, from beginnings: Int?, on subject: Subject) throws(Inconclusive) -> Bool {
    var isFound = false
    try forEachMatch(of: pattern, from: beginnings, capture: 0, on: subject) { _, _ in
      isFound = true
      return false
    }
    return isFound
  }

  /// Each match, until `body` answers false.
  private mutating func forEachMatch(
    of pattern: Pattern, from beginnings: Int?, capture: Int, on subject: Subject,
    _ body: (_ text: Int, _ range: ByteRange) -> Bool
  ) throws(Inconclusive) {
    // Where letters and marks became letters, what it begins with may stand where nobody saw it.
    let beginnings = seesEverything ? nil : beginnings
    let isASCII = isASCII && !skipsNothing
    var goesOn = true
    for stretch in stretches(of: subject) where goesOn {
      guard let text = stretch.text else { continue }
      let isCovered = stretch.part == .text
      let composed = isASCII ? nil : texts[text].composed(covered: isCovered)
      let bytes = composed?.utf8 ?? (isCovered ? texts[text].covered : texts[text].utf8)
      let place = composed?.composed(of: stretch.range) ?? stretch.range
      let span = bytes.span.extracting(place.indices)
      var starts = composed == nil ? beginnings.map { texts[text].hits(of: $0, in: stretch.range) } : nil
      do throws(GaveUp) {
        try matcher.forEachMatch(
          of: pattern, in: span, capture: capture, isASCII: isASCII,
          nextStart: { from in
            guard starts != nil else { return from }
            // From one match to the next, those that are passed are not looked at again.
            while let first = starts?.first, first.range.start < place.start + from { starts?.removeFirst() }
            return starts?.first.map { $0.range.start - place.start }
          }
        ) { range in
          let match = range.shifted(by: place.start)
          goesOn = body(text, composed?.original(of: match) ?? match)
          return goesOn
        }
      } catch {
        throw .patternGaveUp(error)
      }
    }
  }

  package mutating func matches(_ pattern: Pattern, whole text: String) throws(Inconclusive) -> Bool {
    var matched = false
    do throws(GaveUp) {
      try matcher.forEachMatch(of: pattern, in: Array(text.utf8).span) { _ in
        matched = true
        return false
      }
    } catch {
      throw .patternGaveUp(error)
    }
    return matched
  }

  /// Whether the text reads so there, capitals included; kinds of apostrophe and space, and what cannot be seen, make no
  /// difference.
  package func reads(_ phrase: String, at range: ByteRange, of text: Int) -> Bool {
    func plain(_ text: String) -> [Character] {
      let visible = text.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }
      return String(String.UnicodeScalarView(visible)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        .map { "’ʼ‘＇".contains($0) ? "'" : $0 }
    }
    let standing = plain(String(decoding: bytes(range, of: text), as: UTF8.self))
    return standing.starts(with: plain(phrase))
  }

  package mutating func count(of countable: Countable) -> Int {
    switch countable {
    case .part(let part): subjects(of: part).count
    case .media, .images, .videos: media(countedAs: countable).count
    }
  }

  /// The pictures and films that count as such; of a part none.
  func media(countedAs countable: Countable) -> [Media] {
    switch countable {
    case .part: []
    case .media: post.media
    case .images: post.media.filter { $0.kind == .image || $0.kind == .gif }
    case .videos: post.media.filter { $0.kind == .video }
    }
  }
}

extension UInt8 {
  /// A letter, a digit or an underscore.
  fileprivate var isASCIIWord: Bool { (self | 0x20) &- 0x61 < 26 || isDigit || self == UInt8(ascii: "_") }
}

extension Post {
  /// What an examination holds before its first post.
  fileprivate static let empty = Post(
    PostFields(text: SourceText(utf8: [], map: OffsetMap())), in: SourceFile(path: "", bytes: []),
    record: .tree(Node(range: ByteRange(0, 0), content: .mapping([]))))
}
