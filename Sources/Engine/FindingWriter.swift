internal import Diagnostics
internal import Documents
internal import Posts
internal import Rules

/// Makes findings of one post’s claims: places in the file, ranges in every unit, messages, fixes, fingerprints.
struct FindingWriter {
  let post: Post
  let texts: [ExaminedText]
  let platforms: [Platform]
  /// For the text that was asked for last: findings come in the order of their places.
  private var ruler: (text: Int, ruler: TextRuler)?
  private var fingerprints: Fingerprints

  /// How much of a long evidence is told, in bytes.
  static let longestEvidence = 1000

  /// Whether somebody will show the lines of the file.
  let keepsExcerpts: Bool

  init(of post: Post, texts: [ExaminedText], platforms: [Platform], keepsExcerpts: Bool) {
    self.post = post
    self.keepsExcerpts = keepsExcerpts
    fingerprints = Fingerprints(of: post.fields.id)
    self.texts = texts
    self.platforms = platforms
  }

  /// Where in the post’s file it is.
  func range(of claim: Claims.Claim) -> ByteRange {
    if case .breach(let breach) = claim.content { return fileRange(of: breach.location) }
    return post.firstLine
  }

  /// - Parameters:
  ///   - mark: what the name of the rule comes to.
  ///   - range: of the claim, in the post’s file.
  mutating func finding(
    _ claim: Claims.Claim, _ prepared: PreparedRule, _ mark: Fingerprint, at range: ByteRange, platform: String?
  ) -> Finding {
    let place = post.file.place(of: range, withExcerpt: keepsExcerpts)
    switch claim.content {
    case .notChecked(let reason): return notChecked(prepared, mark, reason, place, platform)
    case .breach(let breach): return finding(breach, prepared, mark, place, platform)
    }
  }

  private mutating func finding(
    _ breach: Breach, _ prepared: PreparedRule, _ mark: Fingerprint, _ place: Place, _ platform: String?
  ) -> Finding {
    var range: TextRange?
    var evidence = ""
    var part = breach.part.rawValue
    switch breach.location {
    case .text(let text, let stretch):
      if ruler?.text != text { ruler = (text, TextRuler(texts[text].utf8)) }
      range = ruler?.ruler.range(stretch)
      evidence = String(decoding: texts[text].utf8[stretch.indices], as: UTF8.self)
    case .field(let name, let stretch):
      part = name
      evidence = String(decoding: post.file.bytes[stretch.indices], as: UTF8.self)
    case .post: break
    }
    let match = evidence.shortened(to: 80)
    let message = prepared.rule.message.filled { placeholder, language in
      switch placeholder {
      case .match: match
      case .value: (breach.value ?? 0).grouped(language)
      case .limit: (breach.limit ?? 0).grouped(language)
      case .platform:
        platforms.first { $0.name == platform }?.title[language]
          ?? (language == .english ? "the platform" : "la plateforme")
      case .suggestion: breach.wording.alternatives(language)
      case .question: prepared.rule.verb.question[language]
      case .difference: ""
      }
    }
    let told = evidence.shortened(to: FindingWriter.longestEvidence)
    return Finding(
      rule: prepared.rule.id, severity: prepared.rule.description.severity, outcome: breach.isReview ? .review : .fail,
      post: post.id, platform: platform, part: part, place: place, range: range, evidence: told, message: message,
      cites: prepared.rule.description.cites, fixes: fixes(for: breach, prepared),
      fingerprint: fingerprints.next(ofRule: mark, platform: platform, part: part, evidence: told))
  }

  private mutating func notChecked(
    _ prepared: PreparedRule, _ mark: Fingerprint, _ reason: Inconclusive, _ place: Place, _ platform: String?
  ) -> Finding {
    let why =
      switch reason {
      case .patternGaveUp:
        Bilingual(
          "a pattern needs more steps on this text than it is given",
          fr: "une expression demande trop d’étapes sur ce texte")
      case .tooManyPlaces(let most):
        Bilingual("it finds more than \(most) places", fr: "elle trouve plus de \(most.grouped(.french)) endroits")
      }
    let title = prepared.rule.description.title
    return Finding(
      rule: prepared.rule.id, severity: prepared.rule.description.severity, outcome: .notChecked, post: post.id,
      platform: platform, part: "text", place: place, range: nil, evidence: "",
      message: Bilingual(
        "“\(title.english)” could not be checked to its end: \(why.english). Look at this post by hand.",
        fr: "« \(title.french) » n’a pas pu être vérifié jusqu’au bout : \(why.french). Examinez ce message vous-même."),
      cites: prepared.rule.description.cites,
      fingerprint: fingerprints.next(ofRule: mark, platform: platform, part: "text", evidence: ""))
  }

  /// In the post’s file.
  private func fileRange(of location: Breach.Location) -> ByteRange {
    switch location {
    case .text(let text, let range): return texts[text].map.original(of: range)
    case .field(_, let range): return range
    case .post: return post.firstLine
    }
  }

  /// A fix for each suggestion; none where the rule has no way to mend it.
  private func fixes(for breach: Breach, _ prepared: PreparedRule) -> [Fix] {
    guard case .text(let text, let range) = breach.location, let replacement = breach.replacement else { return [] }
    let replacements = breach.suggestions.isEmpty ? [replacement] : breach.suggestions
    let isSafe = prepared.rule.fix?.isSafe ?? false
    return replacements.map { replacement in
      let stretch = replacement.isEmpty ? range.withNeighbouringSpace(in: texts[text].utf8) : range
      let original = texts[text].map.original(of: stretch)
      return Fix(
        safety: isSafe && replacements.count == 1 ? .safe : .unsafe,
        edits: [
          Fix.Edit(
            utf8: stretch.indices, text: replacement, place: post.file.place(of: original, withExcerpt: keepsExcerpts),
            isVerbatim: post.file.bytes[original.indices].elementsEqual(texts[text].utf8[stretch.indices]))
        ])
    }
  }
}

extension Rule.Verb {
  /// What `ask` asks.
  fileprivate var question: Bilingual { if case .ask(let ask) = self { ask.question } else { Bilingual(both: "") } }
}

extension Breach {
  /// What to say instead, in words.
  fileprivate var wording: [String] { suggestions.isEmpty ? replacement.map { [$0] } ?? [] : suggestions }
}

extension [String] {
  /// “a”, “b” or “c”.
  fileprivate func alternatives(_ language: Language) -> String {
    let quoted = map { suggestion in
      // A space that keeps words apart is no part of what to say.
      let words = String(suggestion.reversed().drop { $0 == " " }.reversed())
      return language == .english ? "“\(words)”" : "« \(words) »"
    }
    guard quoted.count > 1, let last = quoted.last else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + (language == .english ? " or " : " ou ") + last
  }
}

extension String {
  /// At most so many bytes, with an ellipsis where something is left out.
  func shortened(to bytes: Int) -> String {
    if utf8.count <= bytes { return self }
    var end = utf8.index(startIndex, offsetBy: bytes)
    while end > startIndex, end.samePosition(in: self) == nil { end = utf8.index(before: end) }
    return self[..<end] + "…"
  }
}

extension Int {
  /// With its thousands grouped as the language does: 63,206 and 63 206.
  fileprivate func grouped(_ language: Language) -> String {
    let digits = String(magnitude)
    guard digits.count > 4 || digits.count == 4 && language == .english else { return String(self) }
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { grouped += language == .english ? "," : "\u{00A0}" }
      grouped.append(digit)
    }
    return (self < 0 ? "-" : "") + grouped
  }
}

extension Post {
  /// The first line of the first thing that the record says.
  var firstLine: ByteRange { beginning.firstLine(in: file) }
}

extension ByteRange {
  /// With a space before it, or else behind it: what is taken away should not leave two. But a space stays that keeps apart what
  /// would be one word.
  fileprivate func withNeighbouringSpace(in text: [UInt8]) -> ByteRange {
    if start > 0, text[start - 1] == UInt8(ascii: " ") { return ByteRange(start - 1, end) }
    guard end < text.count, text[end] == UInt8(ascii: " ") else { return self }
    let before = String(decoding: text[max(0, start - 4)..<start], as: UTF8.self).unicodeScalars.last
    return before.map(\.opensText) ?? true ? ByteRange(start, end + 1) : self
  }

  fileprivate func firstLine(in file: SourceFile) -> ByteRange {
    let lineEnd = file.bytes[start...].firstIndex(of: 0x0A) ?? file.bytes.count
    return ByteRange(start, max(start, min(end, lineEnd)))
  }
}

extension Unicode.Scalar {
  /// Whether what stands behind it begins a line, or stands in brackets or quotation marks that it opens.
  fileprivate var opensText: Bool {
    switch properties.generalCategory {
    case .openPunctuation, .initialPunctuation, .spaceSeparator, .lineSeparator, .paragraphSeparator, .control: true
    default: self == "\"" || self == "'"
    }
  }
}
