internal import Diagnostics
package import Posts
internal import TextAnalysis

/// `limit:` at most, or at least, so much of something.
///
///     limit: {of: hashtags, max: 3}
///     limit: {of: media.alt, max: {en: 140, fr: 170}}
///     limit: {of: sentences, measure: words, max: 25}
///     limit: {of: text, max: platform}
///     limit: {of: readability, min: {en: 60, fr: 50}}   # reading ease, from 100, very easy, down
///     limit: {of: sentence-length, max: 25}             # words of each sentence
///     limit: {of: upper-case, max: 30}                  # capitals among letters, in percent
///
/// A text too short to tell its readability (30 words) or its share of capitals (20 letters) is under no limit of them,
/// and neither is one whose language nobody knows under one of readability.
///
/// A class, as rules hold it, look at it for every post, and never change it.
package final class Limit: Sendable {
  package enum Measured: Hashable, Sendable {
    case count(Countable)
    /// Each text of the part by itself.
    case length(Part, LengthUnit)
    case words(Part)
    /// Of all that is written, as one.
    case readability
    case capitals
  }

  package enum Most: Hashable, Sendable {
    case fixed(NumbersByLanguage)
    /// What the platform’s record says.
    case platform(Platform.Measure)
  }

  let measured: Measured
  let most: Most?
  let least: NumbersByLanguage
  /// Where numbers for one language stand.
  let languages: [(language: Language, place: ByteRange)]

  init(
    measured: Measured, most: Most?, least: NumbersByLanguage, languages: [(language: Language, place: ByteRange)]
  ) {
    self.measured = measured
    self.most = most
    self.least = least
    self.languages = languages
  }

  var dependsOnPlatform: Bool {
    if case .platform = most { true } else { part?.dependsOnPlatform ?? false }
  }

  /// The part whose stretches are measured one by one; nil where things are counted, or a platform says what is.
  var part: Part? {
    if case .platform = most { return nil }
    return switch measured {
    case .count: nil
    case .length(let part, _), .words(let part): part
    case .readability, .capitals: .text
    }
  }

  /// The part of a post that it asks for by name.
  var limitedPart: Part? {
    switch measured {
    case .length(let part, _), .words(let part), .count(.part(let part)): part
    case .count, .readability, .capitals: nil
    }
  }

  /// The part that a report names where things are counted.
  var countedPart: Part {
    switch measured {
    case .count(.part(let part)): part
    case .count(.media), .count(.images), .count(.videos): .alt
    case .length(let part, _), .words(let part): part
    case .readability, .capitals: .text
    }
  }

  func breaches(on subject: Subject, in examination: inout Examination) -> [Breach] {
    note(on: subject, in: &examination)
    switch most {
    case nil: break
    case .fixed(let limits):
      let wanted = limits.strictest(for: examination.languages, by: <)
      if let wanted, let breach = excess(over: wanted, in: unit, on: subject, &examination) { return [breach] }
    case .platform(let measure):
      let found = breaches(of: measure, on: subject, in: &examination)
      if !found.isEmpty { return found }
    }
    guard let least = least.strictest(for: examination.languages, by: >),
      let value = self.value(in: unit, on: subject, &examination), value < least
    else { return [] }
    return [Breach(part: subject.part, location: .post, value: value, limit: least)]
  }

  /// One for each text or item; where the platform limits it in two ways, the first that is broken.
  private func breaches(
    of measure: Platform.Measure, on subject: Subject, in examination: inout Examination
  ) -> [Breach] {
    var found: [Breach] = []
    var broken: [Subject] = []
    for limit in examination.platformLimits(on: measure) {
      for use in examination.uses(of: limit) where use.value > limit.max && !broken.contains(use.subject) {
        // Where each picture is looked at by itself, the others have their turn.
        if let media = subject.media, use.subject.media.map({ $0 != media }) ?? false { continue }
        broken.append(use.subject)
        found.append(
          Breach(
            part: use.subject.part, location: examination.excess(of: use, over: limit), value: use.value,
            limit: limit.max))
      }
    }
    return found
  }

  private var unit: LengthUnit {
    switch measured {
    case .length(_, let unit): unit
    case .count, .words, .readability, .capitals: .items
    }
  }

  func value(on subject: Subject, in examination: inout Examination) -> Int? {
    value(in: unit, on: subject, &examination)
  }

  private func value(in unit: LengthUnit, on subject: Subject, _ examination: inout Examination) -> Int? {
    switch measured {
    case .count(let countable): return examination.count(of: countable)
    case .words:
      guard let text = subject.text else { return 0 }
      return wordCount(in: examination.bytes(subject.range, of: text).span)
    case .length(let part, _):
      guard let text = subject.text else { return 0 }
      let bytes = examination.bytes(subject.range, of: text)
      return examination.length(of: part == .hashtags ? bytes.behindSign : bytes, in: unit)
    case .readability:
      guard let text = subject.text, let language = examination.languages.first, examination.languages.count == 1 else {
        return nil
      }
      let prose = Array(examination.visibleBytes(on: subject, of: text))
      return Readability(prose.span, language: language).readingEase.map { Int($0.rounded()) }
    case .capitals:
      guard let text = subject.text else { return nil }
      return capitalShare(in: Array(examination.visibleBytes(on: subject, of: text)).span)
    }
  }

  private func excess(
    over limit: Int, in unit: LengthUnit, on subject: Subject, _ examination: inout Examination
  ) -> Breach? {
    guard let value = self.value(in: unit, on: subject, &examination), value > limit else { return nil }
    return Breach(
      part: part ?? subject.part, location: firstExcess(over: limit, in: unit, on: subject, &examination), value: value,
      limit: limit)
  }

  /// Of things the first that is too many, of a text what stands behind the last character that still fits.
  private func firstExcess(
    over limit: Int, in unit: LengthUnit, on subject: Subject, _ examination: inout Examination
  ) -> Breach.Location {
    switch measured {
    case .count(.part(let part)):
      let items = examination.subjects(of: part)
      guard items.indices.contains(limit), let text = items[limit].text else { return .post }
      return .text(text, items[limit].range)
    case .count(let countable):
      guard let extra = examination.media(countedAs: countable).dropFirst(limit).first else { return .post }
      return .field("media", extra.range)
    case .words, .readability, .capitals, .length(.hashtags, _):
      return subject.text.map { .text($0, subject.range) } ?? .post
    case .length:
      guard let text = subject.text else { return .post }
      let bytes = examination.bytes(subject.range, of: text)
      let fitting = examination.longestPrefix(of: bytes, fitting: limit, in: unit)
      return .text(text, ByteRange(subject.range.start + fitting, subject.range.end))
    }
  }
}

extension Examination {
  func length(of text: ArraySlice<UInt8>, in unit: LengthUnit) -> Int {
    let tokens = Tokens(of: text.span, family: platform?.family ?? .x, suffixes: suffixes)
    return tokens.length(of: text.span, in: unit)
  }

  /// How many bytes of the text, up to the end of a character, a limit takes.
  func longestPrefix(of text: ArraySlice<UInt8>, fitting limit: Int, in unit: LengthUnit) -> Int {
    var ends = [0]
    for character in String(decoding: text, as: UTF8.self) { ends.append(ends.last! + character.utf8.count) }
    var low = 0
    var high = ends.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if length(of: text.prefix(ends[middle]), in: unit) <= limit { low = middle } else { high = middle }
    }
    return ends[low]
  }
}
