internal import Diagnostics
internal import Documents

/// `all:` every one of these holds. It points where the first of them that can point does.
struct All: NamedCondition {
  private static let conditions = Key(
    "all", .list(of: .condition, least: 1),
    Bilingual("every one of these holds", fr: "toutes ces conditions sont remplies"))
  static let keys: [any AnyKey] = [conditions]

  private(set) var parts: [any WrittenCondition]

  init(from settings: inout Settings) throws(Rejected) { parts = try settings.nonEmpty(Self.conditions) }
  init(_ parts: [any WrittenCondition]) { self.parts = parts }

  func changingWords(_ change: WordChange, _ count: inout Int) -> any WrittenCondition {
    var changed = self
    changed.parts = parts.map { $0.changingWords(change, &count) }
    return changed
  }

  func condition(in scope: inout Scope) throws(Rejected) -> any Condition {
    AllOf(conditions: try scope.conditions(parts))
  }

  func cases(where holds: Bool, in surroundings: Surroundings) -> Cases {
    holds ? parts.every(holds, in: surroundings) : parts.some(holds, in: surroundings)
  }

  var requirements: [any WrittenCondition] { parts.flatMap(\.requirements) }

  /// The first that excludes one before it; where none does, those of which one is enough, each beside all others.
  func checkPossible(in surroundings: Surroundings, _ notes: inout Notes) {
    let cases = parts.map { $0.cases(where: true, in: surroundings) }
    let file = notes.file
    let neighbours: @Sendable () -> [Surroundings.Neighbour] = { [parts] in
      zip(parts, cases).compactMap { part, cases in
        part.place.map { Surroundings.Neighbour(cases: cases, place: file.place(of: $0)) }
      }
    }
    var before = [Cases.all]
    for (part, one) in zip(parts, cases) {
      let all = before[before.count - 1].and(one)
      if surroundings.excludes(all) {
        return part.checkPossible(in: surroundings.with(before[before.count - 1], neighbours), &notes)
      }
      before.append(all)
    }
    var behind = Cases.all
    for index in parts.indices.reversed() {
      parts[index].checkPossible(in: surroundings.with(before[index].and(behind), neighbours), &notes)
      behind = behind.and(cases[index])
    }
  }
}

/// `any:` at least one of these holds. It points where those that hold do.
struct AtLeastOne: NamedCondition {
  private static let conditions = Key(
    "any", .list(of: .condition, least: 1),
    Bilingual("at least one of these holds", fr: "au moins une de ces conditions est remplie"))
  static let keys: [any AnyKey] = [conditions]

  private(set) var parts: [any WrittenCondition]

  init(from settings: inout Settings) throws(Rejected) { parts = try settings.nonEmpty(Self.conditions) }

  func changingWords(_ change: WordChange, _ count: inout Int) -> any WrittenCondition {
    var changed = self
    changed.parts = parts.map { $0.changingWords(change, &count) }
    return changed
  }

  func condition(in scope: inout Scope) throws(Rejected) -> any Condition {
    AnyOf(conditions: try scope.conditions(parts))
  }

  func cases(where holds: Bool, in surroundings: Surroundings) -> Cases {
    holds ? parts.some(holds, in: surroundings) : parts.every(holds, in: surroundings)
  }

  func checkPossible(in surroundings: Surroundings, _ notes: inout Notes) {
    for part in parts { part.checkPossible(in: surroundings, &notes) }
  }

  var alternatives: [any WrittenCondition] { parts.flatMap(\.alternatives) }
}

/// `not:` this does not hold. It points nowhere.
struct Not: NamedCondition {
  private static let inner = Key(
    "not", .condition, Bilingual("this does not hold", fr: "cette condition n’est pas remplie"))
  static let keys: [any AnyKey] = [inner]

  private(set) var part: any WrittenCondition

  init(from settings: inout Settings) throws(Rejected) { part = try settings(Self.inner) }

  func changingWords(_ change: WordChange, _ count: inout Int) -> any WrittenCondition {
    var changed = self
    changed.part = part.changingWords(change, &count)
    return changed
  }

  func condition(in scope: inout Scope) throws(Rejected) -> any Condition {
    NoneOf(condition: try part.condition(in: &scope))
  }

  func cases(where holds: Bool, in surroundings: Surroundings) -> Cases {
    part.cases(where: !holds, in: surroundings)
  }
}

/// `in:` beside a condition: it looks at that part instead, and holds where it holds of any stretch of it.
struct InPart: WrittenCondition {
  static let part = Key(
    "in", Grammar<Part>.part, Bilingual("the part that the condition looks at", fr: "la partie examinée"))

  let part: Part
  /// Of its name.
  private let range: ByteRange
  let inner: any WrittenCondition

  init(_ part: Part, at range: ByteRange, _ inner: any WrittenCondition) {
    self.part = part
    self.range = range
    self.inner = inner
  }

  func changingWords(_ change: WordChange, _ count: inout Int) -> any WrittenCondition {
    InPart(part, at: range, inner.changingWords(change, &count))
  }

  /// It holds where it holds of one stretch: of which one, nobody can say.
  func cases(where holds: Bool, in surroundings: Surroundings) -> Cases {
    holds ? inner.cases(where: true, in: surroundings.elsewhere).ofPost : .all
  }

  func checkPossible(in surroundings: Surroundings, _ notes: inout Notes) {
    inner.checkPossible(in: surroundings.elsewhere, &notes)
  }

  var place: ByteRange? { inner.place }

  func condition(in scope: inout Scope) throws(Rejected) -> any Condition {
    scope.checkHas(part, at: range)
    let outer = scope.parts
    scope.parts = [part]
    defer { scope.parts = outer }
    return OfPart(part: part, condition: try inner.condition(in: &scope))
  }
}

private final class AllOf: Condition {
  let conditions: [any Condition]

  init(conditions: [any Condition]) { self.conditions = conditions }

  var trigger: Trigger { conditions.reduce(.always) { $0.and($1.trigger) } }
  var dependsOnPlatform: Bool { conditions.contains { $0.dependsOnPlatform } }
  var hasPlace: Bool { conditions.contains { $0.hasPlace } }
  var kinds: [String] { conditions.flatMap(\.kinds) }

  func evidence(on subject: Subject, in examination: inout Examination) throws(Inconclusive) -> Evidence {
    var marks: [Mark] = []
    for condition in conditions {
      guard marks.isEmpty else {
        guard try condition.holds(on: subject, in: &examination) else { return .absent }
        continue
      }
      guard case .present(let found) = try condition.evidence(on: subject, in: &examination) else { return .absent }
      marks = found
    }
    return .present(marks)
  }

  func holds(on subject: Subject, in examination: inout Examination) throws(Inconclusive) -> Bool {
    for condition in conditions where !(try condition.holds(on: subject, in: &examination)) { return false }
    return true
  }
}

private final class AnyOf: Condition {
  let conditions: [any Condition]

  init(conditions: [any Condition]) { self.conditions = conditions }

  var trigger: Trigger {
    guard let first = conditions.first else { return .always }
    return conditions.dropFirst().reduce(first.trigger) { $0.or($1.trigger) }
  }
  var dependsOnPlatform: Bool { conditions.contains { $0.dependsOnPlatform } }
  var hasPlace: Bool { conditions.contains { $0.hasPlace } }
  var kinds: [String] { conditions.flatMap(\.kinds) }

  func evidence(on subject: Subject, in examination: inout Examination) throws(Inconclusive) -> Evidence {
    var holds = false
    var marks: [Mark] = []
    var seen: Set<Mark.Location> = []
    for condition in conditions {
      let evidence = try condition.evidence(on: subject, in: &examination)
      holds = holds || evidence.holds
      marks += evidence.marks.filter { seen.insert($0.place).inserted }
    }
    return holds ? .present(marks) : .absent
  }

  func holds(on subject: Subject, in examination: inout Examination) throws(Inconclusive) -> Bool {
    // Who wants to know why sees what each of them says.
    if examination.trace != nil { return try evidence(on: subject, in: &examination).holds }
    for condition in conditions where try condition.holds(on: subject, in: &examination) { return true }
    return false
  }
}

private final class NoneOf: Condition {
  let condition: any Condition

  init(condition: any Condition) { self.condition = condition }

  var dependsOnPlatform: Bool { condition.dependsOnPlatform }
  var hasPlace: Bool { false }
  var kinds: [String] { condition.kinds }

  func evidence(on subject: Subject, in examination: inout Examination) throws(Inconclusive) -> Evidence {
    .holds(if: try holds(on: subject, in: &examination))
  }

  func holds(on subject: Subject, in examination: inout Examination) throws(Inconclusive) -> Bool {
    !(try condition.holds(on: subject, in: &examination))
  }
}

/// A class, so that an examination can tell it from others and remember what it has answered.
private final class OfPart: Condition {
  let part: Part
  let condition: any Condition

  init(part: Part, condition: any Condition) {
    self.part = part
    self.condition = condition
  }

  var trigger: Trigger { condition.trigger }
  var dependsOnPlatform: Bool { part.dependsOnPlatform || condition.dependsOnPlatform }
  var hasPlace: Bool { condition.hasPlace }
  var kinds: [String] { condition.kinds }

  func evidence(on subject: Subject, in examination: inout Examination) throws(Inconclusive) -> Evidence {
    // Unless a picture is looked at, each item of a post gets the same answer.
    if subject.media == nil, let known = examination.answers[ObjectIdentifier(self)] { return known }
    var holds = false
    var marks: [Mark] = []
    for stretch in examination.subjects(of: part)
    where subject.media == nil || stretch.media == nil || stretch.media == subject.media {
      let evidence = try condition.evidence(on: stretch, in: &examination)
      holds = holds || evidence.holds
      marks += evidence.marks
    }
    let evidence = holds ? Evidence.present(marks) : .absent
    if subject.media == nil { examination.answers[ObjectIdentifier(self)] = evidence }
    return evidence
  }
}

extension [any WrittenCondition] {
  fileprivate func every(_ holds: Bool, in surroundings: Surroundings) -> Cases {
    reduce(.all) { $0.and($1.cases(where: holds, in: surroundings)) }
  }

  fileprivate func some(_ holds: Bool, in surroundings: Surroundings) -> Cases {
    guard let first else { return .all }
    return dropFirst().reduce(first.cases(where: holds, in: surroundings)) {
      $0.or($1.cases(where: holds, in: surroundings))
    }
  }
}
