internal import Diagnostics
internal import Documents
internal import Patterns

/// `regex:` this PCRE2 pattern matches, verbatim: UTF and UCP, nothing wrapped around it.
///
///     regex: '\b(\d{3})[ -]?(\d{3})[ -]?(\d{3})\b'
///     valid: sin
///
/// One pattern, or one for each language. `capture: 1` narrows the place to a group. `valid:` keeps only the matches that
/// pass a check.
struct Regex: NamedCondition {
  private static let regex = Key(
    "regex", .patternByLanguage, Bilingual("this PCRE2 pattern matches", fr: "ce motif PCRE2 correspond"))
  private static let capture = Key(
    "capture", Grammar<Int>.integer.where(.least(0)), absent: 0,
    Bilingual("the group that is the place, from 1", fr: "le groupe qui donne l’endroit, à partir de 1"))
  private static let valid = Key(
    optional: "valid", Grammar<Validity>.word(),
    Bilingual("a check that a match has to pass", fr: "une vérification que la correspondance doit réussir"))
  static let keys: [any AnyKey] = [regex, capture, valid]

  let patterns: [(language: Language?, text: SourceText)]
  let capture: Int
  let validity: Validity?

  init(from settings: inout Settings) throws(Rejected) {
    patterns = try settings.nonEmpty(Self.regex)
    capture = try settings(Self.capture)
    validity = try settings(Self.valid)
  }

  func condition(in scope: inout Scope) throws(Rejected) -> any Condition {
    var variants: [RegexCondition.Variant] = []
    for (language, text) in patterns {
      scope.checkLanguage(language, at: text.place)
      if scope.isAbsent(text, capture: capture) {
        scope.checkCanMatch(text)
        continue
      }
      let pattern = try scope.pattern(text)
      guard (0...pattern.captureCount).contains(capture) else {
        throw scope.notes.reject(
          .invalidPattern,
          Bilingual(
            "The pattern has \(pattern.captureCount) groups, so none has the number \(capture).",
            fr: "Le motif a \(pattern.captureCount) groupes; aucun n’a le numéro \(capture)."), at: text.place)
      }
      scope.checkCanMatch(text)
      let needs = scope.posts != nil ? nil : PatternNeeds(pattern.source)
      variants.append(
        RegexCondition.Variant(
          language: language, pattern: pattern, gate: needs?.gate ?? .open,
          watch: needs.map { scope.watch(for: pattern, $0) }, beginsWithLiteral: needs?.beginsWithLiteral ?? false))
    }
    return RegexCondition(variants: variants, capture: capture, validity: validity)
  }
}

private final class RegexCondition: Condition {
  /// A class, as all workers look at it for every post, and it never changes.
  final class Variant: Sendable {
    let language: Language?
    let pattern: Pattern
    /// A cheap reason not to try.
    let gate: PatternGate
    /// For the literals without which it cannot match, and for the pattern where they do not tell enough. Nil where there are
    /// too few posts to know.
    let watch: Trigger.Watch?
    /// The watch of what each match begins with, where that is known.
    let beginnings: Int?

    init(language: Language?, pattern: Pattern, gate: PatternGate, watch: Trigger.Watch?, beginsWithLiteral: Bool) {
      self.language = language
      self.pattern = pattern
      self.gate = gate
      self.watch = watch
      beginnings = beginsWithLiteral ? watch?.phrases : nil
    }

    func mayMatch(in examination: borrowing Examination) -> Bool {
      if let watch, !examination.hasSeen(watch) { return false }
      return examination.mayMatch(gate) && examination.mayBeIn(language)
    }
  }

  let variants: [Variant]
  let capture: Int
  let validity: Validity?

  init(variants: [Variant], capture: Int, validity: Validity?) {
    self.variants = variants
    self.capture = capture
    self.validity = validity
  }

  var trigger: Trigger {
    let watches = variants.compactMap(\.watch)
    return watches.count == variants.count ? .anyOf(watches) : .always
  }

  var gate: PatternGate { variants.count == 1 ? variants[0].gate : .open }

  func evidence(on subject: Subject, in examination: inout Examination) throws(Inconclusive) -> Evidence {
    var marks: [Mark] = []
    for variant in variants where variant.mayMatch(in: examination) {
      var found: [Mark] = []
      try examination.forEachPlace(
        of: variant.pattern, from: variant.beginnings, capture: capture, on: subject
      ) { text, range in
        // Nearly always it is the only one: to append to nothing takes longer.
        if found.isEmpty { found = [Mark(text: text, range)] } else { found.append(Mark(text: text, range)) }
      }
      if let validity {
        found.removeAll { mark in
          guard case .text(let text, let range) = mark.place else { return false }
          return !validity.holds(examination.bytes(range, of: text))
        }
      }
      if marks.isEmpty { marks = found } else { marks += found }
    }
    return .found(marks)
  }

  func holds(on subject: Subject, in examination: inout Examination) throws(Inconclusive) -> Bool {
    guard validity == nil, capture == 0 else { return try evidence(on: subject, in: &examination).holds }
    for variant in variants where variant.mayMatch(in: examination) {
      if try examination.hasMatch(of: variant.pattern, from: variant.beginnings, on: subject) { return true }
    }
    return false
  }
}
