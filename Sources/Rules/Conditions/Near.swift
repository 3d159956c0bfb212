internal import Diagnostics
internal import Documents
internal import TextAnalysis

/// `near:` all of these stand within so many characters, or in the same sentence. It points at the stretch that holds them.
///
///     near: {within: 40, all: [{words: [send, reply]}, {regex: '\bSIN\b'}]}
///     near: {same: sentence, all: [{words: [minister]}, {words: [announce*]}]}
///
/// A condition that points at no place of a text, such as `paid`, only has to hold.
struct Near: NamedCondition {
  private static let near = Key(
    "near", Grammar<Near.Written>.near,
    Bilingual(
      "all of these stand near one another", fr: "toutes ces conditions sont remplies à proximité l’une de l’autre"))
  static let keys: [any AnyKey] = [near]

  struct Written: Sendable {
    var reach: Reach
    var conditions: [any WrittenCondition]
    var range: ByteRange
  }

  enum Reach: Hashable, Sendable {
    case characters(Int)
    case sentence
  }

  private(set) var written: Written

  init(from settings: inout Settings) throws(Rejected) { written = try settings(Self.near) }

  func changingWords(_ change: WordChange, _ count: inout Int) -> any WrittenCondition {
    var changed = self
    changed.written.conditions = written.conditions.map { $0.changingWords(change, &count) }
    return changed
  }

  func condition(in scope: inout Scope) throws(Rejected) -> any Condition {
    let conditions = try scope.conditions(written.conditions)
    if !conditions.allSatisfy(\.hasPlace) {
      throw scope.notes.reject(
        .noPlace,
        Bilingual(
          "`not` has no place that could be near another.",
          fr: "« not » n’a pas d’endroit qui puisse être proche d’un autre."),
        at: written.range,
        help: Bilingual("Put it beside `near:` in `all:`.", fr: "Mettez-le à côté de « near: » dans « all: »."))
    }
    return NearOneAnother(reach: written.reach, conditions: conditions)
  }
}

private final class NearOneAnother: Condition {
  let reach: Near.Reach
  let conditions: [any Condition]

  init(reach: Near.Reach, conditions: [any Condition]) {
    self.reach = reach
    self.conditions = conditions
  }

  var trigger: Trigger { conditions.reduce(.always) { $0.and($1.trigger) } }
  var dependsOnPlatform: Bool { conditions.contains { $0.dependsOnPlatform } }

  /// A mark, and which of the conditions made it.
  private struct Spot {
    let range: ByteRange
    let condition: Int
  }

  func evidence(on subject: Subject, in examination: inout Examination) throws(Inconclusive) -> Evidence {
    var spots: [Int: [Spot]] = [:]
    var needed = 0
    for condition in conditions {
      let evidence = try condition.evidence(on: subject, in: &examination)
      guard evidence.holds else { return .absent }
      if evidence.marks.isEmpty { continue }
      for mark in evidence.marks {
        if case .text(let text, let range) = mark.place {
          spots[text, default: []].append(Spot(range: range, condition: needed))
        }
      }
      needed += 1
    }
    if needed == 0 { return .present([]) }
    var marks: [Mark] = []
    for (text, spots) in spots.sorted(by: { $0.key < $1.key }) {
      let spots = spots.sorted { ($0.range, $0.condition) < ($1.range, $1.condition) }
      let bytes = examination.texts[text].utf8
      switch reach {
      case .characters(let most):
        marks += stretches(of: spots, needed: needed) { $0.hasAtMost(most, charactersOf: bytes) }
          .map { Mark(text: text, $0) }
      case .sentence:
        var rest = spots[...]
        for sentence in sentences(in: bytes.span) {
          let inside = rest.prefix { $0.range.start < sentence.end }
          rest = rest.dropFirst(inside.count)
          marks += stretches(of: inside.filter { sentence.contains($0.range) }, needed: needed) { _ in true }
            .map { Mark(text: text, $0) }
        }
      }
    }
    return .found(marks)
  }

  /// The shortest stretches, from left to right and without overlap, that hold a spot of each condition.
  private func stretches(of spots: [Spot], needed: Int, fits: (ByteRange) -> Bool) -> [ByteRange] {
    var found: [ByteRange] = []
    var counts = Array(repeating: 0, count: needed)
    var covered = 0
    var first = 0
    for last in spots.indices {
      counts[spots[last].condition] += 1
      if counts[spots[last].condition] == 1 { covered += 1 }
      while first < last, counts[spots[first].condition] > 1 {
        counts[spots[first].condition] -= 1
        first += 1
      }
      guard covered == needed else { continue }
      var end = spots[first].range.end
      // The later ones may reach less far than one before them; there are few of them between.
      for spot in spots[first...last] { end = max(end, spot.range.end) }
      let stretch = ByteRange(spots[first].range.start, end)
      if fits(stretch) {
        found.append(stretch)
        counts = Array(repeating: 0, count: needed)
        covered = 0
        first = last + 1
      } else {
        counts[spots[first].condition] -= 1
        covered -= 1
        first += 1
      }
    }
    return found
  }
}

extension ByteRange {
  /// A character has one byte at least, and a long stretch is not counted to its end.
  fileprivate func hasAtMost(_ most: Int, charactersOf bytes: [UInt8]) -> Bool {
    if count <= most { return true }
    // With a family of emoji and its skin tones a character has 41 bytes; 64 leave room.
    if count / 64 > most { return false }
    return String(decoding: bytes[indices], as: UTF8.self).count <= most
  }
}

extension Grammar<Near.Written> {
  private enum Stretch: String, CaseIterable, Sendable { case sentence }

  private static let within = Key(
    optional: "within", Grammar<Int>.integer.where(.least(1)),
    Bilingual(
      "from the first to the last, at most so many characters",
      fr: "du premier au dernier, au plus ce nombre de caractères"))
  private static let same = Key(
    optional: "same", Grammar<Stretch>.word(),
    Bilingual("`sentence`: in the same one", fr: "« sentence » : dans la même phrase"))
  private static let all = Key(
    "all", .list(of: .condition, least: 2), Bilingual("what stands near one another", fr: "ce qui doit être proche"))

  static let near = Grammar.settings([within, same, all]) { settings throws(Rejected) in
    let conditions = try settings.nonEmpty(all)
    let characters = try settings(within)
    let stretch = try settings(same)
    guard (characters == nil) != (stretch == nil) else {
      throw settings.reject(
        .missingKey,
        Bilingual(
          "`near` has either `within`, a number of characters, or `same: sentence`.",
          fr: "« near » a soit « within », un nombre de caractères, soit « same: sentence »."),
        at: ByteRange(settings.node.range.start, settings.node.range.start))
    }
    if conditions.count < 2 || characters.map({ $0 < 1 }) ?? false {
      throw settings.reject(
        .invalidValue,
        conditions.count < 2
          ? Bilingual(
            "One condition is near nothing: name two at least.",
            fr: "Une condition seule n’est proche de rien : il en faut au moins deux.")
          : Bilingual("Nothing is within fewer than one character.", fr: "Rien ne tient dans moins d’un caractère."),
        at: settings.node.range)
    }
    return Near.Written(
      reach: characters.map { .characters($0) } ?? .sentence, conditions: conditions, range: settings.node.range)
  }.where(.hasOne(of: ["within", "same"]))
}
