internal import Diagnostics
internal import Documents

/// A condition that writes down what it sees, where the ruleset was read for that; else the condition alone.
struct Watched: WrittenCondition {
  let name: String
  let range: ByteRange
  /// What stands behind each of its keys; the first names it.
  private let values: [(key: String, range: ByteRange)]
  private let file: SourceFile
  private(set) var inner: any WrittenCondition
  /// Whether it is made of others, which are then looked at one by one.
  private let isComposed: Bool

  init(_ inner: some NamedCondition, _ settings: Settings) {
    let type = type(of: inner)
    isComposed = type == All.self || type == AtLeastOne.self
    let keys = type.keys
    name = keys[0].name
    range = settings.node.range
    values = keys.compactMap { key in settings.range(of: key).map { (key.name, $0) } }
    file = settings.notes.file
    self.inner = inner
  }

  func changingWords(_ change: WordChange, _ count: inout Int) -> any WrittenCondition {
    var changed = self
    changed.inner = inner.changingWords(change, &count)
    return changed
  }

  var core: any WrittenCondition { inner }
  var requirements: [any WrittenCondition] { inner is All ? inner.requirements : [self] }
  var alternatives: [any WrittenCondition] { inner is AtLeastOne ? inner.alternatives : [self] }
  var place: ByteRange? { values.first?.range }

  /// The condition as it is written: two that read alike are the same.
  private var source: String {
    values.map { "\($0.key): " + String(decoding: file.bytes[$0.range.indices], as: UTF8.self) }.joined(separator: "\n")
  }

  /// What holds cannot at the same time not hold, whatever it is.
  func cases(where holds: Bool, in surroundings: Surroundings) -> Cases {
    let known = inner.cases(where: holds, in: surroundings)
    if isComposed || inner is Not { return known }
    return known.and(Cases(Cases.Fact(name: source, isOfPost: false), .oneOf([holds ? "holds" : "does not"])))
  }

  func checkPossible(in surroundings: Surroundings, _ notes: inout Notes) {
    if isComposed { return inner.checkPossible(in: surroundings, &notes) }
    // By itself it can hold.
    if surroundings.cases == .all, !(inner is Not) { return }
    let cases = cases(where: true, in: surroundings)
    if surroundings.excludes(cases) { surroundings.refuse(cases, at: place ?? range, &notes) }
  }

  func condition(in scope: inout Scope) throws(Rejected) -> any Condition {
    let condition = try inner.condition(in: &scope)
    return scope.isTraced ? WatchedCondition(name: name, range: range, file: file, inner: condition) : condition
  }
}

private final class WatchedCondition: Condition {
  let name: String
  let range: ByteRange
  let file: SourceFile
  let inner: any Condition

  init(name: String, range: ByteRange, file: SourceFile, inner: any Condition) {
    self.name = name
    self.range = range
    self.file = file
    self.inner = inner
  }

  // It looks at every post, to be able to say that there is nothing.
  var trigger: Trigger { .always }
  var dependsOnPlatform: Bool { inner.dependsOnPlatform }
  var hasPlace: Bool { inner.hasPlace }
  var kinds: [String] { inner.kinds }

  func evidence(on subject: Subject, in examination: inout Examination) throws(Inconclusive) -> Evidence {
    guard let step = examination.trace?.enter(name, range, in: file, subject.part, media: subject.media) else {
      return try inner.evidence(on: subject, in: &examination)
    }
    do throws(Inconclusive) {
      let evidence = try inner.evidence(on: subject, in: &examination)
      let words = examination.words(at: evidence.marks)
      examination.trace?.leave(step, evidence.holds ? .present(words) : .absent)
      return evidence
    } catch {
      examination.trace?.leave(step, .undecided)
      throw error
    }
  }
}

extension Examination {
  func words(at marks: [Mark]) -> [String] {
    marks.compactMap { mark in
      switch mark.place {
      case .text(let text, let range): String(decoding: bytes(range, of: text), as: UTF8.self)
      case .field(let name, _): name.isEmpty ? nil : name
      }
    }
  }
}
